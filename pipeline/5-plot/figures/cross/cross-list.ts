import { boxes, type Layer, textMarks } from "../../layout/marks.js";
import { nameGrid, nameWidth } from "../../layout/name-grid.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { leastWidth, wrap } from "../../layout/text-width.js";
import { bold, colour, inkOn, lineHeight, sequential, size } from "../../layout/theme.js";
import { type Answer, type Asked, headed, inCell, type Side } from "./cross-grid.js";

const [pad, gap, rowGap] = [3, 1.5, 6];

/**
 * A cross table for a page of one column: each row's heading, and below it a box for each column with the cases of that pair.
 *
 * @throws TooNarrow
 */
export function crossList(
  asked: Asked,
  answers: readonly Answer[],
  { rows, columns, most }: { rows: readonly Side[]; columns: readonly Side[]; most: number },
  page: Page,
): { layers: Layer[]; height: number } {
  const { width, texts } = page;
  const named = (field: string, side: Side) => `${texts.field(field)}${texts.common.colon}${headed(side)}`;
  const labelOf = (column: Side, count: number) => named(asked.columns, { ...column, count });
  const labels = [
    ...rows.map((row) => named(asked.rows, row)),
    ...columns.map((column) => labelOf(column, column.count)),
  ].map((label) => leastWidth(label, size.text, bold));
  needsWidth(page, Math.max(nameWidth(answers), ...labels) + 2 * pad);
  const layers: Layer[] = [];
  let y = 0;
  for (const row of rows) {
    const heading = wrap(named(asked.rows, row), width, size.text, bold);
    layers.push(
      textMarks(
        heading.map((text, i) => ({ x: 0, y: y + (i + 0.5) * lineHeight.text, text })),
        { bold: true },
      ),
    );
    y += heading.length * lineHeight.text + gap;
    for (const column of columns) {
      const found = inCell(answers, row, column);
      const box = boxOf(row, column, found, { label: labelOf(column, found.length), most, y, width });
      layers.push(...box.layers);
      y += box.height + gap;
    }
    y += rowGap;
  }
  return { layers, height: y - rowGap };
}

/** A pair's label with its count, and its cases below. */
function boxOf(
  row: Side,
  column: Side,
  found: readonly Answer[],
  { label: words, most, y, width }: { label: string; most: number; y: number; width: number },
): { layers: Layer[]; height: number } {
  const isMissing = row.value === "" || column.value === "";
  const fill = isMissing ? colour.paper : sequential(found.length / most);
  const label = wrap(words, width - 2 * pad, size.text, bold);
  const top = y + pad + label.length * lineHeight.text;
  const grid = nameGrid(found, { x: pad, y: top, width: width - 2 * pad, fill });
  const height = 2 * pad + label.length * lineHeight.text + grid.height;
  const box = { x: 0, x2: width, y, y2: y + height, fill, stroke: isMissing ? colour.quiet : colour.line };
  const lines = label.map((text, i) => {
    return { x: pad, y: y + pad + (i + 0.5) * lineHeight.text, text, color: inkOn(fill) };
  });
  return {
    layers: [
      boxes([{ ...box, row: row.value, column: column.value, cases: found.length }], { dashed: isMissing }),
      textMarks(lines, { bold: found.length > 0 }),
      ...grid.layers,
    ],
    height,
  };
}
