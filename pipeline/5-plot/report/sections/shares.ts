import { roundTo } from "../../../lib/round.js";
import { exactShare } from "../../exact-share.js";
import { shareKey } from "../../layout/evidence-keys.js";
import { countBounds, isBelowBounds } from "../../tables/count-bounds.js";
import type { Texts } from "../../text/index.js";
import { shareDecimals } from "../../text/share-decimals.js";
import { dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { html } from "../html.js";
import { nameOfCode, nameOfField } from "../name-share.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";

/** Every count with its share and interval. */
export function shares(tables: ReportTables, texts: Texts): Section {
  const { report, common } = texts;
  const { shares: all } = tables;
  const { column } = report;
  const inPercent = (count: number, of: number) => {
    if (of === 0) return ["", "", ""];
    const { percent, low, high } = exactShare(count, of);
    return [percent, low, high].map((number) => ({
      shown: common.percent(number, shareDecimals(of)),
      by: roundTo(number, 1),
    }));
  };
  const table = dataTable({
    id: "shares-table",
    caption: report.shares.caption,
    heads: [
      column.field,
      column.answer,
      column.count,
      column.bounds,
      column.of,
      column.percent,
      column.low,
      column.high,
    ],
    numeric: [2, 3, 4, 5, 6, 7],
    rows: all.map(({ field, code, label, count, of, ...share }) => [
      nameOfField(field, tables, texts),
      nameOfCode(field, code, label, tables, texts),
      { shown: evidenceButton(shareKey(field, code), count), by: count },
      { shown: countBounds(share), by: share.count_low ?? count },
      of,
      ...inPercent(count, of),
    ]),
  });
  const hints = [...(all.some(isBelowBounds) ? [common.belowBounds] : []), common.rounding];
  const content = html`<p class="hint">${hints.join(" ")}</p>
${table}`;
  return { id: "shares", heading: report.shares.heading, content };
}
