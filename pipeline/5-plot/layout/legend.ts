import {
  type BoxRow,
  boxes,
  contestedMarks,
  type DotRow,
  dots,
  type Layer,
  type LineRow,
  lines,
  type TextRow,
  textMarks,
} from "./marks.js";
import { textWidth, wrap } from "./text-width.js";
import { colour, lineHeight, size } from "./theme.js";

/** One thing that a figure's key explains: a mark in front of words, or words alone. */
export interface LegendItem {
  readonly text: string;
  readonly mark?:
    | "contested"
    | "missing"
    | "bounds"
    | "solid"
    | "dashed"
    | { readonly fill: string }
    | { readonly dot: { readonly fill: string; readonly stroke: string } };
}

const markWidth = 10;
const gap = 9;

/** The room that the longest of a key's items takes, in points. */
export function legendWidth(items: readonly LegendItem[]): number {
  return Math.max(0, ...items.map(spaceOf));
}

const spaceOf = ({ text, mark }: LegendItem) => (mark ? markWidth : 0) + textWidth(text, size.text);

/** A key in rows of at most the given width, from (0, y) downwards. */
export function legend(items: readonly LegendItem[], y: number, width: number): { layers: Layer[]; height: number } {
  if (items.length === 0) return { layers: [], height: 0 };
  const words: TextRow[] = [];
  const contested: { x: number; y: number }[] = [];
  const swatches: BoxRow[] = [];
  const missing: BoxRow[] = [];
  const circles: DotRow[] = [];
  const bounds: LineRow[] = [];
  const arrows = { solid: [] as LineRow[], dashed: [] as LineRow[] };
  let [left, row] = [0, y + lineHeight.text / 2];
  for (const item of items) {
    const { text, mark } = item;
    const space = spaceOf(item);
    if (left > 0 && left + space > width) [left, row] = [0, row + lineHeight.text + 1.5];
    const box = { x: left, y: row - 3, x2: left + 7, y2: row + 3 };
    const middle = { x: left + 3.5, y: row };
    if (mark === "contested") contested.push(middle);
    else if (mark === "bounds") bounds.push({ x: left, x2: left + 7, y: row, y2: row });
    else if (mark === "solid" || mark === "dashed") arrows[mark].push({ x: left, x2: left + 8, y: row, y2: row });
    else if (mark === "missing") missing.push({ ...box, fill: colour.paper, stroke: colour.quiet });
    else if (mark && "dot" in mark) circles.push({ ...middle, ...mark.dot });
    else if (mark) swatches.push({ ...box, ...mark, stroke: colour.line });
    const indent = mark ? markWidth : 0;
    for (const [i, line] of wrap(text, width - indent, size.text).entries()) {
      if (i > 0) row += lineHeight.text;
      words.push({ x: left + indent, y: row, text: line });
    }
    left += space + gap;
  }
  const marks = [boxes(swatches), boxes(missing, { dashed: true }), dots(circles, 5), contestedMarks(contested)];
  if (bounds.length > 0) marks.push(lines(bounds, { width: 1.2, color: colour.filled }));
  if (arrows.solid.length > 0) marks.push(lines(arrows.solid, { width: 0.8 }));
  if (arrows.dashed.length > 0) marks.push(lines(arrows.dashed, { width: 0.8, dashed: true }));
  return { layers: [...marks, textMarks(words)], height: row + lineHeight.text / 2 - y };
}
