import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Rgb,
  rgb,
  wcagContrast,
  wcagLuminance,
} from "culori";
import { expect, test } from "vitest";
import {
  codeColour,
  colour,
  families,
  inkOn,
  otherColours,
  sequential,
  verdictColour,
} from "../../../pipeline/5-plot/layout/theme.js";

// culori's filters are those of Machado, Oliveira & Fernandes (2009), IEEE TVCG 15, here at their full severity.
const kinds: Record<string, (colour: Rgb) => Rgb> = {
  "normal sight": (seen) => seen,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
};
const distance = differenceCiede2000();
const toRgb = (hex: string) => rgb(hex) as Rgb;

test.each(
  Object.entries(kinds).flatMap(([kind, seenBy]) =>
    Object.entries(families).map(([family, colours]) => ({ kind, seenBy, family, colours })),
  ),
)("with $kind the colours of $family stay apart", ({ seenBy, colours }) => {
  const seen = colours.map((hex) => seenBy(toRgb(hex)));
  const distances = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => distance(a, b)));
  expect(Math.min(...distances)).toBeGreaterThan(15);
});

const fills = [...Object.values(codeColour), ...otherColours, colour.plain, sequential(0), sequential(1)];

test.each(Object.entries(kinds))("with %s the mark of a contested value stands out from every fill", (_, seenBy) => {
  for (const fill of fills)
    expect(distance(seenBy(toRgb(fill)), seenBy(toRgb(colour.contested))), fill).toBeGreaterThan(15);
});

test.each(Object.entries(families))("the colours of %s differ in lightness, so a grey copy can be read", (_, given) => {
  const sorted = given.map(wcagLuminance).sort((a, b) => a - b);
  for (const [i, light] of sorted.slice(1).entries())
    expect((light + 0.05) / ((sorted[i] ?? 0) + 0.05)).toBeGreaterThan(1.15);
});

test.each([...fills, colour.filled, sequential(0.5)])("words on %s have the contrast of WCAG AA", (fill) => {
  expect(wcagContrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
});

test.each([colour.ink, colour.quiet, ...Object.values(verdictColour)])("words in %s can be read on paper", (ink) => {
  expect(wcagContrast(ink, colour.paper)).toBeGreaterThanOrEqual(4.5);
});

// WCAG 2.2, 1.4.11. A pale fill is told from paper by the line around it; the faint grid carries nothing.
test.each([colour.filled, colour.contested, colour.quiet, colour.line])("marks in %s stand out from paper", (mark) => {
  expect(wcagContrast(mark, colour.paper)).toBeGreaterThanOrEqual(3);
});

test.each([
  { share: 0, fill: "#f8f8f6" },
  { share: 1 / 3, fill: "#b3d1e9" },
  { share: 1, fill: "#5c9ed1" },
])("$share of the most has the fill $fill", ({ share, fill }) => {
  expect(sequential(share)).toBe(fill); // worked out by hand: 222 - 130/3 = 179 = b3, 235 - 77/3 = 209 = d1, 245 - 36/3 = 233 = e9
});
