import { mapLines, type Regions } from "../../schemas/index.js";
import { fitProjection, type Projection, ringsOf } from "../map/projection.js";
import { type Html, html } from "./html.js";
import type { ReportTables } from "./reads.js";

/** A point of the map: in units of its drawing. */
interface Spot {
  readonly longitude: number;
  readonly latitude: number;
  readonly radius: number;
  /** How it looks, as the style sheet has it. */
  readonly kind: "own" | "other" | "many";
}

/** The outlines as one drawing that every small map uses, so that the page has them once. */
export interface SmallMap {
  readonly outlines: Html;
  draw(title: string, spots: readonly Spot[]): Html;
}

const width = 200;
const id = "outlines";
/** Points nearer than this to the last one are left out: nobody sees them in a drawing of this size. */
const finest = 0.35;

/** A map without words, which needs no script; none where the study has no outlines. */
export function smallMap({ regions, study, map_line }: ReportTables): SmallMap | undefined {
  if (regions.features.length === 0) return undefined;
  const lines = mapLines(study.map, map_line);
  const clipped = lines.filter(({ style }) => style === "clip").map(({ from, to }) => Math.max(from[1], to[1]));
  const projection = fitProjection(regions, { left: 1, right: width - 1, head: 1, south: Math.max(-90, ...clipped) });
  const height = Math.ceil(projection.bottom) + 1;
  const drawn = lines.filter(({ style }) => style === "dashed" || style === "solid");
  const size = html`viewBox="0 0 ${width} ${height}"`;
  return {
    outlines: html`<svg class="outlines" width="0" height="0" aria-hidden="true"><symbol id="${id}" ${size}><path class="land" d="${regions.features.map((region) => pathOf(region, projection)).join("")}"/>${drawn.map(
      ({ from, to, style }) => {
        const [[x1, y1], [x2, y2]] = [projection.place(...from), projection.place(...to)];
        return html`<line class="${style}" x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}"/>`;
      },
    )}</symbol></svg>
`,
    draw: (title, spots) =>
      html`<svg class="small-map" ${size} role="img" aria-label="${title}"><use href="#${id}"/>${spots.map(
        ({ longitude, latitude, radius, kind }) => {
          const [x, y] = projection.place(longitude, latitude);
          return html`<circle class="${kind}" cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"/>`;
        },
      )}</svg>`,
  };
}

function pathOf(region: Regions["features"][number], projection: Projection): string {
  return ringsOf(region)
    .map((ring) => {
      const points: [number, number][] = [];
      for (const [longitude = 0, latitude = 0] of ring) {
        const point = projection.place(longitude, latitude);
        const last = points.at(-1);
        if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= finest) points.push(point);
      }
      return points.length < 3 ? "" : `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}Z`;
    })
    .join("");
}

function short(number: number): string {
  return String(Math.round(number * 10) / 10);
}
