import { formatValue as toText, valueBetween } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { formatValue } from "./format-value.js";

/** A statistic between its two ends, in words: as a number where they are one. @example formatEnds("members", 94, null, texts) // "at least 94" */
export function formatEnds(field: string, low: number | null, high: number | null, texts: Texts): string {
  if (low === null && high === null) return texts.figures.numbers.unbounded;
  return formatValue(field, toText(valueBetween(String(low ?? ""), String(high ?? ""))), texts);
}
