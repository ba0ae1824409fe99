import { distinct, groupBy } from "../../../lib/collections.js";
import { cellOf, coders, evidenceGrades, policyNames, type Settings } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import type { Words } from "../../text/words.js";
import { formatValue } from "../format-value.js";
import { type Html, html } from "../html.js";
import type { CleanedTables, ReportTables } from "../reads.js";
import { daysThatMatter } from "./days-that-matter.js";
import type { Given } from "./held.js";
import { names } from "./read-address.js";

/** A choice with what people call it. */
type Option = readonly [value: string, label: string | Html];

/** The controls of another setting: those that the study has anything for. A script shows them. */
export function panel(tables: ReportTables, { cleaned, settings }: Given, texts: Texts): Html {
  const words = texts.report.whatIf;
  return html`<section id="what-if" class="on-screen" hidden>
<h2>${words.heading}</h2>
<p>${words.intro}</p>
<details><summary>${words.open}</summary>
<form autocomplete="off"><div class="controls">
${rules(tables, cleaned, settings, texts)}</div>
${kinds(tables, cleaned, settings, texts)}${sources(tables, cleaned, settings, texts)}${contested(tables, texts)}</form></details>
<div class="problems" role="alert"></div>
<div class="outcome" hidden><p class="setting"></p><div class="notices"></div><p class="working" hidden>${words.working}</p>
<details><summary>${words.list}</summary><div class="differences"></div></details></div>
</section>
`;
}

/** What stays in sight under another setting, and is printed with the page. */
export function bar({ report }: Texts): Html {
  const words = report.whatIf;
  return html`<div id="what-if-bar" class="on-screen" hidden><p role="status"></p><p><a href="#what-if">${words.list}</a> <button type="button">${words.reset}</button></p></div>
`;
}

/** What scripts write. */
export function scriptWords({
  other,
  link,
  failed,
  noPlace,
  chart,
  noChart,
  gone,
  inPrint,
  published,
  underEach,
  underAll,
  underHint,
}: Words["report"]["whatIf"]) {
  return {
    ...{ other, link, failed, noPlace, chart, noChart, gone, inPrint },
    ...{ published, underEach, underAll: underAll(policyNames.length), underHint },
  };
}

function rules(tables: ReportTables, cleaned: CleanedTables, settings: Settings, texts: Texts): Html {
  const { observations, coderDifferences } = cleaned;
  const { common } = texts;
  const { whatIf: words, evidence } = texts.report;
  const { first, last } = daysThatMatter({ ...tables, ...cleaned }, settings.reference_date);
  const hasEvents = observations.some((row) => row.evidence === "event_or_site");
  const whetherEvents = (["yes", "no"] as const).map((yes): Option => [yes, words.eventsCount[yes]]);
  return html`${select(
    names.policy,
    words.policy,
    settings.policy,
    policyNames.map((name): Option => [name, words.policies[name]]),
    texts,
  )}
<div><label><span>${words.day}</span><input type="date" name="${names.day}" value="${settings.reference_date}" min="${first}" max="${last}" required aria-describedby="what-if-day" data-wrong="${words.dayWrong(common.day(first), common.day(last))}"></label>
<p class="hint" id="what-if-day">${words.dayHint(common.day(first), common.day(last))}</p></div>
${select(
  names.leastGrade,
  words.leastGrade,
  settings.least_grade,
  evidenceGrades.map((grade): Option => [grade, evidence[grade] ?? grade]),
  texts,
)}
${hasEvents ? select(names.events, words.events, settings.events ? "yes" : "no", whetherEvents, texts) : ""}
${
  coderDifferences.length > 0
    ? select(
        names.coder,
        words.coder,
        settings.coder,
        coders.map((coder): Option => [coder, words.coders[coder]]),
        texts,
      )
    : ""
}
`;
}

function select(name: string, label: string, own: string, options: readonly Option[], { report }: Texts): Html {
  const shown = options.map(([value, text]) => {
    const isOwn = value === own;
    return html`<option value="${value}"${isOwn ? html` selected` : ""}>${text}${isOwn ? ` (${report.whatIf.published})` : ""}</option>`;
  });
  return html`<label><span>${label}</span><select name="${name}">${shown}</select></label>`;
}

function kinds({ sources: all }: ReportTables, { observations }: CleanedTables, own: Settings, texts: Texts): Html {
  const words = texts.report.whatIf;
  const kindOf = new Map(all.map(({ source_id, kind }) => [source_id, kind]));
  const statements = groupBy(observations, ({ source_id }) => kindOf.get(source_id) ?? "");
  const options = distinct(all.map(({ kind }) => kind)).flatMap((kind): Option[] => {
    const many = statements.get(kind)?.length ?? 0;
    return many === 0 ? [] : [[kind, `${texts.kind(kind)} (${words.statements(many)})`]];
  });
  if (options.length < 2) return html``;
  return html`<fieldset><legend>${words.kinds}</legend><div class="boxes">${boxes(names.kind, options, own.without_kinds)}</div></fieldset>
`;
}

function sources({ sources: all }: ReportTables, { observations }: CleanedTables, own: Settings, texts: Texts): Html {
  const words = texts.report.whatIf;
  const stating = new Set(observations.map(({ source_id }) => source_id));
  const options = all
    .filter(({ source_id }) => stating.has(source_id))
    .map(({ source_id, title, publisher, language }): Option => {
      const by = publisher === "" ? "" : `${publisher}${texts.common.colon}`;
      return [source_id, html`${by}<bdi lang="${language}">${title || source_id}</bdi>`];
    });
  if (options.length < 2) return html``;
  return html`<details class="many"><summary>${words.sources(options.length)}</summary>
<div class="boxes" role="group" aria-label="${words.sources(options.length)}" tabindex="0">${boxes(names.source, options, own.without_sources)}</div></details>
`;
}

function boxes(name: string, options: readonly Option[], chosen: readonly string[]): Html[] {
  return options.map(
    ([value, label]) =>
      html`<label><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : ""}> <span>${label}</span></label>`,
  );
}

/** A list for each value on which sources disagree: what they state of it. */
function contested({ values, witnesses, cases }: ReportTables, texts: Texts): Html {
  const words = texts.report.whatIf;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const statedOf = groupBy(witnesses, cellOf);
  const open = values.flatMap((value) => {
    const stated = distinct((statedOf.get(cellOf(value)) ?? []).map((witness) => witness.value)).filter(Boolean);
    return value.status === "contested" && stated.length > 0 ? [{ ...value, stated }] : [];
  });
  if (open.length === 0) return html``;
  const lists = open.map(({ case_id, field, stated }) => {
    const options = stated.map(
      (value) => html`<option value="${case_id}.${field}=${value}">${formatValue(field, value, texts)}</option>`,
    );
    return html`<label><span><bdi>${nameOf.get(case_id) ?? case_id}</bdi> · ${texts.field(field)}</span><select name="${names.settle}"><option value="">${words.unsettled}</option>${options}</select></label>`;
  });
  return html`<details class="many"><summary>${words.settle(open.length)}</summary>
<div class="controls">${lists}</div></details>
`;
}
