import type { Code } from "../../../schemas/codes.js";
import { shareKey } from "../../layout/evidence-keys.js";
import { boxes, dots, type Layer, lines, textMarks } from "../../layout/marks.js";
import { type Named, nameGrid, nameWidth } from "../../layout/name-grid.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { textWidth } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../../layout/theme.js";
import type { Texts } from "../../text/index.js";

export type Membership = "in" | "out" | "open";

/** The cases of one value: which codes are in it, and which may be. Where cases have no value, none is known. */
export interface Combination {
  readonly value: string;
  /** Of cases without a value, why they have none; "" of the others. */
  readonly absence: string;
  readonly members: readonly Membership[];
  readonly cases: readonly Named[];
}

const [pad, leastBar, barHeight, dotSize] = [4, 30, 6, 5.5];
/** The dot of a code that is in a combination, may be in it, or is not. */
export const look: Record<Membership, { fill: string; stroke: string }> = {
  in: { fill: colour.filled, stroke: colour.filled },
  open: { fill: colour.paper, stroke: colour.filled },
  out: { fill: colour.faint, stroke: colour.faint },
};
export const missingFill = { fill: colour.paper, stroke: colour.quiet };
export const join = { color: colour.filled, width: 1.2 };

/** A column for each code, a row for each combination: which codes are in it, a bar of its cases, and their names. */
export function upset(field: string, found: readonly Combination[], page: Page): { layers: Layer[]; height: number } {
  const codes = page.texts.codes(field);
  const space = spaceFor(codes, found, page);
  const layers = headsOf(field, codes, found, space, page.texts);
  let y = 2 * lineHeight.text + 3;
  for (const combination of found) {
    const row = rowOf(combination, y, space, page);
    layers.push(...row.layers);
    y += row.height;
  }
  return { layers, height: y };
}

interface Space {
  /** The middle of each code's column. */
  readonly middles: readonly number[];
  readonly barLeft: number;
  readonly namesLeft: number;
  /** The length of a bar for each of its cases. */
  readonly perCase: number;
  readonly widestName: number;
}

function spaceFor(codes: readonly Code[], found: readonly Combination[], page: Page): Space {
  const words = page.texts.figures.combinations;
  const all = found.flatMap(({ cases }) => cases);
  const column = Math.max(30, ...codes.map(({ label }) => textWidth(label, size.text, bold))) + pad;
  const barLeft = Math.max(codes.length * column, absenceWidth(found)) + pad;
  const countSpace = textWidth(`${all.length}`, size.text, bold) + 2 * pad;
  const leastBars = Math.max(leastBar + countSpace, textWidth(words.bars, size.text, bold) + 2 * pad);
  const widestName = nameWidth(all);
  const leastNames = Math.max(widestName, textWidth(words.names, size.text, bold));
  needsWidth(page, barLeft + leastBars + leastNames);
  const namesLeft = barLeft + Math.max(leastBars, Math.min(page.width - barLeft - leastNames, page.width / 4));
  const perCase = (namesLeft - barLeft - countSpace) / Math.max(1, ...found.map(({ cases }) => cases.length));
  return { middles: codes.map((_, i) => (i + 0.5) * column), barLeft, namesLeft, perCase, widestName };
}

/** Each code with how many have it, of how many with a value. */
function headsOf(
  field: string,
  codes: readonly Code[],
  found: readonly Combination[],
  { middles, barLeft, namesLeft }: Space,
  { figures }: Texts,
): Layer[] {
  const words = figures.combinations;
  const known = countCases(found.filter(({ value }) => value !== ""));
  const heads = codes.map(({ label }, i) => ({ x: middles[i] ?? 0, y: lineHeight.text / 2, text: label }));
  const totals = codes.map(({ code }, i) => ({
    x: middles[i] ?? 0,
    y: 1.5 * lineHeight.text,
    text: `${countCases(found.filter(({ members }) => members[i] === "in"))}/${known}`,
    evidence: shareKey(field, code),
  }));
  return [
    textMarks(heads, { align: "center", bold: true }),
    textMarks(totals, { align: "center" }),
    textMarks(
      [
        { x: barLeft, y: lineHeight.text / 2, text: words.bars },
        { x: namesLeft, y: lineHeight.text / 2, text: words.names },
      ],
      { bold: true },
    ),
  ];
}

function rowOf({ value, absence, members, cases }: Combination, y: number, space: Space, { width }: Page) {
  const { middles, barLeft, namesLeft, widestName: widest } = space;
  const grid = nameGrid(cases, { x: namesLeft, y: y + 2, width: width - namesLeft, fill: colour.paper, widest });
  const height = Math.max(grid.height, lineHeight.text) + 4;
  const middle = y + height / 2;
  const held = members.flatMap((is, i) => (is === "out" ? [] : [middles[i] ?? 0]));
  const end = barLeft + cases.length * space.perCase;
  const bar = { x: barLeft, x2: end, y: middle - barHeight / 2, y2: middle + barHeight / 2 };
  const data = { value, cases: cases.length };
  const bars = cases.length === 0 ? [] : [{ ...bar, ...data, ...(value === "" ? missingFill : look.in) }];
  const layers = [
    lines([{ x: 0, x2: width, y, y2: y }], { color: colour.faint }),
    textMarks(absenceOf({ absence }, middle)),
    lines(held.length > 1 ? [{ x: Math.min(...held), x2: Math.max(...held), y: middle, y2: middle }] : [], join),
    dots(
      members.map((is, i) => ({ x: middles[i] ?? 0, y: middle, ...look[is] })),
      dotSize,
    ),
    boxes(bars, { dashed: value === "" }),
    textMarks([{ x: end + pad, y: middle, text: `${cases.length}` }], { bold: true }),
    ...grid.layers,
  ];
  return { layers, height };
}

/** The name of a row of cases without a value. */
export function absenceOf({ absence }: Pick<Combination, "absence">, y: number) {
  return absence === "" ? [] : [{ x: 0, y, text: `– ${absence}` }];
}

export function absenceWidth(found: readonly Combination[]): number {
  return Math.max(...found.map((one) => textWidth(absenceOf(one, 0)[0]?.text ?? "", size.text)));
}

export const countCases = (found: readonly Combination[]) => found.reduce((sum, { cases }) => sum + cases.length, 0);
