import { ascendingBy, groupBy } from "../../../lib/order.js";
import { sampleOf } from "../../read.js";
import type { Texts } from "../../texts/index.js";
import { fill } from "../fill.js";
import { type Html, html } from "../html.js";
import { opens } from "../opens.js";
import type { ReportTables } from "../tables.js";

/** The question, and the answer in sentences whose every number shows what it counts. */
export function answer(tables: ReportTables, texts: Texts): Html {
  const { report, common, figures } = texts;
  const { claims, values, codebook, shares } = tables;
  const claim = (name: keyof typeof figures.claims.verdict) =>
    opens(
      `verdict:${name}`,
      claims.filter(({ verdict }) => verdict === name).length,
      figures.claims.verdict[name].name,
    );
  const value = (name: keyof typeof figures.evidence.status) =>
    opens(`status:${name}`, values.filter(({ status }) => status === name).length, figures.evidence.status[name]);
  const few = codebook.filter(
    ({ field, type, codes }) => type === "code" && !field.startsWith("lever_") && codes.split(";").length <= 3,
  );
  const byField = groupBy(shares, ({ field }) => field);
  const leading = few
    .flatMap(({ field }) => [...(byField.get(field) ?? [])].sort(ascendingBy(({ count }) => [-count])).slice(0, 1))
    .filter(({ of }) => of > 0);
  return html`<section id="answer">
<h2>${report.question}</h2>
<p>${fill(report.answer.claims, {
    all: html`${claims.length}`,
    reproduced: claim("reproduced"),
    consistent: claim("consistent"),
    contradicted: claim("contradicted"),
    impossible: claim("impossible"),
    untestable: claim("untestable"),
  })}</p>
<p>${fill(report.answer.values, {
    all: html`${values.length}`,
    clusters: html`${sampleOf(tables.clusters).length}`,
    fields: html`${codebook.length}`,
    corroborated: value("corroborated"),
    primary: value("primary-only"),
    secondary: value("secondary-only"),
    contested: value("contested"),
    missing: value("missing"),
  })} ${report.answer.asOf(common.day(tables.reference_date))}</p>
<p>${report.answer.most}</p>
<ul>${leading.map(({ field, code, count, of, percent, low, high }) => {
    const [share, from, to] = [percent, low, high].map((number) => common.percent(Number(number), 1)) as [
      string,
      string,
      string,
    ];
    const shown = opens(
      `share:${field}=${code}`,
      report.answer.of(count, of),
      `${texts.field(field)}${common.colon}${texts.label(field, code)}`,
    );
    return html`<li>${texts.field(field)}${common.colon}${texts.label(field, code)}, ${shown} ${report.answer.share(share, from, to)}</li>`;
  })}</ul>
<p class="hint">${report.open}</p>
</section>`;
}
