import type { Texts } from "../../texts/index.js";
import type { Fingerprint } from "../fingerprint.js";
import { type Html, html } from "../html.js";
import { linkable } from "../linkable.js";
import type { ReportTables } from "../tables.js";

/** How to cite, and what the page was made from. */
export function colophon({ sources, study }: ReportTables, { lines, hash }: Fingerprint, { report }: Texts): Html {
  const { cite, made } = report;
  const primary = sources.filter(({ tier }) => tier === "primary");
  return html`<section id="cite">
<h2>${cite.heading}</h2>
<p>${cite.paper}</p>
<ul>${primary.map(({ publisher, published, title, url }) => {
    const address = linkable(url);
    return html`<li>${publisher} (${published}). ${title}. ${address === undefined ? "" : html`<a href="${address}" rel="noopener noreferrer">${address}</a>`}</li>`;
  })}</ul>
<p>${cite.this}</p>
<p>${study.title}. SHA-256 <code>${hash}</code>.</p>
</section>
<section id="made">
<h2>${made.heading}</h2>
<p>${made.intro}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${made.heading}"><pre id="made-from">${lines}</pre></div>
<p>${made.check}</p>
<p>${made.fingerprint} <code id="fingerprint">${hash}</code></p>
</section>`;
}
