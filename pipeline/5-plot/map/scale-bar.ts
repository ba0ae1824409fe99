import type { Regions } from "../../schemas/index.js";
import { type Layer, lines, textMarks } from "../layout/marks.js";
import { textWidth } from "../layout/text-width.js";
import { size } from "../layout/theme.js";
import type { Texts } from "../text/index.js";
import { around, type Box, overlap, type Point, passes } from "./geometry.js";
import { kilometresPerPoint, type Projection, ringsOf } from "./projection.js";

/** A bar of a round length with its words beside it, as long as it says at a latitude in whole degrees. */
export function scaleBar(projection: Pick<Projection, "scale">, atLatitude: number, longest: number, texts: Texts) {
  const latitude = Math.round(atLatitude);
  const kilometres = roundLength(kilometresPerPoint(projection, latitude) * longest);
  const length = kilometres / kilometresPerPoint(projection, latitude);
  const words = texts.figures.map.scale(kilometres, latitude);
  return {
    width: length + 4 + textWidth(words, size.text),
    layersAt: (x: number, y: number): Layer[] => [
      lines(
        [
          { x, y, x2: x + length, y2: y },
          { x, y: y - 2, x2: x, y2: y + 2 },
          { x: x + length, y: y - 2, x2: x + length, y2: y + 2 },
        ],
        { width: 0.8 },
      ),
      textMarks([{ x: x + length + 4, y, text: words }]),
    ],
  };
}

/**
 * Where a scale bar stands at the lower edge of a box: as far left as no boundary and no city touches it, else at the left.
 *
 * @param size of the bar with its words, in points
 */
export function placeScaleBar(
  box: Box,
  size: Pick<Box, "width" | "height">,
  {
    regions,
    projection,
    cities,
  }: { regions: Regions; projection: Projection; cities: readonly (Point & { radius: number })[] },
): Box {
  const [left, y] = [box.x + pad, box.y + box.height - size.height - 3];
  const steps = Math.max(1, Math.floor((box.width - size.width - 2 * pad) / step) + 1);
  const candidates = Array.from({ length: steps }, (_, at): Box => ({ ...size, x: left + at * step, y }));
  const rings = regions.features.flatMap(ringsOf).map((ring) => ring.map(([e = 0, n = 0]) => projection.place(e, n)));
  const isFree = (at: Box) =>
    !cities.some(({ radius, ...point }) => overlap(at, around(point, radius))) &&
    !rings.some((ring) =>
      touches(ring, { x: at.x - air, y: at.y - air, width: at.width + 2 * air, height: at.height + 2 * air }),
    );
  return candidates.find(isFree) ?? (candidates[0] as Box);
}

const [pad, step, air] = [5, 4, 2];

/** Whether a ring runs through a box or has a corner in it. */
function touches(ring: readonly (readonly [number, number])[], box: Box): boolean {
  return ring.some(([x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [x, y];
    // Most of a country's outline is nowhere near.
    if (Math.max(x, nextX) < box.x || Math.min(x, nextX) > box.x + box.width) return false;
    if (Math.max(y, nextY) < box.y || Math.min(y, nextY) > box.y + box.height) return false;
    const isWithin = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    return isWithin || passes({ x, y }, { x: nextX, y: nextY }, box);
  });
}

/** The longest round length, 1, 2 or 5 times a power of ten, that is not over the limit. */
function roundLength(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  return ([5, 2, 1].find((step) => step * power <= limit) ?? 1) * power;
}
