import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";

/** How far sources agree, and where no statistic is given, why. */
export function agreement({ agreement: all }: ReportTables, { report, common, field: nameOf }: Texts): Section {
  const words = report.agreement;
  const printed = (number: number) => common.number(number, 2);
  const statistic = (value: number | null, low: number | null, high: number | null) => {
    const interval = low === null || high === null ? "" : ` (${printed(low)}–${printed(high)})`;
    return { shown: value === null ? "" : `${printed(value)}${interval}`, by: value ?? "" };
  };
  const why = (reason: string) => report.reason(reason, nameOf) ?? html`<span lang="en">${reason}</span>`;
  const compared = (comparison: string) =>
    report.comparison[comparison] ??
    comparison
      .split("~")
      .map((kind) => report.kind[kind] ?? kind)
      .join(" ~ ");
  const content = dataTable({
    id: "agreement-table",
    caption: words.caption,
    heads: [report.column.field, words.comparison, words.cases, words.agreeing, words.kappa, words.alpha, words.reason],
    numeric: [2, 3, 4, 5],
    rows: all.map(({ field, comparison, cases, pairs, agreeing, reason, ...found }) => [
      nameOf(field),
      compared(comparison),
      cases,
      agreeing === null ? "" : { shown: report.answer.of(agreeing, pairs), by: agreeing },
      statistic(found.kappa, found.kappa_low, found.kappa_high),
      statistic(found.alpha, found.alpha_low, found.alpha_high),
      why(reason),
    ]),
  });
  return { id: "agreement", heading: words.heading, content };
}
