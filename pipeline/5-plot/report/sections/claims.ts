import { ascendingBy } from "../../../lib/collections.js";
import { openClaim } from "../../layout/evidence-keys.js";
import { tellClaims } from "../../text/format-claim.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { opens } from "../evidence-button.js";
import { html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { leastOf } from "../weakest-part.js";

/** What the paper's text states, beside what the values give and what would turn it. */
export function claims({ claims: all, rawClaims, codebook, robustness }: ReportTables, texts: Texts): Section {
  const { report, figures, common } = texts;
  const { head, verdict } = figures.claims;
  const words = report.claims;
  const order: string[] = Object.keys(verdict);
  const turned = new Map(robustness.map(({ id, tipping_after }) => [id, tipping_after]));
  const computed = leastOf(rawClaims, texts);
  const turns = (id: string) => {
    const after = turned.get(id);
    if (after === undefined) return { shown: common.none, by: "" };
    return after === "" ? { shown: words.never, by: "" } : { shown: words.turnsAfter(Number(after)), by: after };
  };
  const told = tellClaims(
    [...all].sort(ascendingBy(({ verdict: found }) => [order.indexOf(found)])),
    figures.claims,
    codebook,
  );
  const content = html`<dl>${Object.values(verdict).map(({ name, means }) => html`<div><dt>${name}</dt><dd>${means}</dd></div>`)}</dl>
${dataTable({
  id: "claims-table",
  caption: words.caption,
  heads: [head.says, words.verdict, head.section, head.published, head.computed, head.range, words.turns],
  rows: told.map(({ claim, told: row }) => [
    opens(openClaim(claim.id), row.says),
    {
      shown: html`<span class="verdict ${claim.verdict}">${verdict[claim.verdict].name}</span>`,
      by: order.indexOf(claim.verdict),
    },
    row.section,
    { shown: row.published, by: Number.parseFloat(claim.published) || row.published },
    { shown: row.why || computed(claim.id, row.computed), by: row.why === "" ? claim.percent || claim.count : "" },
    row.range,
    claim.verdict === "untestable" ? "" : turns(claim.id),
  ]),
})}`;
  return { id: "paper-claims", heading: words.heading, content };
}
