import type { Code } from "../../../schemas/codes.js";
import { shareKey } from "../../layout/evidence-keys.js";
import { boxes, dots, type Layer, lines, textMarks } from "../../layout/marks.js";
import { nameGrid, nameWidth } from "../../layout/name-grid.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { textWidth } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../../layout/theme.js";
import { absenceOf, absenceWidth, type Combination, countCases, join, look, missingFill } from "./upset.js";

const [pad, barHeight, dotSize, leastColumn] = [4, 6, 5.5, 24];

/**
 * The same for a page of one column: below the dots of each combination its bar, as wide as the page, and below that its cases.
 *
 * @throws TooNarrow
 */
export function upsetStacked(
  field: string,
  found: readonly Combination[],
  page: Page,
): { layers: Layer[]; height: number } {
  const { width, texts } = page;
  const codes = texts.codes(field);
  const column = Math.max(leastColumn, ...codes.map(({ label }) => textWidth(label, size.text, bold))) + pad;
  const all = found.flatMap(({ cases }) => cases);
  needsWidth(page, Math.max(codes.length * column, nameWidth(all), absenceWidth(found)));
  const middles = codes.map((_, i) => (i + 0.5) * column);
  const countSpace = textWidth(`${all.length}`, size.text, bold) + 2 * pad;
  const perCase = (width - countSpace) / Math.max(1, ...found.map(({ cases }) => cases.length));
  const layers = headsOf(field, codes, found, middles);
  let y = 2 * lineHeight.text + 3;
  for (const combination of found) {
    const row = rowOf(combination, y, { middles, perCase, widest: nameWidth(all) }, page);
    layers.push(...row.layers);
    y += row.height;
  }
  return { layers, height: y };
}

/** Each code with how many have it, of how many with a value. */
function headsOf(field: string, codes: readonly Code[], found: readonly Combination[], middles: readonly number[]) {
  const known = countCases(found.filter(({ value }) => value !== ""));
  const at = (i: number, line: number) => ({ x: middles[i] ?? 0, y: (line + 0.5) * lineHeight.text });
  const countOf = (i: number) => countCases(found.filter(({ members }) => members[i] === "in"));
  return [
    textMarks(
      codes.map(({ label }, i) => ({ ...at(i, 0), text: label })),
      { align: "center", bold: true },
    ),
    textMarks(
      codes.map(({ code }, i) => ({ ...at(i, 1), text: `${countOf(i)}/${known}`, evidence: shareKey(field, code) })),
      { align: "center" },
    ),
  ];
}

function rowOf(
  { value, absence, members, cases }: Combination,
  y: number,
  { middles, perCase, widest }: { middles: readonly number[]; perCase: number; widest: number },
  { width }: Page,
) {
  const first = y + pad + lineHeight.text / 2;
  const second = first + lineHeight.text / 2 + pad + barHeight / 2;
  const grid = nameGrid(cases, { x: 0, y: second + barHeight / 2 + 2, width, fill: colour.paper, widest });
  const held = members.flatMap((is, i) => (is === "out" ? [] : [middles[i] ?? 0]));
  const end = cases.length * perCase;
  const bar = { x: 0, x2: end, y: second - barHeight / 2, y2: second + barHeight / 2, value, cases: cases.length };
  const bars = cases.length === 0 ? [] : [{ ...bar, ...(value === "" ? missingFill : look.in) }];
  const layers = [
    lines([{ x: 0, x2: width, y, y2: y }], { color: colour.faint }),
    textMarks(absenceOf({ absence }, first)),
    lines(held.length > 1 ? [{ x: Math.min(...held), x2: Math.max(...held), y: first, y2: first }] : [], join),
    dots(
      members.map((is, i) => ({ x: middles[i] ?? 0, y: first, ...look[is] })),
      dotSize,
    ),
    boxes(bars, { dashed: value === "" }),
    textMarks([{ x: end + pad, y: second, text: `${cases.length}` }], { bold: true }),
    ...grid.layers,
  ];
  return { layers, height: second + barHeight / 2 + 2 + grid.height + pad - y };
}
