import { check } from "../../lib/errors.js";
import { type Html, html } from "./html.js";

/**
 * A text with HTML in the place of each `{name}`.
 *
 * @throws for a name without a part: a reader would see the braces
 * @example insert("{n} of 3", { n: html`<b>1</b>` })
 */
export function insert(text: string, parts: Readonly<Record<string, Html>>): Html {
  const pieces = text.split(/\{(\w+)\}/).map((piece, i) => {
    if (i % 2 === 0) return piece;
    const part = parts[piece];
    check(part !== undefined, `expected a part for {${piece}} in "${text}", but there is none`);
    return part;
  });
  return html`${pieces.map((piece) => html`${piece}`)}`;
}
