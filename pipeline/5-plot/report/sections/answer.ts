import { ascendingBy, groupBy } from "../../../lib/collections.js";
import { openClaim, openShare } from "../../layout/evidence-keys.js";
import { sampleOf } from "../../look-up.js";
import { tellClaims } from "../../text/format-claim.js";
import type { Texts } from "../../text/index.js";
import { opens } from "../evidence-button.js";
import { type Html, html } from "../html.js";
import { insert } from "../insert.js";
import { nameOfCode, nameOfField } from "../name-share.js";
import type { ReportTables } from "../reads.js";
import { leastOf } from "../weakest-part.js";

/** The question, and the answer in sentences whose every number shows what it counts. */
export function answer(tables: ReportTables, texts: Texts): Html {
  const { report, common, figures } = texts;
  const { claims, values, codebook } = tables;
  const claim = (name: keyof typeof figures.claims.verdict) =>
    opens(
      `verdict:${name}`,
      claims.filter(({ verdict }) => verdict === name).length,
      figures.claims.verdict[name].name,
    );
  const value = (name: keyof typeof figures.evidence.status) =>
    opens(`status:${name}`, values.filter(({ status }) => status === name).length, figures.evidence.status[name]);
  return html`<section id="answer">
<h2>${report.question}</h2>
<p>${insert(report.answer.claims, {
    all: html`${claims.length}`,
    reproduced: claim("reproduced"),
    consistent: claim("consistent"),
    contradicted: claim("contradicted"),
    impossible: claim("impossible"),
    untestable: claim("untestable"),
  })}</p>
${failing(tables, texts)}
<p>${insert(report.answer.values, {
    all: html`${values.length}`,
    cases: html`${sampleOf(tables.cases).length}`,
    fields: html`${codebook.length}`,
    corroborated: value("corroborated"),
    primary: value("primary-only"),
    secondary: value("secondary-only"),
    contested: value("contested"),
    missing: value("missing"),
  })} ${report.answer.asOf(common.day(tables.reference_date))}</p>
${headlines(tables, texts)}
<p class="hint">${report.open}</p>
</section>`;
}

/** The claims that the values do not bear out, each with what is published and what is computed. */
function failing({ claims, rawClaims }: ReportTables, texts: Texts): Html {
  const { report, common, figures } = texts;
  const { head, verdict } = figures.claims;
  const computed = leastOf(rawClaims, texts);
  const part = (name: string, text: string) => `${name.toLowerCase()}${common.colon}${text}`;
  const failed = tellClaims(
    (["contradicted", "impossible"] as const).flatMap((found) => claims.filter((claim) => claim.verdict === found)),
    figures.claims,
  );
  if (failed.length === 0) return html``;
  return html`<p>${report.answer.failing}</p>
<ul>${failed.map(({ claim, told }) => {
    const parts = [part(head.published, told.published), part(head.computed, computed(claim.id, told.computed))];
    return html`<li>${opens(openClaim(claim.id), told.says)} <span class="verdict ${claim.verdict}">${verdict[claim.verdict].name}</span>${common.semicolon}${parts.join(common.semicolon)}.</li>`;
  })}</ul>`;
}

/** The commonest answer to each question that the study leads with. */
function headlines({ shares, study }: ReportTables, texts: Texts): Html {
  const { report, common } = texts;
  const byField = groupBy(shares, ({ field }) => field);
  const leading = study.headlines
    .flatMap((field) => {
      const answers = (byField.get(field) ?? []).filter(({ code }) => code !== "undocumented");
      return [...answers].sort(ascendingBy(({ count }) => [-count])).slice(0, 1);
    })
    .filter(({ of }) => of > 0);
  if (leading.length === 0) return html``;
  return html`<p>${report.answer.most}</p>
<ul>${leading.map(({ field, code, label, count, of, missing, ...share }) => {
    const name = `${nameOfField(field, texts)}${common.colon}${nameOfCode(field, code, label, texts)}`;
    const percent = (number: string) => common.percent(Number(number), 1);
    const told = report.answer.share(percent(share.percent), percent(share.low), percent(share.high), missing);
    return html`<li>${name}, ${opens(openShare(field, code), report.answer.of(count, of), name)} ${told}</li>`;
  })}</ul>`;
}
