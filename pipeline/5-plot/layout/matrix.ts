import type { Texts } from "../text/index.js";
import type { LegendItem } from "./legend.js";
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
  /** 0 where each name stands over its row. */
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
/** On a phone, columns are too narrow for headings of two lines. */
export const uprightInOne = 150;

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
  const isOver = nameWidth === 0;
  const over = isOver ? lineHeight.text + 2 : 0;
  const placed = placeRows(rows, columns, heads.height, over);
  const cells = placed.flatMap(({ row, wrapped, top, height }) =>
    row.cells.map((cell, i) =>
      placeCell(cell, wrapped[i] ?? [], { x: lefts[i] ?? 0, width: columns[i]?.width ?? 0, y: top, height }),
    ),
  );
  const rowMiddles = placed.map(({ top, height }) => top + height / 2);
  const names = placed.map(({ row: { name, evidence }, top }, i) => {
    return { x: 0, y: isOver ? top - lineHeight.text / 2 : (rowMiddles[i] ?? 0), text: name, evidence };
  });
  return {
    height: placed.reduce((_, { top, height }) => top + height, heads.height),
    middles,
    rowMiddles,
    layers: [
      boxes(cells.flatMap(({ filled }) => filled)),
      boxes(
        cells.flatMap(({ empty }) => empty),
        { dashed: true },
      ),
      textMarks(
        cells.flatMap(({ words }) => words),
        { align: "center" },
      ),
      ...heads.layers,
      ...(isOver ? [] : [textMarks([{ x: 0, y: heads.height - 5, text: corner }], { bold: true })]),
      textMarks(names),
      contestedMarks(cells.flatMap(({ marks }) => marks)),
    ],
  };
}

/** Each row as high as the longest word in it, broken into lines, needs, below a name that stands over it. */
function placeRows(rows: MatrixGiven["rows"], columns: readonly Column[], from: number, over: number) {
  let y = from;
  return rows.map((row) => {
    const wrapped = row.cells.map(({ parts, contested }, i) => {
      const space = (columns[i]?.width ?? 0) / parts.length - (contested ? markSpace : 0) - 2 * pad;
      return parts.map(({ text = "" }) => wrap(text, space, size.text));
    });
    const most = Math.max(1, ...wrapped.flat().map((lines) => lines.length));
    const [top, height] = [y + (row.gap ?? 0) + over, rowHeight + (most - 1) * lineHeight.text];
    y = top + height;
    return { row, wrapped, top, height };
  });
}

/** @param wrapped the lines of each of its parts */
function placeCell(
  { parts, contested, data }: Cell,
  wrapped: readonly (readonly string[])[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
) {
  const middle = y + height / 2;
  const box = { ...data, x, x2: x + width, y: y + 0.75, y2: y + height - 0.75 };
  const marks = contested ? [{ ...data, x: x + width - markDiameter / 2 - 1.2, y: middle }] : [];
  if (parts.length === 0) {
    const empty: BoxRow[] = [{ ...box, fill: colour.paper, stroke: colour.quiet }];
    return { filled: [], empty, words: [{ x: x + width / 2, y: middle, text: "–" }], marks };
  }
  const step = width / parts.length;
  const fromOf = (part: number) => x + (part * width) / parts.length;
  const words = parts.flatMap(({ fill }, part): TextRow[] => {
    const lines = wrapped[part] ?? [];
    const at = fromOf(part) + (step - (contested && parts.length === 1 ? markSpace : 0)) / 2;
    return lines
      .filter((text) => text !== "")
      .map((text, line) => {
        const lineY = middle + (line - (lines.length - 1) / 2) * lineHeight.text;
        return { x: at, y: lineY, text, color: inkOn(fill) };
      });
  });
  const filled: BoxRow[] = parts.map(({ fill }, part) => {
    return { ...box, x: fromOf(part), x2: fromOf(part) + step, fill, stroke: colour.line };
  });
  return { filled, empty: [], words, marks };
}

/** What the marks of a matrix mean, as far as they occur in it. */
export function matrixLegend(rows: MatrixGiven["rows"], { common }: Texts): LegendItem[] {
  const cells = rows.flatMap((row) => row.cells);
  return [
    ...(cells.some(({ parts, contested }) => parts.length === 0 && !contested)
      ? [{ mark: "missing" as const, text: `– ${common.missing}` }]
      : []),
    ...(cells.some(({ contested }) => contested) ? [{ mark: "contested" as const, text: common.contested }] : []),
  ];
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
