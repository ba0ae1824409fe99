import { ascendingBy } from "../../../lib/collections.js";
import type { Claim, Study } from "../../../schemas/index.js";
import { claimNotes } from "../../claim-notes.js";
import { countFindings } from "../../count-findings.js";
import { claimKey } from "../../layout/evidence-keys.js";
import { type FormattedClaim, formatClaims } from "../../text/format-claim.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { type Html, html } from "../html.js";
import { isAsPublished } from "../is-as-published.js";
import { noteOf } from "../list-claims.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { weakestPart } from "../weakest-part.js";

/** What the paper's text states, beside what the values give and what would turn it. */
export function claims(tables: ReportTables, texts: Texts): Section {
  const { claims: all, rawClaims, robustness, study } = tables;
  const ofPublished = isAsPublished(tables) ? "" : texts.report.front.noteOfPublished;
  const { report, figures, common } = texts;
  const { head, verdict } = figures.claims;
  const words = report.claims;
  const order: string[] = Object.keys(verdict);
  const turned = new Map(robustness.map((row) => [row.id, row]));
  const computed = weakestPart(rawClaims, texts);
  const tippedBy = (id: string) => {
    const found = turned.get(id);
    if (found === undefined) return { shown: common.none, by: "" };
    const { tipping_after: after, reason_code } = found;
    if (after === null)
      return { shown: reason_code === "only_with_other_parts" ? words.withParts : words.never, by: "" };
    return { shown: words.tippedAfter(after), by: after };
  };
  const raw = new Map(rawClaims.map((claim) => [claim.id, claim]));
  const formatted = formatClaims(
    [...all].sort(ascendingBy(({ verdict: found }) => [order.indexOf(found)])),
    rawClaims,
    texts,
  );
  const [refuted, impossible] = [
    all.filter(({ finding }) => finding !== ""),
    all.filter((one) => one.verdict === "impossible"),
  ];
  const occurring = Object.entries(verdict).flatMap(([id, words]) =>
    all.some((claim) => claim.verdict === id) ? [words] : [],
  );
  const content = html`${refuted.length === 0 ? "" : html`<p>${figures.claims.refuted(refuted.length, countFindings(all), impossible.length)}.</p>`}
<dl>${occurring.map(({ name, means }) => html`<div><dt>${name}</dt><dd>${means}</dd></div>`)}</dl>
${claimNotes(all, texts).map((note) => html`<p>${note}</p>`)}
${dataTable({
  id: "claims-table",
  caption: words.caption,
  heads: [head.paraphrase, words.verdict, head.section, head.published, head.computed, head.range, words.tippedBy],
  rows: formatted.map(({ claim, formatted: row }) => [
    {
      shown: html`${evidenceButton(claimKey(claim.id), row.paraphrase)}${noteBelow(raw.get(claim.id), row, ofPublished, study, texts)}`,
      by: row.paraphrase,
    },
    {
      shown: html`<span class="verdict ${claim.verdict}">${verdict[claim.verdict].name}</span>`,
      by: order.indexOf(claim.verdict),
    },
    row.section,
    { shown: row.published, by: Number.parseFloat(claim.published) || row.published },
    {
      shown: row.why || computed(claim.id, row.computed),
      by: row.why === "" ? (claim.percent ?? claim.count ?? "") : "",
    },
    row.range,
    claim.verdict === "untestable" ? "" : tippedBy(claim.id),
  ]),
})}`;
  return { id: "paper-claims", heading: words.heading, content };
}

/** A reason that is the note itself stands in the column of results. */
function noteBelow(
  claim: Claim | undefined,
  { why }: FormattedClaim,
  ofPublished: string,
  { languages }: Study,
  texts: Texts,
): Html {
  const { note } = noteOf(claim, texts, languages[0] ?? "en");
  if (note === undefined || note.text === why) return html``;
  const before = ofPublished === "" ? html`` : html`<span class="claim-note">${ofPublished}</span>`;
  return html`${before}<span class="claim-note" lang="${note.language}">${note.text}</span>`;
}
