import { groupBy } from "../../lib/collections.js";
import type { MapLine, Regions } from "../../schemas/index.js";
import { type Layer, layer, lines } from "../layout/marks.js";
import { colour, groupColour } from "../layout/theme.js";
import type { Box, Point } from "./geometry.js";
import { cityDiameter } from "./map-marks.js";
import type { City } from "./places.js";
import { decimalsShown, type Projection, ringsOf, roundOutlines } from "./projection.js";

const [haloWidth, haloEdge] = [15, 5];

/** The regions as the source draws them, cut to a box. */
export function outlines(regions: Regions, projection: Projection, box: Box): Layer {
  const { x, y, width, height } = box;
  const decimals = decimalsShown(projection);
  const clipExtent = [
    [x, y],
    [x + width, y + height],
  ];
  return {
    data: {
      values: regions.features
        .filter((feature) => reaches(feature, projection, box))
        .map((feature) => roundOutlines(feature, decimals)),
    },
    projection: { type: "mercator", scale: projection.scale, translate: projection.translate, clipExtent },
    mark: {
      type: "geoshape",
      fill: colour.land,
      stroke: colour.line,
      strokeWidth: 0.4,
      strokeJoin: "round",
      aria: false,
    },
  } as unknown as Layer;
}

/** Whether any of a region can lie in the box: what cannot is left out of the figure's file. */
function reaches(feature: Regions["features"][number], { place }: Projection, { x, y, width, height }: Box): boolean {
  let [west, east, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of ringsOf(feature).flat()) {
    const [px, py] = place(longitude, latitude);
    [west, east, top, bottom] = [Math.min(west, px), Math.max(east, px), Math.min(top, py), Math.max(bottom, py)];
  }
  return west < x + width && east > x && top < y + height && bottom > y;
}

/** The study's own lines; those that are not drawn, or only clip the map, are left out. */
export function mapLineLayers(all: readonly MapLine[], { place }: Projection): Layer[] {
  return all
    .filter(({ style }) => style === "dashed" || style === "solid")
    .map(({ id, from, to, style }) => {
      const [[x, y], [x2, y2]] = [place(...from), place(...to)];
      return lines([{ line: id, x, y, x2, y2 }], { width: 0.9, dashed: style === "dashed" });
    });
}

/** South of which latitude nothing is shown: the highest of the lines that clip the map. */
export function southernEdge(all: readonly MapLine[]): number {
  return Math.max(-90, ...all.filter(({ style }) => style === "clip").map(({ from, to }) => Math.max(from[1], to[1])));
}

/** Each group of cities on a ground of its colour: the smallest area around them, with a margin. */
export function groupGrounds(cities: readonly City[], ids: readonly string[], { place }: Projection): Layer[] {
  return [...groupBy(cities, ({ group }) => group)]
    .filter(([id]) => ids.includes(id))
    .map(([id, there]) => {
      const points = hull(
        there.map(({ longitude, latitude }) => {
          const [x, y] = place(longitude, latitude);
          return { x, y };
        }),
      );
      const paint = groupColour(ids.indexOf(id));
      const largest = Math.max(...there.map(({ cases }) => cityDiameter(cases.length)));
      // A line of no length would not be drawn, round caps or not.
      const ring = [...points, ...points.slice(0, 1).map(({ x, y }) => ({ x: x + 0.01, y }))];
      const mark = {
        type: "line",
        fill: paint,
        stroke: paint,
        strokeWidth: Math.max(haloWidth, largest + haloEdge),
        strokeJoin: "round",
        strokeCap: "round",
      };
      const at = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
      const values = ring.map((point, order) => ({ group: id, order, ...point }));
      return layer(values, mark, { x: at("x"), y: at("y"), order: { field: "order", type: "quantitative" } });
    });
}

/** The convex hull. Source: A. M. Andrew (1979), Information Processing Letters 9(5), the monotone chain. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (from: readonly Point[]) => {
    const kept: Point[] = [];
    for (const point of from) {
      while (kept.length > 1 && turn(kept.at(-2) as Point, kept.at(-1) as Point, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
