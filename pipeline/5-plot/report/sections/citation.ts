import type { Texts } from "../../text/index.js";
import type { Fingerprint } from "../fingerprint.js";
import { html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import type { Title } from "../title-of.js";
import { linkable } from "../web-address.js";

/** How to cite the study, and the page itself. */
export function cite(
  { sources, study }: ReportTables,
  title: Title,
  { hash }: Fingerprint,
  { report, own }: Texts,
): Section {
  const words = report.cite;
  const primary = sources.filter(({ tier }) => tier === "primary");
  const survey = html`<p>${words.paper}</p>
<ul>${primary.map(({ publisher, published, title: name, url, language }) => {
    const address = linkable(url);
    return html`<li>${publisher} (${published}). <span lang="${language}">${name}</span>. ${address === undefined ? "" : html`<a href="${address}" rel="noopener noreferrer">${address}</a>`}</li>`;
  })}</ul>
`;
  const text =
    study.text_credit === undefined
      ? ""
      : html`<p>${words.text}</p>
<ul><li>${own(study.text_credit)}</li></ul>
`;
  const content = html`${primary.length === 0 ? "" : survey}${text}<p>${words.this}</p>
<p><span lang="${title.language}">${title.text}</span>. SHA-256 <code>${hash}</code>.</p>`;
  return { id: "cite", heading: words.heading, content };
}
