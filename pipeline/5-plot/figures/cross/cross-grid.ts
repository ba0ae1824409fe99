import type { FigureOf } from "../../../schemas/index.js";
import { boxes, type Layer, lines, textMarks } from "../../layout/marks.js";
import { type Named, nameGrid, nameWidth } from "../../layout/name-grid.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { leastWidth, wrap } from "../../layout/text-width.js";
import { bold, colour, lineHeight, sequential, size } from "../../layout/theme.js";

/** What a case has of both fields. */
export interface Answer extends Named {
  readonly row: string;
  readonly column: string;
}
export type Asked = Pick<FigureOf<"cross-table">, "rows" | "columns">;
/** A row or a column: one code, one open choice of codes, or those of whom nothing is known. */
export interface Side {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const [pad, gap] = [4, 2];

/** A cell for each pair, with the cases that have it; the rows below one another. */
export function crossGrid(
  asked: Asked,
  answers: readonly Answer[],
  given: { rows: readonly Side[]; columns: readonly Side[]; most: number },
  page: Page,
): { layers: Layer[]; height: number } {
  const space = spaceFor(asked, answers, given, page);
  const heads = headsOf(asked, given.columns, space, page);
  const layers = [...heads.layers];
  let y = heads.height;
  for (const row of given.rows) {
    const cells = given.columns.map((column, i) => {
      const found = inCell(answers, row, column);
      return cellAt(row, column, found, given.most, { x: space.lefts[i] ?? 0, y, width: space.width });
    });
    const placed = rowAt(row, cells, y, space);
    layers.push(...placed.layers);
    y += placed.height + gap;
  }
  return { layers, height: y - gap };
}

export function inCell(answers: readonly Answer[], row: Side, column: Side): Answer[] {
  return answers.filter((answer) => answer.row === row.value && answer.column === column.value);
}

interface Space {
  /** The rows' headings go from 0 to here. */
  readonly sideWidth: number;
  readonly left: number;
  /** Where each column starts, and how wide all of them are. */
  readonly lefts: readonly number[];
  readonly width: number;
}

function spaceFor(
  asked: Asked,
  answers: readonly Answer[],
  { rows, columns }: { rows: readonly Side[]; columns: readonly Side[] },
  page: Page,
): Space {
  const heading = page.texts.field(asked.rows);
  const sideWidth = Math.max(...[heading, ...rows.map(headed)].map((text) => leastWidth(text, size.text, bold)));
  const left = sideWidth + pad;
  const heads = columns.map((column) => leastWidth(headed(column), size.text, bold) + 2);
  const least = Math.max(nameWidth(answers) + 2 * pad, ...heads);
  needsWidth(page, left + columns.length * (least + gap) - gap);
  const width = (page.width - left + gap) / columns.length - gap;
  return { sideWidth, left, width, lefts: columns.map((_, i) => left + i * (width + gap)) };
}

function headsOf(asked: Asked, columns: readonly Side[], { sideWidth, left, lefts, width }: Space, page: Page) {
  const { field } = page.texts;
  const heads = columns.map((column) => wrap(headed(column), width, size.text, bold));
  const corner = wrap(field(asked.rows), sideWidth, size.text, bold);
  const headLines = Math.max(1 + Math.max(...heads.map(({ length }) => length)), corner.length);
  const height = headLines * lineHeight.text + 5;
  const above = (wrapped: readonly string[], x: number) =>
    wrapped.map((text, i) => ({ x, y: height - 3 - (wrapped.length - i - 0.5) * lineHeight.text, text }));
  const rule = lineHeight.text + 1;
  return {
    height,
    layers: [
      textMarks([...above(corner, 0), { x: left, y: lineHeight.text / 2, text: field(asked.columns) }], { bold: true }),
      textMarks(
        heads.flatMap((wrapped, i) => above(wrapped, lefts[i] ?? 0)),
        { bold: true },
      ),
      lines([{ x: left, x2: page.width, y: rule, y2: rule }], { color: colour.line }),
    ],
  };
}

function cellAt(
  row: Side,
  column: Side,
  names: readonly Answer[],
  most: number,
  { x, y, width }: { x: number; y: number; width: number },
) {
  const isMissing = row.value === "" || column.value === "";
  const fill = isMissing ? colour.paper : sequential(names.length / most);
  const inner = { x: x + pad, y: y + pad + lineHeight.text, width: width - 2 * pad, fill };
  return { column, names, isMissing, fill, x, grid: nameGrid(names, inner) };
}

/** The cells of a row, as high as the one with the most names needs. */
function rowAt(row: Side, cells: readonly ReturnType<typeof cellAt>[], top: number, { sideWidth, width }: Space) {
  const label = wrap(headed(row), sideWidth, size.text, bold);
  const tallest = Math.max(...cells.map(({ grid }) => grid.height + lineHeight.text));
  const height = Math.max(tallest, label.length * lineHeight.text) + 2 * pad;
  const boxOf = ({ x, fill, isMissing, column, names }: (typeof cells)[number]) => ({
    ...{ x, x2: x + width, y: top, y2: top + height, fill, stroke: isMissing ? colour.quiet : colour.line },
    ...{ row: row.value, column: column.value, cases: names.length },
  });
  const layers = [
    boxes(cells.filter(({ isMissing }) => !isMissing).map(boxOf)),
    boxes(cells.filter(({ isMissing }) => isMissing).map(boxOf), { dashed: true }),
    textMarks(
      label.map((text, i) => ({ x: 0, y: top + pad + (i + 0.5) * lineHeight.text, text })),
      { bold: true },
    ),
    textMarks(
      cells.map(({ x, names }) => ({ x: x + pad, y: top + pad + lineHeight.text / 2, text: `${names.length}` })),
      { bold: true },
    ),
    ...cells.flatMap(({ grid }) => grid.layers),
  ];
  return { layers, height };
}

/** A side's label with its count. */
export const headed = ({ label, count }: Side) => `${label}\u00a0(${count})`;
