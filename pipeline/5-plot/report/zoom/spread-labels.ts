import type { Box, Point } from "../../map/geometry.js";

/** How many times larger than on paper the map can be shown. */
export const steps: readonly number[] = [1, 1.5, 2, 3, 4, 6, 8, 12];

/** A city's label on the map as drawn: its box, and the circle that it belongs to, in points. */
export interface Label {
  readonly box: Box;
  readonly anchor: Point;
  readonly radius: number;
  /** Of a city that is labelled in the enlargement only: where its circle is in the country. */
  readonly inCountry?: Point;
}

/** How far from their circles the labels stand at each step, as a multiple of the way on paper. */
export interface Spread {
  readonly country: readonly number[];
  readonly enlarged: readonly number[];
  /** The first step at which the country has room for the labels of the enlargement; none if there is no enlargement. */
  readonly ownFrom?: number;
}

/**
 * Labels keep their size while the map grows, and stay as near to their circles as they do on paper, unless they would then lie on one another.
 * Spread as far as the map is enlarged, labels that are apart on paper stay apart.
 *
 * @param factor how many times larger than the country the enlargement is drawn
 */
export function spreadLabels(labels: readonly Label[], factor: number): Spread {
  const own = labels.filter(({ inCountry }) => inCountry === undefined);
  const [country, enlarged]: number[][] = [[], []];
  let ownFrom: number | undefined;
  for (const [at, scale] of steps.entries()) {
    const both = at === 0 || own.length === labels.length ? undefined : findBoth(labels, scale, factor);
    if (both !== undefined) ownFrom ??= at;
    country?.push(both?.[0] ?? nearest(scale, (spread) => areApart(own, scale, spread, 1)));
    enlarged?.push(both?.[1] ?? 1);
  }
  return { country: country ?? [], enlarged: enlarged ?? [], ...(ownFrom !== undefined && { ownFrom }) };
}

const tried = [1, 1.2, 1.5, 2, 2.5, 3, 4, 6, 8];
/** Farther from their circles than in the enlargement, its labels would belong nowhere. */
const near = [1, 1.2];

/** The least spread that will do, at most as far as the map is enlarged. */
function nearest(scale: number, isFree: (spread: number) => boolean): number {
  return tried.find((spread) => spread < scale && isFree(spread)) ?? scale;
}

/** The same of both kinds of label at once; none where only the enlargement has room. */
function findBoth(labels: readonly Label[], scale: number, factor: number): [number, number] | undefined {
  const pairs = [...tried.filter((spread) => spread < scale), scale].flatMap((country) =>
    [...near, ...(scale >= factor ? [scale / factor] : [])].map((enlarged): [number, number] => [country, enlarged]),
  );
  return pairs.find(([country, enlarged]) => areApart(labels, scale, country, enlarged));
}

function areApart(labels: readonly Label[], scale: number, country: number, enlarged: number): boolean {
  const placed = labels.map(({ box, anchor, radius, inCountry }) => {
    const [at, spread] = inCountry === undefined ? [anchor, country] : [inCountry, enlarged];
    const middle = { x: scale * at.x, y: scale * at.y };
    return {
      circle: { x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius },
      box: { ...box, x: middle.x + spread * (box.x - anchor.x), y: middle.y + spread * (box.y - anchor.y) },
    };
  });
  return placed.every(({ box, circle }, i) => {
    const isOff = ({ box: other, circle: ring }: (typeof placed)[number]) => !meet(box, other) && !meet(box, ring);
    return placed.slice(0, i).every((other) => isOff(other) && !meet(other.box, circle));
  });
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
