import { type Html, html } from "./html.js";

const [width, height, edge] = [240, 18, 8];

/** A share as a dot from nought to all, over the band between its bounds. The text beside it says the same, so that nobody needs to see it. */
export function shareLine({
  share,
  low,
  high,
}: {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}): Html {
  const x = (part: number) => Math.round(10 * (edge + part * (width - 2 * edge))) / 10;
  const middle = height / 2;
  return html`<svg class="share-line" viewBox="0 0 ${width} ${height}" aria-hidden="true"><line x1="${x(0)}" x2="${x(1)}" y1="${middle}" y2="${middle}"/>${[0, 0.5, 1].map((part) => html`<line x1="${x(part)}" x2="${x(part)}" y1="${middle - 4}" y2="${middle + 4}"/>`)}<rect x="${x(low)}" width="${Math.round(10 * (x(high) - x(low))) / 10}" y="${middle - 5}" height="10"/><circle cx="${x(share)}" cy="${middle}" r="5"/></svg>`;
}
