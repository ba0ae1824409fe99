import type { TopLevelSpec } from "vega-lite";
import { codesOf } from "../../schemas/codes.js";
import { codesIn, type Field } from "../../schemas/index.js";
import { captionOf } from "../layout/caption.js";
import { caseKey, valueKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { type Cell, columnGap, markSpace, matrix, pad } from "../layout/matrix.js";
import { needsWidth, type Page } from "../layout/page.js";
import { leastWidth, textWidth } from "../layout/text-width.js";
import { bold, codeColour, colour, otherColours, size } from "../layout/theme.js";
import { fieldOf, lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";

type Given = Pick<Tables, "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;
type Characteristic = keyof Texts["figures"]["structure-matrix"]["headings"];

const characteristics: readonly Characteristic[] = [
  "creation_year",
  "geographic_perimeter",
  "vocation",
  "governance",
  "financing",
  "labelling",
];
/** Sectors are long names: they come first, where the page leaves at least this room for them. */
const sectorSpace = 120;

/** Table 2 as a picture: a row for each case in the published order, a column for each structural characteristic. */
export function structureMatrix(given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, ...labels } = page.texts;
  const words = figures["structure-matrix"];
  const sample = sampleOf(given.cases);
  const at = lookUp(given.values);
  const columnOf = (field: Characteristic) => {
    const cells = sample.map(({ case_id, name }) => {
      const { value, status } = at(case_id, field);
      const parts = value === "" ? [] : partsOf(fieldOf(given.codebook, field), value, page.texts);
      return {
        parts,
        contested: status === "contested",
        data: { evidence: valueKey(case_id, field), case: name, field, value, status },
      };
    });
    return { field, heading: words.headings[field], cells, least: leastColumn(words.headings[field], cells) };
  };
  const nameWidth = Math.max(0, ...sample.map(({ name }) => textWidth(name, size.text))) + 4;
  const few = characteristics.map(columnOf);
  const least = few.reduce((sum, column) => sum + column.least + columnGap, nameWidth - columnGap);
  needsWidth(page, least);
  const space = page.width - least;
  const hasSector = given.codebook.some(({ field }) => field === "sector") && space >= sectorSpace + columnGap;
  const sectors = hasSector ? [columnOf("sector")] : [];
  const sector = sectors.map((column) => ({ ...column, width: Math.min(column.least, space - columnGap) }));
  const spare = space - sector.reduce((sum, { width }) => sum + width + columnGap, 0);
  const columns = [...sector, ...few.map((column) => ({ ...column, width: column.least + spare / few.length }))];

  const grid = matrix({
    corner: common.case,
    nameWidth,
    columns,
    rows: sample.map(({ case_id, name }, row) => ({
      name,
      evidence: caseKey(case_id),
      cells: columns.map(({ cells }) => cells[row] as Cell),
    })),
  });
  const fields = columns.map(({ field }) => field);
  const rows = sample.map(({ case_id, name }) => {
    const labelled = fields.map((field) => labels.label(field, at(case_id, field).value) || common.missing);
    return `${name}${common.colon}${labelled.join(common.semicolon)}`;
  });
  const ofSample = common.cases(sample.length);
  return figure(page, {
    title: titleOf(
      sample.map(({ case_id }) => case_id),
      at,
      page.texts,
    ),
    body: grid,
    legend: [
      ...labels
        .codes("vocation")
        .map(({ label }) => ({ text: `${initial(label)}${common.colon}${label.toLowerCase()}` })),
      { mark: "missing", text: `– ${common.missing}` },
      { mark: "contested", text: common.contested },
    ],
    caption: {
      ...captionOf(given, fields, page.texts),
      what: words.what(ofSample, caption.asOf(given.reference_date)),
    },
    description: `${words.description(common.list(fields.map(labels.field)))} ${rows.join(". ")}.`,
  });
}

/** One fill, or one for each code where a case may have several. */
function partsOf(field: Field, value: string, texts: Texts): Cell["parts"] {
  if (field.type !== "codes")
    return [{ text: shorten(texts.label(field.field, value), texts.common.or), fill: fillOf(field, value) }];
  const has = new Set(codesIn(texts.parse(field.field, value)));
  return texts.codes(field.field).map(({ code, label }) => ({
    text: has.has(code) ? initial(label) : "",
    fill: has.has(code) ? colour.filled : colour.paper,
  }));
}

/** A code's own colour; what is no short code list (years, sectors, perimeters) stays plain. */
function fillOf(field: Field, value: string): string {
  const place = codesOf(field).findIndex(({ code }) => code === value);
  const isPlain = field.field === "geographic_perimeter" || codesOf(field).length > otherColours.length;
  if (field.type !== "code" || place < 0 || isPlain) return colour.plain;
  return codeColour[value] ?? otherColours[place] ?? colour.plain;
}

/** What a column's heading and words need, with room for the mark of a contested value where it has one. */
function leastColumn(heading: string, cells: readonly Cell[]): number {
  const needs = cells.map(({ parts, contested }) => {
    const widest = Math.max(0, ...parts.map(({ text = "" }) => textWidth(text, size.text)));
    return parts.length * (widest + 2 * pad) + (contested ? markSpace : 0);
  });
  return Math.max(leastWidth(heading, size.text, bold), ...needs);
}

const initial = (label: string) => label.slice(0, 1).toUpperCase();
const shorten = (text: string, or: string) => (text.includes(or) ? text.split(or).map(initial).join(or) : text);

function titleOf(sample: readonly string[], at: ReturnType<typeof lookUp>, texts: Texts): string {
  const { title, titleWithout } = texts.figures["structure-matrix"];
  const most = (field: string) => {
    const answers = sample.map((studyCase) => at(studyCase, field).value).filter((value) => value !== "");
    const best = mostCommon(answers);
    return { label: texts.label(field, best.value), of: [best.count, answers.length] as const };
  };
  const [governance, financing] = [most("governance"), most("financing")];
  if (governance.of[1] === 0 || financing.of[1] === 0) return titleWithout(texts.common.cases(sample.length));
  return title(governance.label, governance.of, financing.label, financing.of);
}

/** The first met stands where two are equally common. */
function mostCommon(answers: readonly string[]): { value: string; count: number } {
  const counts = [...new Set(answers)].map((value) => ({
    value,
    count: answers.filter((answer) => answer === value).length,
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best), { value: "", count: 0 });
}
