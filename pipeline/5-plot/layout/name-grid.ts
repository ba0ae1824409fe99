import { contestedMarks, type Layer, type TextRow, textMarks } from "./marks.js";
import { markSpace } from "./matrix.js";
import { textWidth } from "./text-width.js";
import { inkOn, lineHeight, size } from "./theme.js";

export interface Named {
  readonly name: string;
  readonly contested: boolean;
  /** What a click on the name shows. */
  readonly evidence: string;
}

export interface GridGiven {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What the names stand on. */
  readonly fill: string;
  /** The room for one name, where grids above each other are to have the same columns. */
  readonly widest?: number;
}

const gap = 5;

/** What the widest of the names takes, with its mark if it has one. */
export function nameWidth(names: readonly Named[]): number {
  const widths = names.map(({ name, contested }) => textWidth(name, size.text) + (contested ? markSpace : 0));
  return Math.max(0, ...widths);
}

/** Names from (x, y) downwards, as many to a line as the width holds, marked where the sources disagree. */
export function nameGrid(
  names: readonly Named[],
  { x, y, width, fill, widest = nameWidth(names) }: GridGiven,
): { layers: Layer[]; height: number } {
  const abreast = Math.max(1, Math.floor((width + gap) / (widest + gap)));
  const words: TextRow[] = [];
  const marks: { x: number; y: number; evidence: string }[] = [];
  names.forEach(({ name, contested, evidence }, i) => {
    const left = x + (i % abreast) * (widest + gap);
    const middle = y + (Math.floor(i / abreast) + 0.5) * lineHeight.text;
    words.push({ x: left, y: middle, text: name, color: inkOn(fill), evidence });
    if (contested) marks.push({ x: left + textWidth(name, size.text) + 3, y: middle, evidence });
  });
  return {
    layers: [textMarks(words), contestedMarks(marks)],
    height: Math.ceil(names.length / abreast) * lineHeight.text,
  };
}
