import { type Html, html } from "./html.js";

/** A part of the page that the list of contents leads to. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

/**
 * The section as an element with its heading, to which the list of contents has a link.
 *
 * @param plain what it is for, in plain words, by the section's id
 */
export function sectionHtml({ id, heading, content }: Section, plain: Readonly<Record<string, string>>): Html {
  const summary = plain[id];
  return html`<section id="${id}">
<h2>${heading}</h2>
${
  summary === undefined
    ? ""
    : html`<p class="plain">${summary}</p>
`
}${content}
</section>
`;
}
