import type { Field } from "./study/codebook.js";

/** A number as it was stated: "65.0" says more than "65". */
export interface Quantity {
  readonly number: number;
  readonly decimals: number;
}

/** One code, or several that all hold. */
type CodedValue =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "set"; readonly codes: readonly string[] };

/** One of several values of which it is open which holds: coded, or the words of a place. */
type OptionValue = CodedValue | { readonly kind: "text"; readonly text: string };

/** What the text of a value means. Rows carry the text, as its meaning depends on the type of the field, which another column names. */
export type ParsedValue =
  | { readonly kind: "missing" }
  | CodedValue
  /** One of these, and it is open which. */
  | { readonly kind: "oneOf"; readonly options: readonly OptionValue[] }
  | ({ readonly kind: "number" } & Quantity)
  /** A number known by its bounds, both included; an end that is not stated is open. */
  | { readonly kind: "bounds"; readonly low?: Quantity; readonly high?: Quantity }
  | { readonly kind: "text"; readonly text: string };

/** The types of fields, as the codebook has them. */
type ValueType = Field["type"];

const quantityPattern = /^-?(?=\.?\d)\d*(?:\.(\d+))?$/;

/**
 * The value that a text represents: `a` a code, `a|b` one of these, `a+b` a set, `12` a number, `10..20`, `94..` and `..110` bounds; of
 * places and texts the words. What is no number of a numeric field is kept as text.
 *
 * @example parseValue("number", "94..") // { kind: "bounds", low: { number: 94, decimals: 0 } }
 */
export function parseValue(type: ValueType, text: string): ParsedValue {
  if (text === "") return { kind: "missing" };
  switch (type) {
    case "code":
    case "codes":
      return text.includes("|")
        ? { kind: "oneOf", options: text.split("|").map((option) => parseCoded(type, option)) }
        : parseCoded(type, text);
    case "year":
    case "number":
      return parseNumber(text) ?? { kind: "text", text };
    case "place":
      return text.includes("|")
        ? { kind: "oneOf", options: text.split("|").map((place) => ({ kind: "text", text: place })) }
        : { kind: "text", text };
    case "text":
      return { kind: "text", text };
  }
}

/**
 * The text of a value, of which `parseValue` makes the same value again; a number written unusually (`007`, `.5`) comes out plain.
 *
 * @example formatValue({ kind: "set", codes: ["a", "b"] }) // "a+b"
 */
export function formatValue(value: ParsedValue): string {
  switch (value.kind) {
    case "missing":
      return "";
    case "code":
      return value.code;
    case "set":
      return value.codes.join("+");
    case "oneOf":
      return value.options.map(formatValue).join("|");
    case "number":
      return formatQuantity(value);
    case "bounds":
      return `${value.low ? formatQuantity(value.low) : ""}..${value.high ? formatQuantity(value.high) : ""}`;
    case "text":
      return value.text;
  }
}

/** The codes of a code or a set; none where it is open which code holds, and none of other values. */
export function codesIn(value: ParsedValue): readonly string[] {
  if (value.kind === "set") return value.codes;
  return value.kind === "code" ? [value.code] : [];
}

/** What the value counts as where values are counted: each of its codes; a number, bounds or words as they are written. */
export function categoriesOf(value: ParsedValue): readonly string[] {
  const isWritten = value.kind === "number" || value.kind === "bounds" || value.kind === "text";
  return isWritten ? [formatValue(value)] : codesIn(value);
}

/** What the value may be: each of several options, else the value alone; nothing where it is missing. */
export function optionsOf(value: ParsedValue): readonly ParsedValue[] {
  if (value.kind === "missing") return [];
  return value.kind === "oneOf" ? value.options : [value];
}

/** Between which numbers the value lies, both ends included; an open end is infinite. NaN for what is no number. */
export function rangeOf(value: ParsedValue): readonly [low: number, high: number] {
  if (value.kind === "number") return [value.number, value.number];
  if (value.kind !== "bounds") return [Number.NaN, Number.NaN];
  return [value.low?.number ?? Number.NEGATIVE_INFINITY, value.high?.number ?? Number.POSITIVE_INFINITY];
}

/** The number between two that are stated, either of which may be empty. @example valueBetween("94", "") // as parseValue gives "94.." */
export function valueBetween(low: string, high: string): ParsedValue {
  return parseNumber(low === high ? low : `${low}..${high}`) ?? { kind: "missing" };
}

export function formatQuantity({ number, decimals }: Quantity): string {
  return number.toFixed(decimals);
}

function parseCoded(type: "code" | "codes", text: string): CodedValue {
  return type === "codes" ? { kind: "set", codes: text.split("+") } : { kind: "code", code: text };
}

function parseNumber(text: string): ParsedValue | undefined {
  const [first = "", second, ...more] = text.split("..");
  const low = parseQuantity(first);
  if (second === undefined) return low && { kind: "number", ...low };
  const high = parseQuantity(second);
  const isUnclear = (low === undefined && first !== "") || (high === undefined && second !== "");
  if (isUnclear || (low ?? high) === undefined || more.length > 0) return undefined;
  return { kind: "bounds", ...(low && { low }), ...(high && { high }) };
}

function parseQuantity(text: string): Quantity | undefined {
  const found = quantityPattern.exec(text);
  return found ? { number: Number(text), decimals: found[1]?.length ?? 0 } : undefined;
}
