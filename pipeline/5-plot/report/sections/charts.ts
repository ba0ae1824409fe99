import { figures } from "../../figures.js";
import { oneColumn } from "../../page.js";
import type { Texts } from "../../texts/index.js";
import type { Chart } from "../chart.js";
import { type Html, html } from "../html.js";

/** A place for each chart, which a script draws into, with its title and caption as text and its description for who cannot see it. */
export function charts(all: readonly Chart[], { report }: Texts): Html {
  return html`<section id="charts">
<h2>${report.figures.heading}</h2>
<p class="hint">${report.figures.intro}</p>
${all.map(
  ({
    name,
    title,
    caption,
    description,
  }) => html`<figure id="${name}" class="${figures[name].width === oneColumn ? "narrow" : "wide"}">
<h3>${title}</h3>
<div class="scroll" role="region" tabindex="0" aria-label="${title}"><div class="chart" data-chart="${name}" role="img" aria-label="${title}"><p>${report.figures.drawing}</p></div></div>
<figcaption>${caption}
<details><summary>${report.figures.inWords}</summary><p>${description}</p></details></figcaption>
</figure>
`,
)}</section>`;
}
