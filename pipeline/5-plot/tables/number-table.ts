import { distinct } from "../../lib/collections.js";
import type { NumberSummary } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { nameWithUnit } from "../text/name-with-unit.js";

const statistics = ["minimum", "first_quartile", "median", "third_quartile", "maximum", "total"] as const;
const notGiven = "-";

/** A row for each field of numbers; a statistic that values known by their bounds leave open is a range. */
export function numberTable(numbers: readonly NumberSummary[], texts: Texts) {
  const words = texts.tables.numbers;
  const reasonsOf = ({ field, reason_code, reason_detail, ...row }: NumberSummary) => {
    const codes = reason_code === "" ? [row.total_reason_code, row.mean_reason_code] : [reason_code];
    return codes.map((code) => texts.reasons.numbers[code](reason_detail, texts.reasonField(field)));
  };
  const columns = statistics.map((name) => ({
    name,
    print: printerOf(
      numbers.flatMap((row) => [row[`${name}_low`], row[`${name}_high`]]),
      texts,
    ),
  }));
  const printMean = printerOf(
    numbers.flatMap((row) => [row.mean, row.standard_deviation]),
    texts,
  );
  const reasons = distinct(numbers.flatMap(reasonsOf)).filter((reason) => reason !== "");
  return {
    headings: words.headings,
    rows: numbers.map((row) => [
      nameWithUnit(row.field, texts),
      ...[row.n, row.exact, row.missing].map(String),
      ...columns.map(({ name, print }) => between(row[`${name}_low`], row[`${name}_high`], print)),
      meanOf(row, printMean),
    ]),
    signs: words.signs(reasons.join(texts.common.semicolon)),
  };
}

/** A column has one precision: of its most exact number, and no more than two decimals unless all are below 1. */
function printerOf(column: readonly (number | null)[], { common }: Texts): (number: number) => string {
  const known = column.filter((number) => number !== null);
  const most = known.every((number) => Math.abs(number) < 1) ? 3 : 2;
  const decimals = Math.max(0, ...known.map((number) => (String(number).split(".")[1] ?? "").length));
  return (number) => common.number(number, Math.min(decimals, most));
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
