import { type Html, html } from "./html.js";

/** A part of the page that the list of contents leads to. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

export function sectionHtml({ id, heading, content }: Section): Html {
  return html`<section id="${id}">
<h2>${heading}</h2>
${content}
</section>
`;
}
