import { distinct } from "../../../lib/collections.js";
import type { Agreement } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";

/** How far sources agree, and where no statistic is given, why; nothing where no two have a value of one case and field. */
export function agreement(
  { agreement: all }: ReportTables,
  { report, reasons, reasonField, common, field: nameOf, kind: kindName }: Texts,
): Section[] {
  const words = report.agreement;
  const printed = (number: number) => common.number(number, 2);
  const statistic = (value: number | null, low: number | null, high: number | null) => {
    const interval = low === null || high === null ? "" : ` (${report.coders.interval(printed(low), printed(high))})`;
    return { shown: value === null ? "" : `${printed(value)}${interval}`, by: value ?? "" };
  };
  const why = ({ field, ...row }: Agreement) => {
    const [kappa, alpha] = [
      reasons.agreement[row.kappa_reason_code](row.kappa_reason_detail, reasonField(field)),
      reasons.agreement[row.alpha_reason_code](row.alpha_reason_detail, reasonField(field)),
    ];
    return distinct([kappa, alpha].filter((reason) => reason !== "")).join(common.semicolon);
  };
  const compared = (comparison: string) =>
    report.comparison[comparison] ?? comparison.split("~").map(kindName).join(" ~ ");
  if (all.length === 0) return [];
  const content = dataTable({
    id: "agreement-table",
    caption: words.caption,
    heads: [report.column.field, words.comparison, words.cases, words.agreeing, words.kappa, words.alpha, words.reason],
    numeric: [2, 3, 4, 5],
    rows: all.map((row) => {
      const { field, comparison, cases, pairs, agreeing, ...found } = row;
      return [
        nameOf(field),
        compared(comparison),
        cases,
        agreeing === null ? "" : { shown: report.answer.of(agreeing, pairs), by: agreeing },
        statistic(found.kappa, found.kappa_low, found.kappa_high),
        statistic(found.alpha, found.alpha_low, found.alpha_high),
        why(row),
      ];
    }),
  });
  return [{ id: "agreement", heading: words.heading, content }];
}
