import { type Html, html } from "./html.js";

/** A number, cell or name that shows its witnesses: a key of ../opens.ts, or of another of the lists of list-witnesses.ts. */
export function opens(key: string, shown: string | number, note = ""): Html {
  const said = note === "" ? html`` : html`<span class="unseen"> (${note})</span>`;
  return html`<button type="button" class="opens" data-open="${key}">${shown}${said}</button>`;
}
