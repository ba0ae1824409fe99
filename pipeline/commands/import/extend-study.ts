import { join } from "node:path";
import { applyEdits, modify } from "jsonc-parser";
import { choicesOf, type Form, labelIn } from "../../instrument/form/form.js";
import type { FormField, FormFields } from "../../instrument/form/form-fields.js";
import { distinct } from "../../lib/collections.js";
import { formatCsv, formatRows, type Rows, readRows } from "../../lib/csv.js";
import { makeUnique, uniqueSlugs } from "../../lib/slug.js";
import { decodeUtf8 } from "../../lib/text.js";
import { readInput } from "../../runner/files.js";
import { codesOf } from "../../schemas/codes.js";
import { Case, codeOf, type Field, headerOf, wholeCodebook } from "../../schemas/index.js";
import { blockNouns, codebookRow, codesInto, plainLabel } from "../new/codebook-row.js";
import { type Described, describeAnew } from "./describe-anew.js";
import type { Instrument } from "./open-instrument.js";

export interface Extended {
  /** Path below the study, and what it is to hold. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Fields, codes and cases that are new, for people. */
  readonly added: readonly string[];
}

/**
 * What a study needs for a later form: a field for each question that is new, a code for each choice, a case for each choice of the
 * question that names the case. What the study has stays as it is.
 *
 * @param instrument with the names that the later form gives to what the study has
 * @throws InputError for a codebook that is no CSV with commas, as only that can be added to
 */
export function extendStudy(form: Form, { caseQuestion, fields }: FormFields, instrument: Instrument): Extended {
  const { renames, codebook, study, folder } = instrument;
  const known = new Map(codebook.map((field) => [renames.header(headerOf(field)), field]));
  const added = withIds(
    fields.filter(({ header }) => !known.has(header)),
    known,
    instrument,
  );
  const recoded = fields.flatMap((field) => addCodes(field, known.get(field.header), instrument));
  const described = fields.flatMap((field) => describeAnew(field, known.get(field.header), instrument));
  const cases = newCases(form, caseQuestion, instrument);
  const files = new Map<string, Uint8Array>();
  if (added.length + recoded.length + described.length > 0) {
    const path = study.inputs.codebook ?? "";
    files.set(path, extendCodebook(join(folder, path), added, { recoded, described, languages: study.languages }));
  }
  if (added.length > 0) {
    const columns = [...instrument.answers.columns, ...added.map(({ header }) => header)];
    files.set(instrument.answersFile, formatRows({ columns, rows: filled(instrument.answers, columns) }));
    const blocks = [...new Set(added.map(({ block }) => block))].filter((id) => id !== "" && !(id in study.blocks));
    if (blocks.length > 0) files.set("study.json", addBlocks(folder, blocks));
  }
  if (cases.length > 0) files.set(instrument.casesFile, formatCsv([...instrument.cases, ...cases], Case, []));
  return {
    files,
    added: [
      ...added.map(({ field }) => `field ${field}`),
      ...recoded.map(
        ({ field, codes }) =>
          `${codes.length === 1 ? "code" : "codes"} ${codes.map(({ code }) => code).join(", ")} of ${field}`,
      ),
      ...described.map(({ field }) => `description of ${field}`),
      ...cases.map(({ case_id }) => `case ${case_id}`),
    ],
  };
}

/** New fields with ids that the codebook lacks; another choice of a question belongs to its block. */
function withIds(added: readonly FormField[], known: ReadonlyMap<string, Field>, instrument: Instrument): FormField[] {
  const ids = uniqueSlugs(
    added.map(({ header }) => header),
    "field",
    ["city_group", ...instrument.codebook.map(({ field }) => field)],
  );
  const questionOf = (header: string) => header.split("/")[0] ?? "";
  const blocksKnown = new Map(
    [...known].flatMap(([header, { block }]) => (block === "" ? [] : [[questionOf(header), block]])),
  );
  const own = distinct(
    added.flatMap(({ header, block }) => (block === "" || blocksKnown.has(questionOf(header)) ? [] : [block])),
  );
  const taken = [...Object.keys(instrument.study.blocks), ...ids];
  const fresh = uniqueSlugs(own, "block", taken);
  return added.map((field, at) => {
    const block = blocksKnown.get(questionOf(field.header)) ?? fresh[own.indexOf(field.block)] ?? "";
    return { ...field, field: ids[at] ?? "", block: field.block === "" ? "" : block };
  });
}

interface Recoded {
  readonly field: string;
  readonly codes: FormField["codes"];
}

function addCodes({ codes, header }: FormField, known: Field | undefined, { renames }: Instrument): Recoded[] {
  if (known === undefined || known.type !== "code" || header.includes("/")) return [];
  const has = codesOf(known).flatMap(({ code }) => [code, codeOf(renames.choice(headerOf(known), code))]);
  const lacking = codes.filter(({ code }) => !has.includes(code));
  return lacking.length === 0 ? [] : [{ field: known.field, codes: lacking }];
}

function extendCodebook(
  file: string,
  added: readonly FormField[],
  {
    recoded,
    described,
    languages,
  }: {
    readonly recoded: readonly Recoded[];
    readonly described: readonly Described[];
    readonly languages: readonly string[];
  },
): Uint8Array {
  const { columns: given, rows } = readRows(readInput(file) ?? new Uint8Array(), file);
  // A study with two waves has answers that change.
  const columns = [...new Set([...given, "valid_years", "validity_reason", "description"])];
  const labels = makeUnique(
    added.map((field) => labelIn(field.labels, languages) || field.header),
    " ",
    rows.map(({ cells }) => cells.label ?? ""),
  );
  const changed = rows.map((row) => {
    const more = recoded.find(({ field }) => field === row.cells.field);
    const anew = described.find(({ field }) => field === row.cells.field);
    const codes = more === undefined ? {} : withCodes(row.cells, more.codes, languages);
    return { ...row, cells: { ...row.cells, ...codes, ...(anew && { description: anew.description }) } };
  });
  const more = added.map((field, at) => codebookRow(field, labels[at] ?? "", languages));
  const named = more.map((cells, at) => ({ line: rows.length + at + 2, cells }));
  const made = formatRows({ columns, rows: filled({ columns, rows: [...changed, ...named] }, columns) });
  wholeCodebook.parse(made, file);
  return made;
}

/** The lists of codes of a row with more of them, in each language. */
function withCodes(cells: Record<string, string>, codes: Recoded["codes"], languages: readonly string[]) {
  const has = codesOf({ codes: cells.codes ?? "" });
  const labels = makeUnique(
    codes.map(({ code, labels }) => plainLabel(labelIn(labels, languages)) || code),
    " ",
    has.map(({ label }) => label),
  );
  const more = codes.map(({ code }, at) => `${code}=${labels[at]}`).join(";");
  const others = languages.slice(1).flatMap((language): [string, string][] => {
    const [column, list] = [`codes::${language}`, codesInto(codes, language)];
    return cells[column] === undefined || list === ""
      ? []
      : [[column, [cells[column], list].filter(Boolean).join(";")]];
  });
  return { codes: [cells.codes, more].filter(Boolean).join(";"), ...Object.fromEntries(others) };
}

function newCases(
  form: Form,
  caseQuestion: FormFields["caseQuestion"],
  { cases, renames, caseColumn }: Instrument,
): Case[] {
  const names = new Set(cases.flatMap(({ case_id, name }) => [case_id, name]));
  const before = cases.map(({ case_id }) => renames.choice(caseColumn, case_id));
  const added = choicesOf(form, caseQuestion).filter(
    ({ name, labels }) =>
      !names.has(name) && !before.includes(name) && !Object.values(labels).some((label) => names.has(label)),
  );
  const ids = uniqueSlugs(
    added.map(({ name }) => name),
    "case",
    cases.map(({ case_id }) => case_id),
  );
  return added.map(({ name, labels }, at) => {
    return { case_id: ids[at] ?? "", name: labelIn(labels, form.languages) || name, in_sample: "yes", note: "" };
  });
}

function addBlocks(folder: string, blocks: readonly string[]): Uint8Array {
  const file = join(folder, "study.json");
  let text = decodeUtf8(readInput(file) ?? new Uint8Array(), file);
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  for (const id of blocks) text = applyEdits(text, modify(text, ["blocks", id], blockNouns, { formattingOptions }));
  return new TextEncoder().encode(text);
}

function filled({ rows }: Rows, columns: readonly string[]): Rows["rows"] {
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column) => [column, cells[column] ?? ""])),
  }));
}
