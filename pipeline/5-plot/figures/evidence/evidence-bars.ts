import type { Case, Value } from "../../../schemas/index.js";
import { caseKey, fieldKey, valueKey } from "../../layout/evidence-keys.js";
import { type LegendItem, legend, legendWidth } from "../../layout/legend.js";
import { type BoxRow, boxes, type Layer, type TextRow, textMarks } from "../../layout/marks.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { leastWidth, textWidth, wrap } from "../../layout/text-width.js";
import { bold, inkOn, lineHeight, size, statusColour } from "../../layout/theme.js";
import { type FieldGroup, type GridGiven, type Status, withStatus } from "./evidence-grid.js";

const [barHeight, rowGap, headHeight, headGap, leastCell] = [10, 4, 12, 5, 1];

interface Bar {
  readonly label: string;
  /** What a click on the label shows. */
  readonly evidence: string;
  readonly cells: readonly Cell[];
}
interface Cell {
  readonly status: Status;
  readonly evidence: string;
  readonly case: string;
  readonly field: string;
}

/**
 * The same as the grid, for a page of one column: a bar for each field, a part of it for each case, and below, one for each case.
 * Within a bar, cells of one status stand together, with their number.
 *
 * @throws TooNarrow
 */
export function evidenceBars(
  given: GridGiven,
  key: readonly LegendItem[],
  page: Page,
): { layers: Layer[]; height: number } {
  const { texts, width } = page;
  const fields = given.groups.flatMap((group) => group.fields).map(({ field }) => field);
  const barsOf = (group: FieldGroup): Bar[] =>
    group.fields.map(({ field }) => ({
      ...{ label: texts.field(field), evidence: fieldKey(field) },
      cells: cellsOf(given, [field], given.sample),
    }));
  const perCase = given.sample.map((one) => ({
    ...{ label: one.name, evidence: caseKey(one.case_id) },
    cells: cellsOf(given, fields, [one]),
  }));
  const sections = [
    ...given.groups.map((group) => ({ heading: group.heading, bars: barsOf(group) })),
    { heading: texts.figures.evidence.perCase, bars: perCase },
  ];
  const words = sections.flatMap(({ heading, bars }) => [
    leastWidth(heading, size.text, bold),
    ...bars.map(({ label }) => leastWidth(label, size.text)),
  ]);
  needsWidth(page, Math.max(leastCell * Math.max(fields.length, given.sample.length), legendWidth(key), ...words));
  // Above: who scrolls through it has seen what the colours mean.
  const above = legend(key, 0, width);
  const layers = [...above.layers];
  let y = above.height + headGap;
  for (const { heading, bars } of sections) {
    layers.push(textMarks([{ x: 0, y: y + headHeight / 2, text: heading }], { bold: true }));
    const placed = placeBars(bars, y + headHeight, width);
    layers.push(...placed.layers);
    y = placed.bottom + headGap;
  }
  return { layers, height: y };
}

/** The cells of a bar, those of one status together. */
function cellsOf({ statuses, at }: GridGiven, fields: readonly string[], sample: readonly Case[]): Cell[] {
  const all = fields.flatMap((field) =>
    sample.map(({ case_id, name }) => {
      const { status }: Pick<Value, "status"> = at(case_id, field);
      return { status, evidence: valueKey(case_id, field), case: name, field };
    }),
  );
  return statuses.flatMap((status) => all.filter((cell) => cell.status === status));
}

function placeBars(bars: readonly Bar[], top: number, width: number): { layers: Layer[]; bottom: number } {
  const labels: TextRow[] = [];
  const cells: (BoxRow & { status: Status })[] = [];
  const counts: TextRow[] = [];
  const plates: BoxRow[] = [];
  let y = top;
  for (const { label, evidence, cells: own } of bars) {
    for (const text of wrap(label, width, size.text)) {
      labels.push({ x: 0, y: y + lineHeight.text / 2, text, evidence });
      y += lineHeight.text;
    }
    const step = width / Math.max(1, own.length);
    own.forEach(({ status, ...row }, i) => {
      const box = { x: i * step, x2: (i + 1) * step, y, y2: y + barHeight };
      cells.push({ ...row, ...withStatus(status), ...box });
    });
    const found = countsOf(own, step, y + barHeight / 2);
    counts.push(...found);
    plates.push(...found.map(plateOf));
    y += barHeight + rowGap;
  }
  const isMissing = ({ status }: { status: Status }) => status === "missing";
  const layers = [
    textMarks(labels),
    boxes(cells.filter((cell) => !isMissing(cell))),
    boxes(cells.filter(isMissing), { dashed: true }),
    boxes(plates),
    textMarks(counts, { align: "center", bold: true }),
  ];
  return { layers, bottom: y };
}

/** The number of each status in the middle of its cells, on its colour; where they are too small for it, the tables have it. */
function countsOf(cells: readonly Cell[], step: number, y: number): (TextRow & { status: Status })[] {
  const found = [...new Set(cells.map(({ status }) => status))];
  return found.flatMap((status) => {
    const [first, count] = [
      cells.findIndex((cell) => cell.status === status),
      cells.filter((cell) => cell.status === status).length,
    ];
    const text = String(count);
    if (textWidth(text, size.text, bold) + 1 > count * step) return [];
    return [{ status, x: (first + count / 2) * step, y, text, color: inkOn(statusColour[status]) }];
  });
}

/** The cells' own colour behind a number, so that no line between two cells runs through it. */
function plateOf({ x, y, text, status }: TextRow & { status: Status }): BoxRow {
  const half = textWidth(text, size.text, bold) / 2;
  const [top, bottom] = [y - lineHeight.text / 2 + 1, y + lineHeight.text / 2 - 1];
  return { x: x - half, x2: x + half, y: top, y2: bottom, fill: statusColour[status], stroke: "transparent" };
}
