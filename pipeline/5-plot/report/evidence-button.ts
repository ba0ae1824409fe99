import { type Html, html } from "./html.js";

/** A number, cell or name that shows its evidence: a key of layout/evidence-keys.ts, or of another of the lists of list-evidence.ts. */
export function evidenceButton(key: string, shown: string | number, note = ""): Html {
  const hidden = note === "" ? html`` : html`<span class="unseen"> (${note})</span>`;
  return html`<button type="button" class="evidence-button" data-evidence="${key}">${shown}${hidden}</button>`;
}
