import { type Layer, lines, textMarks } from "./marks.js";
import { wrap } from "./text-width.js";
import { bold, colour, lineHeight, size } from "./theme.js";

export interface AxisGiven {
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** From the upper end of the grid's lines to the lower. */
  readonly top: number;
  readonly bottom: number;
  /** With its unit; broken into lines of at most `room`. */
  readonly title: string;
  readonly middle: number;
  readonly space: number;
}

/** Lines to read a body by, with their labels and the axis's title below. For figures that are laid out in points. */
export function axis({ ticks, top, bottom, title, middle, space }: AxisGiven): { layers: Layer[]; height: number } {
  const titles = wrap(title, space, size.text, bold);
  const labels = ticks.map(({ x, text }) => ({ x, y: bottom + 3 + lineHeight.text / 2, text }));
  const titleRows = titles.map((text, i) => ({ x: middle, y: bottom + 4 + (i + 1.5) * lineHeight.text, text }));
  return {
    layers: [
      lines(
        ticks.map(({ x }) => ({ x, x2: x, y: top, y2: bottom + 2 })),
        { color: colour.faint },
      ),
      textMarks(labels, { align: "center" }),
      textMarks(titleRows, { align: "center", bold: true }),
    ],
    height: 4 + (titles.length + 1) * lineHeight.text,
  };
}
