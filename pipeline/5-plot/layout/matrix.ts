import { type BoxRow, boxes, contestedMarks, type Layer, type TextRow, textMarks } from "./marks.js";
import { leastWidth, textWidth, wrap } from "./text-width.js";
import { bold, colour, inkOn, lineHeight, size } from "./theme.js";

/** What one case says in one column: fills side by side, each with its word; none where the value is missing. */
export interface Cell {
  readonly parts: readonly { readonly fill: string; readonly text?: string }[];
  readonly contested: boolean;
  /** What the cell shows, kept beside it in the spec. */
  readonly data: Readonly<Record<string, unknown>>;
}
interface Column {
  readonly heading: string;
  readonly width: number;
}
export interface MatrixGiven {
  /** What stands over the names. */
  readonly corner: string;
  readonly nameWidth: number;
  readonly columns: readonly Column[];
  /** How long a heading may be that is written upwards, before it goes on in another line. */
  readonly upright?: number;
  /** `gap` sets a row apart from the one above. */
  readonly rows: readonly {
    readonly name: string;
    readonly evidence?: string;
    readonly cells: readonly Cell[];
    readonly gap?: number;
  }[];
}

export const columnGap = 1.5;
/** What a word keeps free on each side of its cell, and the mark of a contested value takes on its right. */
export const [pad, markSpace] = [1.5, 5];
const [rowHeight, markDiameter] = [11, 4.2];
const longestUpright = 74;

/** Names down the left, a column for each thing asked: the head, the cells, and a mark where sources disagree. */
export function matrix({ corner, nameWidth, columns, rows, upright = longestUpright }: MatrixGiven): {
  layers: Layer[];
  height: number;
  /** Where each column's middle is. */
  middles: number[];
  rowMiddles: number[];
} {
  const lefts = columns.map((_, i) => columns.slice(0, i).reduce((x, { width }) => x + width + columnGap, nameWidth));
  const middles = columns.map(({ width }, i) => (lefts[i] ?? 0) + width / 2);
  const heads = headings(columns, middles, upright);
  const [filled, empty, words, names, marks]: [BoxRow[], BoxRow[], TextRow[], TextRow[], { x: number; y: number }[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const rowMiddles: number[] = [];
  let y = heads.height;
  for (const { name, evidence, cells, gap = 0 } of rows) {
    y += gap;
    const wrapped = cells.map(({ parts, contested }, i) => {
      const space = (columns[i]?.width ?? 0) / parts.length - (contested ? markSpace : 0) - 2 * pad;
      return parts.map(({ text = "" }) => wrap(text, space, size.text));
    });
    const most = Math.max(1, ...wrapped.flat().map((lines) => lines.length));
    const height = rowHeight + (most - 1) * lineHeight.text;
    rowMiddles.push(y + height / 2);
    names.push({ x: 0, y: y + height / 2, text: name, evidence });
    cells.forEach(({ parts, contested, data }, i) => {
      const [x, width] = [lefts[i] ?? 0, columns[i]?.width ?? 0];
      const box = { ...data, x, x2: x + width, y: y + 0.75, y2: y + height - 0.75 };
      if (parts.length === 0) {
        empty.push({ ...box, fill: colour.paper, stroke: colour.quiet });
        words.push({ x: x + width / 2, y: y + height / 2, text: "–" });
      }
      parts.forEach(({ fill }, part) => {
        const [from, step] = [x + (part * width) / parts.length, width / parts.length];
        filled.push({ ...box, x: from, x2: from + step, fill, stroke: colour.line });
        const lines = wrapped[i]?.[part] ?? [];
        const middle = from + (step - (contested && parts.length === 1 ? markSpace : 0)) / 2;
        lines
          .filter((text) => text !== "")
          .forEach((text, line) => {
            const lineY = y + height / 2 + (line - (lines.length - 1) / 2) * lineHeight.text;
            words.push({ x: middle, y: lineY, text, color: inkOn(fill) });
          });
      });
      if (contested) marks.push({ ...data, x: x + width - markDiameter / 2 - 1.2, y: y + height / 2 });
    });
    y += height;
  }
  return {
    height: y,
    middles,
    rowMiddles,
    layers: [
      boxes(filled),
      boxes(empty, { dashed: true }),
      textMarks(words, { align: "center" }),
      ...heads.layers,
      textMarks([{ x: 0, y: heads.height - 5, text: corner }], { bold: true }),
      textMarks(names),
      contestedMarks(marks),
    ],
  };
}

/** The columns' headings, written across where every word has room, else upwards. */
function headings(
  columns: readonly Column[],
  middles: readonly number[],
  upright: number,
): { layers: Layer[]; height: number } {
  const isAcross = columns.every(({ heading, width }) => leastWidth(heading, size.text, bold) <= width);
  const wrapped = columns.map(({ heading, width }) => wrap(heading, isAcross ? width : upright, size.text, bold));
  if (isAcross) {
    const height = Math.max(0, ...wrapped.map((lines) => lines.length)) * lineHeight.text + 3;
    const rows = wrapped.flatMap((lines, i) =>
      lines.map((text, line) => ({
        text,
        x: middles[i] ?? 0,
        y: height - 5 - (lines.length - 1 - line) * lineHeight.text,
      })),
    );
    return { layers: [textMarks(rows, { align: "center", bold: true })], height };
  }
  const height = Math.max(0, ...wrapped.flat().map((line) => textWidth(line, size.text, bold))) + 5;
  const rows = wrapped.flatMap((lines, i) =>
    lines.map((text, line) => ({
      text,
      x: (middles[i] ?? 0) + (line - (lines.length - 1) / 2) * lineHeight.text,
      y: height - 3,
    })),
  );
  return { layers: [textMarks(rows, { angle: 270, bold: true })], height };
}
