import { didYouMean, suggest } from "../lib/did-you-mean.js";
import { throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { Locale } from "../lib/tables/locale.js";
import { rewrittenHint } from "../lib/tables/rewritten-cell.js";
import { plainBlanks } from "../lib/text.js";
import { codesOf } from "../schemas/codes.js";
import {
  type CodingRule,
  type Field,
  formatValue,
  type Observation,
  type ParsedValue,
  parseValue,
  valueBetween,
} from "../schemas/index.js";
import { expectedNumber, plainNumber } from "./plain-number.js";
import { wrongDecision } from "./wrong-decision.js";

type Coded = Pick<Observation, "field" | "value" | "coding" | "coding_reason">;
export type Uncodable = { readonly rule: string; readonly expected: string; readonly remedy: string };

/** Turns a field's raw words into its code, and remembers which decisions it needed. */
export type Coder = ((field: string, raw: string, unit?: string) => Coded | Uncodable) & {
  readonly used: ReadonlySet<CodingRule>;
};

/**
 * A decision of coding.csv comes first; without one, only what needs no decision is coded: a code's own label, a plain number or
 * year, a city that has coordinates.
 * A plain number in another unit than the field's needs one.
 *
 * @throws InputError for a decision about an unknown field or code, or with its bounds upside down
 */
export function makeCoder(given: {
  file: string;
  codebook: readonly Field[];
  coding: readonly CodingRule[];
  /** Codes that count as others, whether anybody states them or not. */
  merged?: readonly CodingRule[];
  cities: readonly { readonly city: string }[];
  /** How people write numbers in the study's tables. */
  locale?: Locale | undefined;
  /** Where the study has its files, by role. */
  inputs?: Readonly<Record<string, string>>;
}): Coder {
  const { locale } = given;
  const files = filesIn(given.inputs ?? {});
  const fields = new Map(given.codebook.map((field) => [field.field, field]));
  const cityNames = given.cities.map(({ city }) => city);
  const words = new Set(given.coding.filter(({ to_field }) => to_field).map(({ field }) => field));
  const exact = new Map(given.coding.map((rule) => [`${rule.field}\t${rule.raw}`, rule]));
  const merged = new Map((given.merged ?? []).map((rule) => [`${rule.field}\t${rule.raw}`, rule]));
  const patterns = given.coding.filter(({ field }) => field.endsWith("*"));
  const used = new Set<CodingRule>();
  throwIfAny(
    given.coding.flatMap((rule) =>
      wrongDecision(rule, fields).map((message) => ({ ...whereIs(rule, given.file), message })),
    ),
  );

  const code = (name: string, raw: string, unit = ""): Coded | Uncodable => {
    const rule =
      exact.get(`${name}\t${raw}`) ??
      patterns.find(({ field, raw: text }) => text === raw && name.startsWith(field.slice(0, -1)));
    const field = fields.get(rule?.to_field || name);
    if (rule && field) {
      used.add(rule);
      return { field: field.field, ...decided(rule, field) };
    }
    if (!field) return words.has(name) ? uncodedWord(name, files) : unknownField(name, [...fields.keys(), ...words]);
    if (field.type === "number" && unit !== "" && unit !== field.unit) return inAnotherUnit(field, unit, files);
    const value = plainValue(field, plainBlanks(raw), cityNames, locale);
    const other = value === undefined ? undefined : merged.get(`${field.field}\t${value}`);
    if (other !== undefined) return { field: field.field, ...decided(other, field) };
    if (value !== undefined)
      return { field: field.field, value, coding: field.type === "text" ? "text" : "coded", coding_reason: "" };
    return { rule: ruleBroken(field), ...expectedOf(field, raw, { cities: cityNames, files, locale }) };
  };
  return Object.assign(code, { used });
}

/** Of a name that no field has, but that decisions turn into fields by its words. */
function uncodedWord(name: string, files: ReturnType<typeof filesIn>): Uncodable {
  const expected = `words that ${files.coding} codes for ${name}`;
  return { rule: "unknown_code", expected, remedy: "add a row with a reason" };
}

function unknownField(name: string, known: readonly string[]): Uncodable {
  return { rule: "unknown_field", expected: "a field of the codebook", remedy: suggest(name, known) };
}

function ruleBroken({ type }: Field): Uncodable["rule"] {
  if (type === "place") return "unknown_city";
  return type === "year" || type === "number" ? "not_a_number" : "unknown_code";
}

/** What messages call the files of which they give a remedy. */
function filesIn({ coding, cities }: Readonly<Record<string, string>>) {
  return {
    coding: coding ?? "the decisions on coding (inputs.coding of study.json)",
    cities: cities ?? "the cities (inputs.cities of study.json)",
  };
}
type Files = ReturnType<typeof filesIn>;

function inAnotherUnit({ field, unit: own }: Field, unit: string, files: Files): Uncodable {
  const expected = own === "" ? `a number of ${field} without a unit` : `a number in ${own}, the unit of ${field}`;
  return {
    rule: "another_unit",
    expected,
    remedy: `convert it from ${unit}, or code its words in ${files.coding}`,
  };
}

function decided({ code, low, high, reason }: CodingRule, field: Field): Omit<Coded, "field"> {
  if (code === "no_answer") return { value: "", coding: "no_answer", coding_reason: reason };
  if (low || high) return { value: formatValue(valueBetween(low, high)), coding: "coded", coding_reason: reason };
  if (code) return { value: inOrder(parseValue(field.type, code), field), coding: "coded", coding_reason: reason };
  return { value: "", coding: "uncoded", coding_reason: reason };
}

/** The value that needs no decision, or undefined. */
function plainValue(field: Field, raw: string, cities: readonly string[], locale?: Locale): string | undefined {
  const codes = codesOf(field);
  const isCalled = (word: string) => (name: string) => plainBlanks(name).toLowerCase() === word.toLowerCase();
  const codeOf = (word: string) =>
    (codes.find(({ label }) => isCalled(word)(label)) ?? codes.find(({ code }) => isCalled(word)(code)))?.code;
  switch (field.type) {
    case "code":
      return codeOf(raw);
    case "codes": {
      const words = raw.split(/\s+/);
      const found = words.flatMap((word) => codeOf(word) ?? []);
      return found.length === words.length ? inOrder({ kind: "set", codes: found }, field) : undefined;
    }
    case "year":
      return /^(1[89]\d\d|20\d\d|2100)$/.test(raw) ? raw : undefined;
    case "number":
      return plainNumber(field, raw, locale);
    case "place":
      return cities.length === 0 || cities.includes(raw) ? raw : undefined;
    case "text":
      return raw;
  }
}

/** Sets of codes in the codebook's order, so that one set is always one value. */
function inOrder(value: ParsedValue, field: Field): string {
  const known = codesOf(field).map(({ code }) => code);
  const sorted = <V extends ParsedValue>(option: V): V =>
    option.kind === "set" ? { ...option, codes: known.filter((code) => option.codes.includes(code)) } : option;
  return formatValue(value.kind === "oneOf" ? { ...value, options: value.options.map(sorted) } : sorted(value));
}

function expectedOf(
  field: Field,
  raw: string,
  {
    cities,
    files,
    locale,
  }: { readonly cities: readonly string[]; readonly files: Files; readonly locale: Locale | undefined },
): Pick<Uncodable, "expected" | "remedy"> {
  const labels = codesOf(field).map(({ label }) => label);
  const remedy = `correct it, or code it in ${files.coding}, with a reason${rewrittenHint(raw)}`;
  if (field.type === "year") return { expected: "a year as 2013", remedy };
  if (field.type === "number") return { expected: expectedNumber(raw, locale), remedy };
  if (field.type === "place") {
    const hint = didYouMean(raw, cities);
    return { expected: `a city of ${files.cities}`, remedy: `correct it, or add the city there${hint}` };
  }
  const expected = `${field.field} to be one of ${labels.join(", ")}`;
  return { expected, remedy: `${remedy}${didYouMean(raw, labels)}` };
}
