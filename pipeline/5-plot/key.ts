import { type BoxRow, boxes, contestedMarks, type Layer, type TextRow, texts } from "./draw.js";
import { textWidth } from "./measure.js";
import { colour, lineHeight, size } from "./theme.js";

/** One thing that a figure's key explains: a mark in front of words, or words alone. */
export interface KeyItem {
  readonly text: string;
  readonly mark?: "contested" | "missing" | { readonly fill: string };
}

const markWidth = 10;
const gap = 9;

/** A key in rows of at most the given width, from (x, y) downwards. */
export function key(
  items: readonly KeyItem[],
  x: number,
  y: number,
  width: number,
): { layers: Layer[]; height: number } {
  const words: TextRow[] = [];
  const contested: { x: number; y: number }[] = [];
  const swatches: BoxRow[] = [];
  const missing: BoxRow[] = [];
  let [left, row] = [x, y + lineHeight.text / 2];
  for (const { text, mark } of items) {
    const room = (mark ? markWidth : 0) + textWidth(text, size.text);
    if (left > x && left + room > x + width) [left, row] = [x, row + lineHeight.text + 1.5];
    const box = { x: left, y: row - 3, x2: left + 7, y2: row + 3 };
    if (mark === "contested") contested.push({ x: left + 3.5, y: row });
    else if (mark === "missing") missing.push({ ...box, fill: colour.paper, stroke: colour.quiet });
    else if (mark) swatches.push({ ...box, ...mark, stroke: colour.line });
    words.push({ x: left + (mark ? markWidth : 0), y: row, text });
    left += room + gap;
  }
  const layers = [boxes(swatches), boxes(missing, { dashed: true }), contestedMarks(contested), texts(words)];
  return { layers, height: row + lineHeight.text / 2 - y };
}
