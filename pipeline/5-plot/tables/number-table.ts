import { distinct } from "../../lib/collections.js";
import type { NumberSummary } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { nameWithUnit } from "../text/name-with-unit.js";

const statistics = ["minimum", "first_quartile", "median", "third_quartile", "maximum", "total"] as const;
const notGiven = "-";

/** A row for each field of numbers; a statistic that values known by their bounds leave open is a range. */
export function numberTable(numbers: readonly NumberSummary[], texts: Texts) {
  const words = texts.tables.numbers;
  const print = texts.figures.claims.number;
  const reasonsOf = ({ field, reason_code, reason_detail, ...row }: NumberSummary) => {
    const codes = reason_code === "" ? [row.total_reason_code, row.mean_reason_code] : [reason_code];
    return codes.map((code) => texts.reasons.numbers[code](reason_detail, texts.reasonField(field)));
  };
  const reasons = distinct(numbers.flatMap(reasonsOf)).filter((reason) => reason !== "");
  return {
    headings: words.headings,
    rows: numbers.map((row) => [
      nameWithUnit(row.field, texts),
      ...[row.n, row.exact, row.missing].map(String),
      ...statistics.map((name) => between(row[`${name}_low`], row[`${name}_high`], print)),
      meanOf(row, print),
    ]),
    signs: words.signs(reasons.join(texts.common.semicolon)),
  };
}

function meanOf({ mean, standard_deviation: deviation }: NumberSummary, print: (number: number) => string): string {
  if (mean === null) return notGiven;
  return deviation === null ? print(mean) : `${print(mean)} (${print(deviation)})`;
}

function between(low: number | null, high: number | null, print: (number: number) => string): string {
  if (low === null) return high === null ? notGiven : `≤\u00a0${print(high)}`;
  if (high === null) return `≥\u00a0${print(low)}`;
  return low === high ? print(low) : `${print(low)}–${print(high)}`;
}
