import type { Texts } from "../../text/index.js";
import type { Fingerprint } from "../fingerprint.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/** What the page was made from, in a form that can be checked, and the notices of what it is made with. */
export function made({ lines, hash }: Fingerprint, notices: string, { report }: Texts): Section {
  const words = report.made;
  const content = html`<p>${words.intro}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${words.heading}"><pre id="made-from">${lines}</pre></div>
<p>${words.check}</p>
<p>${words.fingerprint} <code id="fingerprint">${hash}</code></p>
<details><summary>${words.notices}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="${words.notices}"><pre lang="en">${notices}</pre></div></details>`;
  return { id: "made", heading: words.heading, content };
}
