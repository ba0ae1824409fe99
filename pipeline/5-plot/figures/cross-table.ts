import type { TopLevelSpec } from "vega-lite";
import type { FigureOf } from "../../schemas/index.js";
import { captionOf } from "../layout/caption.js";
import { pairKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { boxes, type Layer, lines, textMarks } from "../layout/marks.js";
import { type Named, nameGrid, nameWidth } from "../layout/name-grid.js";
import { needsWidth, type Page } from "../layout/page.js";
import { leastWidth, wrap } from "../layout/text-width.js";
import { bold, colour, lineHeight, sequential, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";

type Given = Pick<Tables, "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;
interface Answer extends Named {
  readonly row: string;
  readonly column: string;
}
type Asked = Pick<FigureOf<"cross-table">, "rows" | "columns">;
/** A row or a column: one code, one open choice of codes, or those of whom nothing is known. */
interface Side {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const [pad, gap] = [4, 2];

/** One coded field across another: how many cases have each pair, and which. */
export function crossTable(listed: FigureOf<"cross-table">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field } = page.texts;
  const words = figures["cross-table"];
  const answers = answersOf(listed, given);
  const rows = sidesOf(
    listed.rows,
    answers.map(({ row }) => row),
    page.texts,
  );
  const columns = sidesOf(
    listed.columns,
    answers.map(({ column }) => column),
    page.texts,
  );
  const both = answers.filter(({ row, column }) => row !== "" && column !== "");
  const [across, down] = [field(listed.columns), field(listed.rows)];
  const cells = rows.flatMap((row) =>
    columns.map((column) => ({ row, column, names: inCell(answers, row, column).map(({ name }) => name) })),
  );
  const sentences = cells
    .filter(({ names }) => names.length > 0)
    .map(({ row, column, names }) =>
      words.cell({ row: row.label, column: column.label }, names.length, common.list(names)),
    );
  const known = cells.filter(({ row, column }) => row.value !== "" && column.value !== "");
  const best = known.reduce((most, next) => (next.names.length > most.names.length ? next : most), known[0] ?? noCell);
  const most = Math.max(1, best.names.length);
  const counts = [...new Set(known.map(({ names }) => names.length))].sort((a, b) => a - b);
  const equals = known.filter(({ names }) => names.length === best.names.length);
  return figure(page, {
    title:
      both.length === 0
        ? words.titleWithout(down, across, common.cases(answers.length))
        : words.title(
            { rows: down, row: best.row.label, columns: across, column: best.column.label },
            best.names.length,
            both.length,
            equals.length === 1,
          ),
    body: layOut(listed, answers, { rows, columns, most }, page),
    legend: [
      ...counts.map((count, i) => ({
        mark: { fill: sequential(count / most) },
        text: i < counts.length - 1 ? `${count}` : common.cases(count),
      })),
      // Its row and column are drawn even where nobody is in them.
      { mark: "missing", text: common.missing },
      ...(answers.some(({ contested }) => contested) ? [{ mark: "contested" as const, text: common.contested }] : []),
    ],
    caption: {
      ...captionOf(given, [listed.rows, listed.columns], page.texts),
      what: words.what(down, across, common.cases(answers.length), caption.asOf(given.reference_date)),
    },
    description: `${words.description(down, across)} ${sentences.join(common.semicolon)}.`,
  });
}

const noSide: Side = { value: "", label: "", count: 0 };
const noCell = { row: noSide, column: noSide, names: [] as string[] };

function answersOf({ name: figureName, rows, columns }: FigureOf<"cross-table">, { cases, values }: Given): Answer[] {
  const at = lookUp(values);
  return sampleOf(cases).map(({ case_id, name }) => {
    const [row, column] = [at(case_id, rows), at(case_id, columns)];
    const contested = row.status === "contested" || column.status === "contested";
    return { name, contested, evidence: pairKey(figureName, case_id), row: row.value, column: column.value };
  });
}

/** Every code in the codebook's order, then the choices left open, then what is missing. */
function sidesOf(field: string, found: readonly string[], texts: Texts): Side[] {
  const codes = texts.codes(field).map(({ code }) => code);
  const others = [...new Set(found)].filter((value) => value !== "" && !codes.includes(value)).sort();
  return [...codes, ...others, ""].map((value) => ({
    value,
    label: value === "" ? texts.common.missing : texts.label(field, value),
    count: found.filter((other) => other === value).length,
  }));
}

function inCell(answers: readonly Answer[], row: Side, column: Side): Answer[] {
  return answers.filter((answer) => answer.row === row.value && answer.column === column.value);
}

/** A cell for each pair, with the cases that have it; the rows below one another. */
function layOut(
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

const headed = ({ label, count }: Side) => `${label}\u00a0(${count})`;
