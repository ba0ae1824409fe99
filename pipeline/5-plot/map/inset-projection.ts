import { groupBy } from "../../lib/collections.js";
import type { Regions } from "../../schemas/index.js";
import type { Box, Point } from "./geometry.js";
import { landShare } from "./land-mask.js";
import type { City } from "./places.js";
import { type Projection, projectTo } from "./projection.js";

/** Nearer than this on the page, in points, two cities' names cannot stand beside them. */
const tooNear = 24;
/** How much of the enlargement its cities span at most; the rest is for their names. */
const span = { width: 0.34, height: 0.6 } as const;

/** The group of cities with the most cases, if two of its cities lie too near each other for their names. */
export function crowdedGroup(cities: readonly City[], { place }: Projection): City[] {
  const size = (there: readonly City[]) => there.reduce((sum, { cases }) => sum + cases.length, 0);
  const groups = [...groupBy(cities, ({ group }) => group).values()].sort((a, b) => size(b) - size(a));
  const largest = groups[0] ?? [];
  const points = largest.map(({ longitude, latitude }) => place(longitude, latitude));
  const isCrowded = points.some(([ax, ay], i) =>
    points.slice(i + 1).some(([bx, by]) => Math.hypot(ax - bx, ay - by) < tooNear),
  );
  return isCrowded ? largest : [];
}

/** An enlargement of some cities in a box of the page, moved sideways to where it leaves the most room off the land. */
export function insetProjection(regions: Regions, cities: readonly City[], box: Box, main: Projection): Projection {
  const points = cities.map(({ longitude, latitude }) => main.place(longitude, latitude));
  const [x, y] = [rangeOf(points.map(([px]) => px)), rangeOf(points.map(([, py]) => py))];
  const factor = Math.min((box.width * span.width) / x.length, (box.height * span.height) / y.length);
  const middle = degreesAt(main, { x: x.middle, y: y.middle });
  const candidates = [0.5, 0.38, 0.62, 0.3, 0.7].map((share) => {
    const at = [box.x + share * box.width, box.y + 0.48 * box.height] as const;
    const projection = projectTo(main.scale * factor, middle, at);
    return { projection, land: landShare(regions, projection, box.x + box.width, box.y + box.height)(box) };
  });
  return candidates.reduce((a, b) => (b.land < a.land - 0.01 ? b : a)).projection;
}

/** The part of the main map that an enlargement shows. */
export function shownBy(enlarged: Projection, box: Box, main: Projection): Box {
  const corner = (point: Point) => main.place(...degreesAt(enlarged, point));
  const [[x, y], [right, bottom]] = [corner(box), corner({ x: box.x + box.width, y: box.y + box.height })];
  return { x, y, width: right - x, height: bottom - y };
}

function degreesAt({ scale, translate, latitudeAt }: Projection, { x, y }: Point): [number, number] {
  return [(((x - translate[0]) / scale) * 180) / Math.PI, latitudeAt(y)];
}

function rangeOf(numbers: readonly number[]) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return { middle: (low + high) / 2, length: Math.max(1, high - low) };
}
