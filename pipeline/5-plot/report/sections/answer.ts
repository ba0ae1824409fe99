import { distinct, groupBy } from "../../../lib/collections.js";
import { type Share, verdicts } from "../../../schemas/index.js";
import { casesApart } from "../../cases-apart.js";
import { countComparable } from "../../count-comparable.js";
import { claimKey, fieldKey, shareKey } from "../../layout/evidence-keys.js";
import { sampleOf } from "../../look-up.js";
import { mostCommon, mostNamed } from "../../most-common.js";
import { isBelowBounds } from "../../tables/count-bounds.js";
import { formatClaims } from "../../text/format-claim.js";
import { capital, uncapital } from "../../text/grammar.js";
import type { Texts } from "../../text/index.js";
import { nameWithUnit } from "../../text/name-with-unit.js";
import { shareDecimals } from "../../text/share-decimals.js";
import { answersTo, headlineKey } from "../answers-to.js";
import { evidenceButton } from "../evidence-button.js";
import { formatEnds } from "../format-ends.js";
import { type Html, html } from "../html.js";
import { insert } from "../insert.js";
import { nameOfCode, nameOfField } from "../name-share.js";
import type { ReportTables } from "../reads.js";
import { shareLine } from "../share-line.js";
import { weakestPart } from "../weakest-part.js";
import { whereTheyAre } from "../where-they-are.js";

/** The question, and the answer in sentences whose every number shows what it counts. */
export function answer(tables: ReportTables, texts: Texts): Html {
  const { report } = texts;
  return html`<section id="answer">
<h2>${report.question(tables.claims.length > 0)}</h2>
<p class="plain">${texts.plain.sections.answer ?? ""}</p>
<div class="first">
${answerPanels(tables, texts)}</div>
<p class="hint">${report.open}</p>
</section>`;
}

/** The answer: what is known, where, how sure it is, what holds and what differs. */
export function answerPanels(tables: ReportTables, texts: Texts): Html {
  const { report, common, figures } = texts;
  const { claims, values, codebook } = tables;
  const claim = (name: keyof typeof figures.claims.verdict) =>
    evidenceButton(
      `verdict:${name}`,
      claims.filter(({ verdict }) => verdict === name).length,
      figures.claims.verdict[name].name,
    );
  const value = (name: keyof typeof figures.evidence.status) =>
    evidenceButton(
      `status:${name}`,
      values.filter(({ status }) => status === name).length,
      figures.evidence.status[name],
    );
  const found = verdicts.filter((name) => claims.some(({ verdict }) => verdict === name));
  const comparable = countComparable(tables);
  const words = report.front;
  const checked =
    claims.length === 0
      ? html``
      : html`<div class="panel"><h3>${words.checked}</h3>
<p>${insert(report.answer.claims(claims.length, found), {
          all: html`${claims.length}`,
          reproduced: claim("reproduced"),
          restated: claim("restated"),
          consistent: claim("consistent"),
          contradicted: claim("contradicted"),
          impossible: claim("impossible"),
          untestable: claim("untestable"),
        })}</p></div>
`;
  return html`${headlines(tables, texts)}${whereTheyAre(tables, texts)}
<div><div class="panel"><h3>${words.sure}</h3>
<p>${insert(report.answer.values(comparable), {
    all: html`${values.length}`,
    cases: html`${common.cases(sampleOf(tables.cases).length)}`,
    fields: html`${codebook.length}`,
    comparable: html`${comparable}`,
    corroborated: value("corroborated"),
    primary: value("primary-only"),
    secondary: value("secondary-only"),
    contested: value("contested"),
    missing: value("missing"),
  })} ${report.answer.asOf(common.day(tables.reference_date))}${answeredWhen(tables, texts)}</p></div>
${checked}</div>
${failing(tables, texts)}`;
}

/** When surveys were answered, which may be long before the day that the values are of; nothing where there is none. */
function answeredWhen(tables: ReportTables, { report, common, sides }: Texts): string {
  if (!sides.asked) return "";
  const periods = tables.study.tables.map(({ observed_from, observed_on }) => {
    const to = common.day(observed_on);
    return observed_from === undefined ? to : report.front.period(common.day(observed_from), to);
  });
  return periods.length === 0 ? "" : ` ${report.front.answered(distinct(periods))}`;
}

/** What is contradicted or impossible, finding by finding: each claim with what is published and what is computed. */
function failing({ claims, rawClaims, robustness }: ReportTables, texts: Texts): Html {
  const { report, common, figures } = texts;
  const { head } = figures.claims;
  const computed = weakestPart(rawClaims, texts);
  const part = (name: string, text: string) => `${uncapital(name)}${common.colon}${text}`;
  const failed = formatClaims(
    (["contradicted", "impossible"] as const).flatMap((found) => claims.filter((claim) => claim.verdict === found)),
    rawClaims,
    texts,
  );
  if (failed.length === 0) return html``;
  const impossible = failed.filter(({ claim }) => claim.verdict === "impossible").length;
  const findings = groupBy(failed, ({ claim }) => claim.finding);
  const show = ({ claim, formatted }: (typeof failed)[number]) => {
    const parts = [
      ...(["", figures.claims.fixed].includes(formatted.range) ? [] : [part(report.front.possible, formatted.range)]),
      part(head.published, formatted.published),
      part(head.computed, computed(claim.id, formatted.computed)),
    ];
    return html`${evidenceButton(claimKey(claim.id), formatted.paraphrase)}<br>${parts.join(common.semicolon)}.`;
  };
  const differ = ([first]: typeof failed) => {
    const apart = casesApart(robustness.find(({ id }) => id === first?.claim.id));
    return apart === undefined ? "" : ` ${capital(figures.claims.differ(apart))}.`;
  };
  return html`<div class="panel wide-panel"><h3>${report.front.differs}</h3>
<p>${report.answer.failing(figures.claims.refuted(failed.length, findings.size, impossible))}</p>
<ul class="findings">${[...findings.values()].map((parts) => {
    return html`<li>${parts.map((part, at) => html`${at === 0 ? "" : html`<br>`}${show(part)}`)}${differ(parts)}</li>`;
  })}</ul></div>
`;
}

/** The most common answer to each question that the study leads with, and the median of each number. */
function headlines(tables: ReportTables, texts: Texts): Html {
  const { report } = texts;
  const items = tables.study.headlines.flatMap(
    (asked) =>
      commonest(asked, tables, texts) ?? median(asked, tables, texts) ?? nothingKnown(asked, tables, texts) ?? [],
  );
  if (items.length === 0) return html``;
  const led = tables.study.headlines.map((asked) => mostCommon(answersTo(asked, tables)));
  const isBelow = led.some((equals) => equals.length <= mostNamed && equals.some(isBelowBounds));
  const below = isBelow ? [texts.common.belowBounds] : [];
  return html`<div class="panel"><h3>${report.front.know}</h3>
<p>${report.answer.most}</p>
<ul class="headlines">${items.map((item) => html`<li>${item}</li>`)}</ul>
<p class="hint">${[report.front.key, ...below].join(" ")}</p></div>
`;
}

function commonest(asked: string, tables: ReportTables, texts: Texts): Html | undefined {
  const { report, common } = texts;
  const equals = mostCommon(answersTo(asked, tables));
  const [first] = equals;
  if (first === undefined || first.of === 0) return undefined;
  const field = html`<bdi>${nameOfField(asked, tables, texts)}</bdi>${common.colon}`;
  if (equals.length > mostNamed)
    return html`${field}${common.answers(equals.length)}, ${evidenceButton(headlineKey(asked, tables), report.answer.of(first.count, first.of))}${common.each(equals.length)}`;
  return html`${field}${equals.map((share, at) => counted(share, at < equals.length - 1 ? common.semicolon : "", tables, texts))}`;
}

/** Where documents or a setting leave no value at all, the line stays and says so. */
function nothingKnown(asked: string, tables: ReportTables, texts: Texts): Html | undefined {
  const isCounted = answersTo(asked, tables).length > 0 || tables.numbers.some(({ field }) => field === asked);
  if (!isCounted) return undefined;
  const name = nameOfField(asked, tables, texts);
  return html`<bdi>${name}</bdi>${texts.common.colon}${evidenceButton(headlineKey(asked, tables), texts.report.answer.nothingKnown)}`;
}

/** An answer with its count, its share, and what missing and contested values leave. */
function counted(share: Share, end: string, tables: ReportTables, texts: Texts): Html {
  const { report, common } = texts;
  const { field, code, label, count, of } = share;
  const answer = nameOfCode(field, code, label, tables, texts);
  const name = `${nameOfField(field, tables, texts)}${common.colon}${answer}`;
  const shown = common.percent((100 * count) / of, shareDecimals(of));
  const all = sampleOf(tables.cases).length;
  const [low, high] = [share.count_low ?? count, share.count_high ?? count];
  const formatted = report.answer.share(shown, low, high, all);
  return html`<bdi>${answer}</bdi>, ${evidenceButton(shareKey(field, code), report.answer.of(count, of), name)} ${formatted}${end}${shareLine({ share: count / of, low: low / all, high: high / all })}`;
}

function median(asked: string, { numbers }: ReportTables, texts: Texts): Html | undefined {
  const { report, common } = texts;
  const found = numbers.find(({ field, reason_code }) => field === asked && reason_code === "");
  if (found === undefined) return undefined;
  const name = nameWithUnit(asked, texts);
  const value = formatEnds(asked, found.median_low, found.median_high, texts);
  return html`<bdi>${name}</bdi>${common.colon}${evidenceButton(fieldKey(asked), report.answer.median(value, found.n), name)}`;
}
