import { dots, type Layer, layer, lines } from "../layout/marks.js";
import { colour } from "../layout/theme.js";
import type { Box, Point } from "./geometry.js";
import type { City, Mapped } from "./places.js";

/** How much room a case's mark takes before its name, in points. */
export const markWidth = 9;
const ring = 5.6;
const core = { direct: 5.6, indirect: 3.2 } as const;
const leftHalf = "M0,-1A1,1,0,0,0,0,1Z";

export interface Mark extends Point, Pick<Mapped, "answer" | "isDirect"> {
  [column: string]: unknown;
}

/** A case's mark: filled, half filled or hollow by its label, and with a dashed outline if its place is known indirectly. */
export function caseMarks(marks: readonly Mark[]): Layer[] {
  const affirmed = marks.filter(({ answer }) => answer === "yes");
  const pending = marks.filter(({ answer }) => answer === "pending");
  const fill = colour.filled;
  return [
    ...byEvidence(marks).flatMap(({ rows, dashed }) => [
      dots(
        rows.map((row) => ({ ...row, fill: colour.paper, stroke: row.answer === "" ? colour.line : fill })),
        ring,
        { dashed },
      ),
    ]),
    ...byEvidence(affirmed).map(({ rows, size }) => solid(rows, "circle", size)),
    ...byEvidence(pending).map(({ rows, size }) => solid(rows, leftHalf, size)),
  ].filter((found) => hasRows(found));
}

/** A city: as large as its number of cases, and dashed if no document states that any of them is there. */
export function cityMarks(cities: readonly (Point & { city: City })[]): Layer[] {
  // The largest first, so that none hides a smaller one.
  const rows = cities
    .map(({ x, y, city }) => ({
      x,
      y,
      city: city.name,
      cases: city.cases.length,
      isDirect: city.cases.some((there) => there.isDirect),
    }))
    .sort((a, b) => b.cases - a.cases);
  return rows.map(({ isDirect, ...row }) =>
    dots(
      [{ ...row, fill: isDirect ? colour.ink : colour.paper, stroke: isDirect ? colour.paper : colour.ink }],
      cityDiameter(row.cases),
      { dashed: !isDirect },
    ),
  );
}

/** The area of a city's circle is in proportion to its number of cases. */
export function cityDiameter(cases: number): number {
  return 5 * Math.sqrt(cases);
}

/** A box as four lines, so that what lies in it stays visible. */
export function outlineOf({ x, y, width, height }: Box): Layer {
  const [right, bottom] = [x + width, y + height];
  return lines(
    [
      { x, y, x2: right, y2: y },
      { x: right, y, x2: right, y2: bottom },
      { x: right, y: bottom, x2: x, y2: bottom },
      { x, y: bottom, x2: x, y2: y },
    ],
    { color: colour.quiet, width: 0.6 },
  );
}

function byEvidence(marks: readonly Mark[]) {
  return [
    { rows: marks.filter(({ isDirect }) => isDirect), dashed: false, size: core.direct },
    { rows: marks.filter(({ isDirect }) => !isDirect), dashed: true, size: core.indirect },
  ];
}

function solid(rows: readonly Mark[], shape: string, diameter: number): Layer {
  const mark = { type: "point", shape, size: diameter ** 2, fill: colour.filled, strokeWidth: 0, opacity: 1 };
  const place = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
  return layer(rows, mark, { x: place("x"), y: place("y") });
}

function hasRows(found: Layer): boolean {
  return ((found.data as { values?: unknown[] } | null)?.values ?? []).length > 0;
}
