import type { TopLevelSpec } from "vega-lite";
import { ascendingBy } from "../../lib/collections.js";
import type { BytesOf } from "../../runner/stage.js";
import { availableFigures, specOf } from "../figures/index.js";
import { arabicScript } from "../fonts/with-arabic.js";
import type { Texts } from "../text/index.js";
import { pageParts, type reportAssets, type whatIfAssets } from "./assets.js";
import { type Chart, chart } from "./chart.js";
import { type Fingerprint, fingerprint } from "./fingerprint.js";
import { html } from "./html.js";
import { inReadersOrder } from "./in-readers-order.js";
import { type LaidOut, listDownloads } from "./list-downloads.js";
import { listEvidence } from "./list-evidence.js";
import { oneFile } from "./one-file.js";
import { pack } from "./pack.js";
import type { ReportTables } from "./reads.js";
import { type Section, sectionHtml } from "./section.js";
import { agreement } from "./sections/agreement.js";
import { answer } from "./sections/answer.js";
import { cases } from "./sections/cases.js";
import { changes } from "./sections/changes.js";
import { charts } from "./sections/charts.js";
import { cite } from "./sections/citation.js";
import { claims } from "./sections/claims.js";
import { coders } from "./sections/coders.js";
import { contested } from "./sections/contested.js";
import { criteria } from "./sections/criteria.js";
import { missing } from "./sections/missing.js";
import { multiverse } from "./sections/multiverse.js";
import { profiles } from "./sections/profiles.js";
import { made } from "./sections/provenance.js";
import { shares } from "./sections/shares.js";
import { sources } from "./sections/sources.js";
import { values } from "./sections/values.js";
import { smallMap } from "./small-map.js";
import { type Title, titleOf } from "./title-of.js";
import { type Given, listHeld } from "./what-if/held.js";
import { listPolicies } from "./what-if/list-policies.js";
import { bar, panel, scriptWords } from "./what-if/panel.js";

/** What the page is made of beside its tables. */
interface MadeFrom {
  readonly hashes: Readonly<Record<string, string>>;
  readonly assets: BytesOf<typeof reportAssets>;
  readonly specs?: ReadonlyMap<string, TopLevelSpec>;
  /** What it needs to be computed anew under other settings; without it, it is as it is. */
  readonly whatIf?: Given & BytesOf<typeof whatIfAssets>;
}

/**
 * The whole study as one page that needs no network: the answer, the charts, every table, and the evidence behind each number.
 *
 * @param made.hashes the SHA-256 of each table that it is made from, by its name in the manifest
 * @param made.assets the bytes of its `reportAssets`
 * @param made.specs figures that are laid out already, by their names; the others are laid out here
 * @param millimetres a width for every chart, where words are too long for the figures' own
 */
export async function makeReport(
  given: ReportTables,
  texts: Texts,
  { hashes, assets, specs, whatIf }: MadeFrom,
  millimetres?: number,
): Promise<Uint8Array> {
  const tables = inReadersOrder(given);
  const { report, common, language } = texts;
  const all = await layOut(tables, texts, specs, millimetres);
  const rendered = all.map(({ chart }) => chart);
  const title = titleOf(tables.study, texts);
  const print = fingerprint(hashes);
  // A chart's words have measured places; text flows in whatever font the browser has.
  const parts = pageParts(assets, arabicScript.test(JSON.stringify(rendered)));
  const sections = sectionsOf(tables, rendered, texts, { title, print, notices: parts.notices });
  const body = html`<a class="skip" href="#answer">${report.skip}</a>
<header><h1 lang="${title.language}">${title.text}</h1></header>
${smallMap(tables)?.outlines ?? ""}<main>
${answer(tables, texts)}
${whatIf === undefined ? "" : panel(tables, whatIf, texts)}<noscript><p class="hint">${report.noScript}</p></noscript>
<div class="side"><div id="search" class="search on-screen" role="search"></div>
<nav aria-label="${report.contents}"><details open><summary>${report.contents}</summary><ul>${whatIf === undefined ? "" : html`<li hidden><a href="#what-if">${report.whatIf.heading}</a></li>`}${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></details></nav></div>
<div class="sections">
${sections.map((section) => sectionHtml(section, texts.plain.sections))}</div>
${whatIf === undefined ? "" : bar(texts)}</main>
<dialog id="evidence-dialog" aria-labelledby="evidence-dialog-title"></dialog>`;
  const page = oneFile({
    language,
    title,
    description: report.description(tables.claims.length > 0),
    body,
    data: {
      "report-words": {
        ...{ ...report.script, ...report.profile.script, colon: common.colon },
        whatIf: { ...scriptWords(report.whatIf), semicolon: common.semicolon },
      },
      "report-evidence": {
        ...listEvidence(tables, texts),
        ...(whatIf && { under: listPolicies({ ...given, ...whatIf.cleaned }, whatIf.settings, texts) }),
      },
      "report-downloads": await listDownloads(all, tables, texts),
    },
    packed: { "report-charts": packCharts(rendered), ...(whatIf && packAnew(given, whatIf, texts)) },
    assets: parts,
  });
  return new TextEncoder().encode(page.text);
}

/** All parts of the page below the answer, in their order; those without anything to show are left out. */
function sectionsOf(
  tables: ReportTables,
  rendered: readonly Chart[],
  texts: Texts,
  { title, print, notices }: { readonly title: Title; readonly print: Fingerprint; readonly notices: string },
): Section[] {
  return [
    charts(rendered, tables, texts),
    ...(tables.claims.length === 0 ? [] : [claims(tables, texts)]),
    ...multiverse(tables, texts),
    ...changes(tables, texts),
    profiles(tables, texts),
    ...criteria(tables, texts),
    ...cases(tables, texts),
    contested(tables, texts),
    missing(tables, texts),
    values(tables, texts),
    shares(tables, texts),
    ...agreement(tables, texts),
    ...coders(tables, texts),
    sources(tables, texts),
    cite(tables, title, print, texts),
    made(print, notices, texts),
  ];
}

/** The charts by their names, each for a wide screen and, where it has such a layout, for a narrow one. */
function packCharts(charts: readonly Chart[]): string {
  return pack(
    JSON.stringify(Object.fromEntries(charts.map(({ figure, spec, narrow }) => [figure.name, { spec, narrow }]))),
  );
}

/** What the page computes itself anew with, and from. */
function packAnew(given: ReportTables, whatIf: NonNullable<MadeFrom["whatIf"]>, texts: Texts): Record<string, string> {
  return {
    "what-if-held": pack(JSON.stringify(listHeld(given, whatIf, texts))),
    "what-if-worker": pack(new TextDecoder().decode(whatIf.worker)),
  };
}

/** The figures as charts, the map first: it is what most people come for. */
async function layOut(
  tables: ReportTables,
  texts: Texts,
  specs: MadeFrom["specs"],
  millimetres: number | undefined,
): Promise<LaidOut[]> {
  const all: LaidOut[] = [];
  const figures = availableFigures(tables).figures.sort(ascendingBy(({ kind }) => [kind === "map" ? 0 : 1]));
  for (const figure of figures) {
    const spec = specs?.get(figure.name) ?? specOf(figure, tables, texts, millimetres);
    const given = { tables, texts, ...(millimetres !== undefined && { millimetres }) };
    all.push({ spec, chart: await chart(figure, spec, given) });
  }
  return all;
}
