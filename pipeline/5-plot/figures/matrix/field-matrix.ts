import type { TopLevelSpec } from "vega-lite";
import { distinct } from "../../../lib/collections.js";
import { codesOf } from "../../../schemas/codes.js";
import { type Case, codesIn, type Field, type FigureOf, matrixFields, meaningOf } from "../../../schemas/index.js";
import { captionOf } from "../../layout/caption.js";
import { caseKey, valueKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { type Cell, columnGap, markSpace, matrix, matrixLegend, pad, uprightInOne } from "../../layout/matrix.js";
import { areNamesAbove, type Page } from "../../layout/page.js";
import { leastWidth, textWidth } from "../../layout/text-width.js";
import { bold, colour, lineHeight, meaningColour, otherColours, size } from "../../layout/theme.js";
import { fieldOf, lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import type { Texts } from "../../text/index.js";
import { nameAbsence } from "../../text/name-absence.js";
import { isLong, titleOfMatrix } from "./matrix-title.js";

type Given = Pick<Tables, "study" | "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;
type At = ReturnType<typeof lookUp>;

/** Long names, as of many codes, stand only where the page leaves at least this room for them, in points. */
const longSpace = 120;

/** A row for each case, a column for each characteristic: years and codes in words. */
export function fieldMatrix(listed: FigureOf<"matrix">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, ...labels } = page.texts;
  const words = figures.matrix;
  const sample = sampleOf(given.cases);
  const at = lookUp(given.values);
  const asked = matrixFields(listed, given.codebook).map((field) => fieldOf(given.codebook, field));
  const letters = lettersOf(asked.filter(({ type }) => type === "codes").flatMap(({ field }) => labels.codes(field)));
  const nameWidth = Math.max(0, ...sample.map(({ name }) => textWidth(name, size.text))) + 4;
  const { columns, ...space } = fitBeside(
    asked.map((field) => columnOf(field, { sample, at, letters }, page.texts)),
    nameWidth,
    page,
  );
  const fields = columns.map(({ field }) => field.field);
  const rows = sample.map(({ case_id, name }, row) => ({
    name,
    evidence: caseKey(case_id),
    cells: columns.map(({ cells }) => cells[row] as Cell),
  }));
  const inWords = sample.map(({ case_id, name }) => {
    const labelled = fields.map((field) => {
      const own = at(case_id, field);
      return labels.label(field, own.value) || nameAbsence(own, page.texts);
    });
    return `${name}${common.colon}${labelled.join(common.semicolon)}`;
  });
  return figure(page, {
    title: titleOfMatrix(columns, given, page.texts),
    body: matrix({ corner: common.case, ...space, columns, rows }),
    legend: [
      ...columns
        .filter(({ field }) => field.type === "codes")
        .flatMap(({ field }) => labels.codes(field.field))
        .map(({ label }) => ({ text: `${letters(label)}${common.colon}${label}` })),
      ...matrixLegend(rows, page.texts),
    ],
    caption: {
      ...captionOf(given, fields, page.texts),
      what: words.what(common.cases(sample.length), caption.asOf(given.reference_date)),
    },
    description: `${words.description(common.list(fields.map(labels.field)))} ${inWords.join(". ")}.`,
  });
}

interface ColumnGiven {
  readonly sample: readonly Case[];
  readonly at: At;
  readonly letters: (label: string) => string;
}

/** A field with its cells, and what they need at least. */
function columnOf(field: Field, { sample, at, letters }: ColumnGiven, texts: Texts) {
  const heading = texts.shortField(field.field);
  const values = sample.map(({ case_id }) => at(case_id, field.field));
  const fill = fillsOf(
    field,
    values.map(({ value }) => value),
  );
  const cells = sample.map(({ case_id, name }, row): Cell => {
    const { value = "", status = "missing" } = values[row] ?? {};
    return {
      parts: value === "" ? [] : partsOf(field, value, fill, letters, texts),
      contested: status === "contested",
      data: { evidence: valueKey(case_id, field.field), case: name, field: field.field, value, status },
    };
  });
  const [needed, across] = [leastCells(cells), leastWidth(heading, size.text, bold)];
  return { field, heading, cells, least: Math.max(across, needed), leastUpright: Math.max(lineHeight.text, needed) };
}

/** The names at the left; on a phone, if there is no room, over their rows, with all headings upwards. */
function fitBeside(columns: readonly ReturnType<typeof columnOf>[], nameWidth: number, page: Page) {
  const upright = columns.map((column) => ({ ...column, least: column.leastUpright }));
  const isOver = areNamesAbove(page, leastOf(columns, nameWidth), Math.max(nameWidth, leastOf(upright, 0)));
  if (!isOver) return { nameWidth, columns: fitColumns(columns, nameWidth, page) };
  return { nameWidth: 0, upright: uprightInOne, columns: fitColumns(upright, 0, page) };
}

/** What the names and the short columns need. */
function leastOf(columns: readonly ReturnType<typeof columnOf>[], nameWidth: number): number {
  const short = columns.filter(({ field }) => !isLong(field));
  return short.reduce((sum, column) => sum + column.least + columnGap, nameWidth - columnGap);
}

/** The columns that the page has room for: all short ones, which share what is left over, and before them the long ones if they fit. */
function fitColumns(columns: readonly ReturnType<typeof columnOf>[], nameWidth: number, page: Page) {
  const short = columns.filter(({ field }) => !isLong(field));
  const long = columns.filter(({ field }) => isLong(field));
  const space = page.width - leastOf(columns, nameWidth);
  const share = space / Math.max(1, long.length) - columnGap;
  const shown = share >= longSpace || short.length === 0 ? long : [];
  const sized = shown.map((column) => ({ ...column, width: Math.min(column.least, share) }));
  const spare = space - sized.reduce((sum, { width }) => sum + width + columnGap, 0);
  return [...sized, ...short.map((column) => ({ ...column, width: column.least + spare / short.length }))];
}

/** One fill, or one for each code where a case may have several. */
function partsOf(
  field: Field,
  value: string,
  fill: (value: string) => string,
  letters: (label: string) => string,
  texts: Texts,
): Cell["parts"] {
  if (field.type !== "codes")
    return [{ text: shorten(texts.label(field.field, value), texts.common.or), fill: fill(value) }];
  const has = new Set(codesIn(texts.parse(field.field, value)));
  return texts.codes(field.field).map(({ code, label }) => ({
    text: has.has(code) ? letters(label) : "",
    fill: has.has(code) ? colour.filled : colour.paper,
  }));
}

/** A code's own colour; plain is what is no short code list, and what is the same for all: its colour would distinguish nothing. */
function fillsOf(field: Field, values: readonly string[]): (value: string) => string {
  const known = distinct(values.filter((value) => value !== ""));
  if (field.type !== "code" || isLong(field) || known.length < 2) return () => colour.plain;
  const codes = codesOf(field).map(({ code }) => code);
  return (value) => {
    const place = codes.indexOf(value);
    const meaning = field.yes === "" ? "" : meaningOf(field, value);
    return meaning === "" ? (otherColours[place] ?? colour.plain) : meaningColour[meaning];
  };
}

/** What a column's words need, with room for the mark of a contested value where it has one. */
function leastCells(cells: readonly Cell[]): number {
  const needs = cells.map(({ parts, contested }) => {
    const widest = Math.max(0, ...parts.map(({ text = "" }) => textWidth(text, size.text)));
    return parts.length * (widest + 2 * pad) + (contested ? markSpace : 0);
  });
  return Math.max(0, ...needs);
}

const initial = (label: string) => label.slice(0, 1).toUpperCase();

/**
 * As many letters at the start of a label as distinguish it from the others; all of it where it is the start of another.
 *
 * @example lettersOf([{ label: "Fair" }, { label: "Farming" }])("Fair") // "Fai"
 */
export function lettersOf(labelled: readonly { readonly label: string }[]): (label: string) => string {
  const labels = distinct(labelled.map(({ label }) => label));
  return (label) => {
    const startsAlike = (length: number) => {
      const start = [...label].slice(0, length).join("").toLowerCase();
      return labels.some((other) => other !== label && other.toLowerCase().startsWith(start));
    };
    let length = 1;
    while (length < [...label].length && startsAlike(length)) length += 1;
    const [first = "", ...others] = [...label].slice(0, length);
    return first.toUpperCase() + others.join("");
  };
}
const shorten = (text: string, or: string) => (text.includes(or) ? text.split(or).map(initial).join(or) : text);
