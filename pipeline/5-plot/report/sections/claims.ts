import { ascendingBy } from "../../../lib/order.js";
import { tellClaims } from "../../tell-claim.js";
import type { Texts } from "../../texts/index.js";
import { dataTable } from "../data-table.js";
import { type Html, html } from "../html.js";
import { opens } from "../opens.js";
import type { ReportTables } from "../tables.js";

/** What the paper's text states, beside what the values give and what would turn it. */
export function claims({ claims: all, codebook, robustness }: ReportTables, { report, figures, common }: Texts): Html {
  const { head, verdict } = figures.claims;
  const words = report.claims;
  const order: string[] = Object.keys(verdict);
  const turned = new Map(robustness.map(({ id, flips_after }) => [id, flips_after]));
  const turns = (id: string) => {
    const after = turned.get(id);
    if (after === undefined) return common.none;
    return after === "" ? words.never : words.turnsAfter(Number(after));
  };
  return html`<section id="claims">
<h2>${words.heading}</h2>
<dl>${Object.values(verdict).map(({ name, means }) => html`<div><dt>${name}</dt><dd>${means}</dd></div>`)}</dl>
${dataTable({
  id: "claims-table",
  caption: words.caption,
  heads: [head.says, words.verdict, head.section, head.published, head.computed, head.range, words.turns],
  rows: tellClaims(
    [...all].sort(ascendingBy(({ verdict: found }) => [order.indexOf(found)])),
    figures.claims,
    codebook,
  ).map(({ claim, told }) => [
    opens(`claim:${claim.id}`, told.says),
    html`<span class="verdict ${claim.verdict}">${verdict[claim.verdict].name}</span>`,
    told.section,
    told.published,
    told.why || told.computed,
    told.range,
    claim.verdict === "untestable" ? "" : turns(claim.id),
  ]),
})}
</section>`;
}
