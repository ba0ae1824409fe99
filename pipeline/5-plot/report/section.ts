import { type Html, html } from "./html.js";

/** A part of the page that the list of contents leads to. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

/** The section as an element with its heading, to which the list of contents has a link. */
export function sectionHtml({ id, heading, content }: Section): Html {
  return html`<section id="${id}">
<h2>${heading}</h2>
${content}
</section>
`;
}
