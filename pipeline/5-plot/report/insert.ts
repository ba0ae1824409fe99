import { type Html, html } from "./html.js";

/** A text with HTML in the place of each `{name}`. @example insert("{n} of 3", { n: html`<b>1</b>` }) */
export function insert(text: string, parts: Readonly<Record<string, Html>>): Html {
  const pieces = text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 0 ? piece : (parts[piece] ?? `{${piece}}`)));
  return html`${pieces.map((piece) => html`${piece}`)}`;
}
