import { escapeXml } from "../../lib/escape.js";

/** Text that is already HTML. Only `html`, `json` and `trusted` make it, so that whatever comes from data is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | readonly Html[] | string | number;

/**
 * HTML in which every text put in is escaped, also between the quotes of an attribute.
 *
 * @example html`<b title="${"a"}">${"<script>"}</b>`.text // '<b title="a">&lt;script&gt;</b>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, i) => text + (i < parts.length ? format(parts[i] as Part) : "")).join(""));
}

/** What this project or a package wrote, a style or a script, taken as it is. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** JSON that can stand in a script element: nothing in it can end the element or begin a comment. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

function format(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(format).join("");
  return escapeText(String(part));
}

/** What turns the direction of writing would carry on beyond its text, and is left out. */
function escapeText(text: string): string {
  return escapeXml(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")).replaceAll("'", "&#39;");
}
