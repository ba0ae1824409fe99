import { masi } from "../../lib/agreement/masi.js";
import { distinct } from "../../lib/collections.js";
import {
  codesIn,
  formatValue,
  optionsOf,
  type ParsedValue,
  parseValue,
  rangeOf,
  valueBetween,
} from "../../schemas/index.js";
import type { Question } from "./question-of.js";

type Asked = Pick<Question, "type">;

/**
 * A code in the one way of writing it in which codes of one meaning are one text: sets and choices sorted, numbers by their bounds.
 * Nothing that is counted or measured here is below 0, so that no lower bound and 0 are one.
 *
 * @example comparableCode({ type: "number" }, "..40") // "0..40"
 */
export function comparableCode({ type }: Asked, code: string): string {
  const value = parseValue(type, code);
  if (value.kind === "number" || value.kind === "bounds") {
    const [low, high] = rangeOf(value);
    return formatValue(valueBetween(String(Math.max(low, 0)), high === Number.POSITIVE_INFINITY ? "" : String(high)));
  }
  const options = distinct(optionsOf(value).map((option) => formatValue(sorted(option))));
  const [only = ""] = options;
  if (options.length < 2) return only;
  return formatValue({ kind: "oneOf", options: options.map((text) => ({ kind: "text", text })) });
}

/**
 * How far two comparable codes are apart, as Krippendorff's alpha needs it: sets by MASI, of which no code is the empty one;
 * anything else is 0 or 1 (nominal).
 *
 * @example codeDistance({ type: "codes" })("a", "a+b") // 2/3
 */
export function codeDistance({ type }: Asked): (a: string, b: string) => number {
  return (a, b) => {
    if (a === b) return 0;
    const values = [parseValue(type, a), parseValue(type, b)] as const;
    if (type !== "codes" || values.some(({ kind }) => kind === "oneOf")) return 1;
    return masi(new Set(codesIn(values[0])), new Set(codesIn(values[1])));
  };
}

function sorted(value: ParsedValue): ParsedValue {
  return value.kind === "set" ? { ...value, codes: distinct(value.codes) } : value;
}
