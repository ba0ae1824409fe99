import { shareKey } from "../../layout/evidence-keys.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { nameOfCode, nameOfField } from "../name-share.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";

/** Every count with its share and interval. */
export function shares(tables: ReportTables, texts: Texts): Section {
  const { report, common } = texts;
  const { shares: all } = tables;
  const { column } = report;
  const percent = (number: number | null) => (number === null ? "" : { shown: common.percent(number, 1), by: number });
  const content = dataTable({
    id: "shares-table",
    caption: report.shares.caption,
    heads: [column.field, column.answer, column.count, column.of, column.percent, column.low, column.high],
    numeric: [2, 3, 4, 5, 6],
    rows: all.map(({ field, code, label, count, of, ...share }) => [
      nameOfField(field, tables, texts),
      nameOfCode(field, code, label, tables, texts),
      { shown: evidenceButton(shareKey(field, code), count), by: count },
      of,
      percent(share.percent),
      percent(share.low),
      percent(share.high),
    ]),
  });
  return { id: "shares", heading: report.shares.heading, content };
}
