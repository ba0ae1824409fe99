import type { FigureName } from "../../../schemas/index.js";
import { figures } from "../../figures/index.js";
import { oneColumn } from "../../layout/page.js";
import type { Texts } from "../../text/index.js";
import type { Chart } from "../chart.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/** The table that says the same as a chart. */
const tableOf: Readonly<Record<FigureName, "structure" | "levers" | "values-table" | "shares-table" | "claims-table">> =
  {
    map: "structure",
    "structure-matrix": "structure",
    "lever-matrix": "levers",
    "lever-adoption": "shares-table",
    "lever-profiles": "levers",
    "creation-timeline": "structure",
    labelling: "shares-table",
    "governance-financing": "structure",
    "vocation-combinations": "structure",
    "policy-timeline": "structure",
    numbers: "values-table",
    evidence: "values-table",
    claims: "claims-table",
  };

/** A place for each chart, which a script draws into, with its title and caption as text and its description for who cannot see it. */
export function charts(all: readonly Chart[], { report }: Texts): Section {
  const words = report.figures;
  const captions = {
    structure: report.cases.structure,
    levers: report.cases.levers,
    "values-table": report.values.caption,
    "shares-table": report.shares.caption,
    "claims-table": report.claims.caption,
  };
  const content = html`<p class="hint">${words.intro}</p>
${all.map(
  ({
    name,
    title,
    caption,
    description,
  }) => html`<figure id="${name}" class="${figures[name].width === oneColumn ? "narrow" : "wide"}">
<h3>${title}</h3>
<p class="sideways hint">${words.sideways}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${title}"><div class="chart" data-chart="${name}" role="img" aria-label="${title}"><p>${words.loading}</p></div></div>
<figcaption>${caption} <span class="on-screen">${words.asTable} <a href="#${tableOf[name]}">${captions[tableOf[name]]}</a>.</span>
<details><summary>${words.inWords}</summary><p>${description}</p></details></figcaption>
</figure>
`,
)}`;
  return { id: "charts", heading: words.heading, content };
}
