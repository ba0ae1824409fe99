import type { Texts } from "../../texts/index.js";
import type { Fingerprint } from "../fingerprint.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/** What the page was made from, in a form that can be checked. */
export function made({ lines, hash }: Fingerprint, { report }: Texts): Section {
  const words = report.made;
  const content = html`<p>${words.intro}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${words.heading}"><pre id="made-from">${lines}</pre></div>
<p>${words.check}</p>
<p>${words.fingerprint} <code id="fingerprint">${hash}</code></p>`;
  return { id: "made", heading: words.heading, content };
}
