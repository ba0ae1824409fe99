import type { Case, Field, Value } from "../../../schemas/index.js";
import { caseKey, fieldKey, valueKey } from "../../layout/evidence-keys.js";
import { boxes, contestedMarks, type Layer, lines, type TextRow, textMarks } from "../../layout/marks.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { textWidth } from "../../layout/text-width.js";
import { bold, colour, size, statusColour } from "../../layout/theme.js";
import type { lookUp } from "../../look-up.js";
import { ageRow, ageShown, asideOf } from "./evidence-ages.js";

export type Status = Value["status"];

/** Fields under one heading. */
export interface FieldGroup {
  readonly heading: string;
  readonly fields: readonly Field[];
}

export interface GridGiven {
  readonly groups: readonly FieldGroup[];
  /** Those that are counted at the margins, in this order. */
  readonly statuses: readonly Status[];
  readonly sample: readonly Case[];
  readonly at: ReturnType<typeof lookUp>;
}

const [countWidth, narrowest, between, rowHeight, groupHeight, groupGap, swatch] = [17, 11, 8, 10.5, 12, 4, 7];
const hair = 0.6;

/** A cell for each field of each case, at the right a count of each status for each field, below one for each case. */
export function evidenceGrid(given: GridGiven, page: Page): { layers: Layer[]; height: number } {
  const space = spaceFor(given, page);
  const fields = fieldRows(given, space, page);
  const totals = caseTotals(given, space, fields.bottom, page);
  return {
    height: totals.bottom,
    layers: [...layersOf(fields, totals, page), columnHeads(given, space, page)],
  };
}

interface Space {
  readonly top: number;
  /** The width of a case's column. */
  readonly step: number;
  readonly countsLeft: number;
  readonly caseX: (column: number) => number;
  readonly countX: (column: number) => number;
}

function spaceFor({ groups, statuses, sample }: GridGiven, page: Page): Space {
  const words = page.texts.figures.evidence;
  const labels = groups.flatMap(({ fields }) => fields).map(({ field }) => page.texts.field(field));
  const nameWidth = 5 + widest(labels);
  const countsWidth = Math.max(statuses.length * countWidth, 4 + widest([words.perField], bold));
  const countsLeft = page.width - countsWidth;
  needsWidth(page, nameWidth + sample.length * narrowest + between + countsWidth);
  const step = (countsLeft - between - nameWidth) / Math.max(1, sample.length);
  const upright = [...sample.map(({ name }) => name), ...statuses.map((status) => words.status[status])];
  return {
    top: groupHeight + swatch + 6 + widest(upright, bold),
    step,
    countsLeft,
    caseX: (column) => nameWidth + (column + 0.5) * step,
    countX: (column) => countsLeft + (column + 0.5) * countWidth,
  };
}

/** The groups from the top, a row for each field with its counts. */
function fieldRows({ groups, statuses, sample, at }: GridGiven, space: Space, { texts }: Page) {
  const headings = [{ x: space.countsLeft + 4, y: groupHeight / 2 - 2, text: texts.figures.evidence.perField }];
  const rows: { field: string; y: number }[] = [];
  let y = space.top;
  for (const { heading, fields } of groups) {
    headings.push({ x: 0, y: y + groupHeight / 2, text: heading });
    y += groupHeight;
    for (const { field } of fields) {
      rows.push({ field, y: y + rowHeight / 2 });
      y += rowHeight;
    }
    y += groupGap;
  }
  const [width, height] = [space.step - 2 * hair, rowHeight - 2 * hair];
  return {
    headings,
    labels: rows.map(({ field, y }) => ({ x: 0, y, text: texts.field(field), evidence: fieldKey(field) })),
    cells: rows.flatMap(({ field, y }) =>
      sample.map(({ case_id, name }, column) => ({
        ...{ evidence: valueKey(case_id, field), case: name, field },
        ...cell(at(case_id, field).status, space.caseX(column), y, width, height),
        age: ageShown(at(case_id, field)),
      })),
    ),
    numbers: rows.flatMap(({ field, y }) =>
      numbers(countStatuses(statuses, [field], sample, at), (column) => ({ x: space.countX(column), y })),
    ),
    ages: rows.flatMap(({ field, y }) =>
      sample.flatMap(({ case_id }, column) =>
        ageRow(at(case_id, field), { x: space.caseX(column), y, evidence: valueKey(case_id, field) }, width),
      ),
    ),
    bottom: y,
  };
}

/** Below the cells, a row for each status: how many each case has of it, and all together. */
function caseTotals({ groups, statuses, sample, at }: GridGiven, space: Space, top: number, { texts }: Page) {
  const words = texts.figures.evidence;
  const fields = groups.flatMap((group) => group.fields).map(({ field }) => field);
  const perCase = sample.map((studyCase) => countStatuses(statuses, fields, [studyCase], at));
  const all = countStatuses(statuses, fields, sample, at);
  const first = top + 2 + groupHeight;
  const rows = statuses.map((status, row) => ({ status, row, y: first + (row + 0.5) * rowHeight }));
  return {
    headings: [{ x: 0, y: top + 2 + groupHeight / 2, text: words.perCase }],
    cells: rows.flatMap(({ status, row, y }) => [
      cell(status, swatch / 2, y, swatch, swatch),
      cell(status, space.countX(row), space.top - 6, swatch, swatch),
    ]),
    labels: rows.map(({ status, y }) => ({ x: swatch + 4, y, text: words.status[status] })),
    numbers: rows.flatMap(({ row, y }) =>
      numbers(
        perCase.map((counts) => counts[row] ?? 0),
        (column) => ({ x: space.caseX(column), y }),
      ),
    ),
    shares: rows.map(({ row, y }) => ({
      x: space.countsLeft + 4,
      y,
      text: words.share(all[row] ?? 0, fields.length * sample.length),
    })),
    bottom: first + statuses.length * rowHeight,
  };
}

function layersOf(
  fields: ReturnType<typeof fieldRows>,
  totals: ReturnType<typeof caseTotals>,
  { width }: Page,
): Layer[] {
  const cells: (ReturnType<typeof cell> & { age?: number | undefined })[] = [...fields.cells, ...totals.cells];
  const rule = { x: 0, x2: width, y: fields.bottom, y2: fields.bottom };
  const contested = cells.filter(({ status }) => status === "contested");
  return [
    boxes(cells.filter(({ status }) => status !== "missing")),
    boxes(
      cells.filter(({ status }) => status === "missing"),
      { dashed: true },
    ),
    contestedMarks(
      contested.map(({ x, x2, y, y2, age }) => {
        return { x: (x + x2) / 2 - (age === undefined ? 0 : asideOf(x2 - x)), y: (y + y2) / 2 };
      }),
    ),
    textMarks(fields.ages, { align: "center" }),
    lines([rule], { color: colour.line }),
    textMarks([...fields.headings, ...totals.headings], { bold: true }),
    textMarks([...fields.labels, ...totals.labels]),
    textMarks([...fields.numbers, ...totals.numbers], { align: "center" }),
    textMarks(totals.shares, { bold: true }),
  ];
}

/** The names of the cases and of the statuses, written upwards. */
function columnHeads({ statuses, sample }: GridGiven, { top, caseX, countX }: Space, { texts }: Page): Layer {
  const { status: names } = texts.figures.evidence;
  return textMarks(
    [
      ...sample.map(({ case_id, name }, i) => ({ x: caseX(i), y: top - 2, text: name, evidence: caseKey(case_id) })),
      ...statuses.map((status, i) => ({ x: countX(i), y: top - swatch - 5, text: names[status] })),
    ],
    { angle: 270, bold: true },
  );
}

/** How many values of these fields and cases have each status. */
export function countStatuses(
  statuses: readonly Status[],
  fields: readonly string[],
  among: readonly Pick<Case, "case_id">[],
  at: ReturnType<typeof lookUp>,
): number[] {
  const found = fields.flatMap((field) => among.map(({ case_id }) => at(case_id, field).status));
  return statuses.map((status) => found.filter((other) => other === status).length);
}

function cell(status: Status, x: number, y: number, width: number, height: number) {
  const box = { x: x - width / 2, x2: x + width / 2, y: y - height / 2, y2: y + height / 2 };
  return { ...box, ...withStatus(status) };
}

/** What a cell of a status looks like. */
export function withStatus(status: Status) {
  return { status, fill: statusColour[status], stroke: status === "missing" ? colour.absent : colour.line };
}

function numbers(counts: readonly number[], place: (i: number) => { x: number; y: number }): TextRow[] {
  return counts.map((n, i) => ({ ...place(i), text: String(n), color: n === 0 ? colour.quiet : colour.ink }));
}

const widest = (names: readonly string[], weight = 400) =>
  Math.max(0, ...names.map((name) => textWidth(name, size.text, weight)));
