import { figureNames } from "../../artifacts.js";
import { ascendingBy } from "../../lib/order.js";
import type { Texts } from "../texts/index.js";
import { readAssets } from "./assets.js";
import { type Chart, chart } from "./chart.js";
import { document } from "./document.js";
import { fingerprint } from "./fingerprint.js";
import { html } from "./html.js";
import { listWitnesses } from "./list-witnesses.js";
import { answer } from "./sections/answer.js";
import { charts } from "./sections/charts.js";
import { claims } from "./sections/claims.js";
import { clusters } from "./sections/clusters.js";
import { colophon } from "./sections/colophon.js";
import { contested } from "./sections/contested.js";
import { missing } from "./sections/missing.js";
import { sources } from "./sections/sources.js";
import { values } from "./sections/values.js";
import type { ReportTables } from "./tables.js";

/**
 * The whole study as one page that needs no network: the answer, the charts, every table, and the witnesses behind each number.
 *
 * @param hashes the SHA-256 of each table that it is made from, by its name in the manifest
 * @param millimetres a width for every chart, where words are too long for the figures' own
 */
export async function makeReport(
  tables: ReportTables,
  texts: Texts,
  hashes: Readonly<Record<string, string>>,
  millimetres?: number,
): Promise<Uint8Array> {
  const { report, language } = texts;
  const drawn: Chart[] = [];
  // The map first: it is what most people come for.
  const names = [...figureNames].sort(ascendingBy((name) => [name === "map" ? 0 : 1]));
  for (const name of names) drawn.push(await chart(name, tables, texts, millimetres));
  const headings = {
    charts: report.figures.heading,
    clusters: report.clusters.heading,
    claims: report.claims.heading,
    contested: report.contested.heading,
    missing: report.missing.heading,
    values: report.values.heading,
    shares: report.shares.heading,
    agreement: report.agreement.heading,
    sources: report.sources.heading,
    cite: report.cite.heading,
    made: report.made.heading,
  };
  const body = html`<a class="skip" href="#answer">${report.skip}</a>
<header><h1>${tables.study.title}</h1></header>
<main>
${answer(tables, texts)}
<noscript><p class="hint">${report.noScript}</p></noscript>
<nav aria-label="${report.contents}"><ul>${Object.entries(headings).map(([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
${charts(drawn, texts)}
${clusters(tables, texts)}
${claims(tables, texts)}
${contested(tables, texts)}
${missing(tables, texts)}
${values(tables, texts)}
${sources(tables, texts)}
${colophon(tables, fingerprint(hashes), texts)}
</main>
<dialog id="witnesses" aria-labelledby="witnesses-title"></dialog>`;
  const page = document({
    language,
    title: tables.study.title,
    description: report.description,
    body,
    data: {
      "report-words": report.script,
      "report-witnesses": listWitnesses(tables, texts),
      "report-charts": Object.fromEntries(drawn.map(({ name, spec }) => [name, spec])),
    },
    assets: readAssets(),
  });
  return new TextEncoder().encode(page.text);
}
