import type { FigureSpec } from "../../../schemas/index.js";
import { widthOf } from "../../figures/index.js";
import { oneColumn } from "../../layout/page.js";
import type { Texts } from "../../text/index.js";
import type { Chart } from "../chart.js";
import { citeChart } from "../cite-chart.js";
import { type Html, html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { blockTableId, structureFields } from "./cases.js";

/** The table that says the same as a chart; the table of all values where no other does. */
function tableOf(figure: FigureSpec, { codebook }: ReportTables): string {
  switch (figure.kind) {
    case "claims":
    case "multiverse":
      return "claims-table";
    case "change":
      return "changes-table";
    case "shares":
    case "adoption":
      return "shares-table";
    case "profiles":
      return blockTableId(figure.block);
    case "matrix":
      if (figure.block !== undefined) return blockTableId(figure.block);
      break;
    case "evidence":
    case "numbers":
      return "values-table";
  }
  return structureFields(codebook).length > 0 ? "structure" : "values-table";
}

/** The ids of the page's sections, of its tables and of what scripts read. */
const taken =
  /^(answer|charts|paper-claims|cases|contested|missing|values|shares|agreement|coders|choices|criteria|profiles|compare|changes|search|outlines|sources|cite|made|what-if|made-from|fingerprint|structure)$|^(block|case|report|evidence-dialog|what-if)-|-(table|name)$|^evidence-dialog$/;

/** The id of a figure on the page: its name, unless a part of the page has that already. @example figureId("shares") // "figure-shares" */
export function figureId(name: string): string {
  return taken.test(name) ? `figure-${name}` : name;
}

/** A place for each chart, which a script draws into. */
export function charts(all: readonly Chart[], tables: ReportTables, texts: Texts): Section {
  const { report } = texts;
  const words = report.figures;
  const content = html`<p class="hint">${words.intro} ${report.downloads.intro}</p>
${all.map((chart) => chartFigure(chart, tables, texts))}`;
  return { id: "charts", heading: words.heading(all.some(({ figure }) => figure.kind === "map")), content };
}

/** A chart's place, with its title and caption as text and its description for who cannot see it. */
export function chartFigure(chart: Chart, tables: ReportTables, texts: Texts): Html {
  const { report } = texts;
  const words = report.figures;
  const { figure, title, caption, description, isWideOnly } = chart;
  const table = tableOf(figure, tables);
  const tableLink = html`<a href="#${table}">${captionOf(table, tables, texts)}</a>`;
  return html`<figure id="${figureId(figure.name)}" class="${widthOf(figure) === oneColumn ? "narrow" : "wide"}${isWideOnly ? " wide-only" : ""}" aria-labelledby="${figureId(figure.name)}-title">
<h3 id="${figureId(figure.name)}-title">${title}</h3>
<p class="plain">${texts.plain.figures[figure.kind]}</p>
${
  isWideOnly
    ? html`<p class="sideways hint">${report.front.wider} ${tableLink}.</p>
`
    : ""
}<div class="scroll" role="region" tabindex="0" aria-label="${title}"><div class="chart" data-chart="${figure.name}" role="img" aria-label="${title}"><p>${words.loading}</p></div></div>
<figcaption>${caption} <span class="on-screen">${words.asTable} ${tableLink}.</span>
<details><summary>${words.inWords}</summary><p>${description}</p></details>
<p class="citation">${citeChart(chart, tables, texts).line}</p></figcaption>
<div class="downloads on-screen" role="group" aria-label="${report.downloads.label(title)}" data-downloads="${figure.name}"></div>
</figure>
`;
}

function captionOf(table: string, { codebook }: ReportTables, { report, item }: Texts): string {
  if (table === "structure") return report.cases.structure;
  if (table === "shares-table") return report.shares.caption;
  if (table === "changes-table") return report.changes.caption;
  if (table === "claims-table") return report.claims.caption;
  if (table === "values-table") return report.values.caption;
  const block = codebook.find((field) => blockTableId(field.block) === table)?.block ?? "";
  return report.cases.block(item(block));
}
