import { isMarked } from "../../4-aggregate/reconstruct-tables.js";
import { ascendingBy, distinct } from "../../lib/collections.js";
import { codesMeaning, fileNameOf, type Share, type SurveyColumns } from "../../schemas/index.js";
import { claimNotes } from "../claim-notes.js";
import { captionOf } from "../layout/caption.js";
import { fieldOf, sampleOf } from "../look-up.js";
import { rankIn } from "../rank-in.js";
import type { ToPrint } from "../reads.js";
import { citeData } from "../report/cite-data.js";
import { formatValue } from "../report/format-value.js";
import { nameOfCode } from "../report/name-share.js";
import { formatClaims } from "../text/format-claim.js";
import { uncapital } from "../text/grammar.js";
import type { Texts } from "../text/index.js";
import { isBelowBounds } from "./count-bounds.js";
import { numberTable } from "./number-table.js";
import { type PrintedTable, withColumns } from "./printed-table.js";
import { shareCells } from "./share-cells.js";
import { valueTable } from "./value-table.js";

/** Every table that a manuscript takes and that the study has rows for; below each, how it is cited and its licence. */
export function printTables(given: ToPrint, texts: Texts): PrintedTable[] {
  const { line } = citeData(given, { documents: "listed", parts: [] }, texts);
  return [
    ...contextTable(given, texts),
    ...given.surveyColumns.map((table) => surveyTable(table, given, texts)),
    ...shares(given, texts),
    ...numbers(given, texts),
    ...blocks(given, texts),
    ...claims(given, texts),
  ].map((table) => ({ ...table, notes: [...table.notes, line] }));
}

/** Of whom and of when a caption speaks. */
function about({ cases, reference_date }: ToPrint, { common, caption }: Texts): [string, string] {
  return [common.cases(sampleOf(cases).length), caption.asOf(reference_date)];
}

function notesOn(fields: readonly string[], signs: readonly string[], given: ToPrint, texts: Texts): string[] {
  const { source, n, missing } = captionOf(given, fields, texts);
  return [source, n, missing, ...signs];
}

/** Who published the survey, and when. */
function publishersOf({ sources }: ToPrint, { common }: Texts): string {
  const primary = sources.filter(({ tier }) => tier === "primary");
  return common.list(distinct(primary.map(({ publisher, published }) => `${publisher} (${published})`)));
}

function contextTable({ contextTable: { columns, rows }, ...given }: ToPrint, texts: Texts): PrintedTable[] {
  if (rows.length === 0) return [];
  const words = texts.tables.context;
  const cells = rows.map((row) => columns.map((column) => row.cells[column] ?? ""));
  const sources = distinct(given.plans.map(({ source_id }) => source_id)).flatMap((id) =>
    given.sources
      .filter(({ source_id }) => source_id === id)
      .map(({ publisher, published }) => `${publisher} (${published})`),
  );
  const source =
    texts.common.list(distinct(sources)) || publishersOf({ contextTable: { columns, rows }, ...given }, texts);
  return [
    withColumns(
      { name: "context-table", caption: words.caption(columns[0] ?? ""), notes: [words.notes(source, rows.length)] },
      { headings: columns, rows: cells },
    ),
  ];
}

/** A table of the survey with the values in its cells, marks where it has marks, else labels. */
function surveyTable(table: SurveyColumns, given: ToPrint, texts: Texts): PrintedTable {
  const words = texts.tables.survey;
  const fields = table.columns.map(({ field }) => fieldOf(given.codebook, field));
  const marked = new Set(fields.filter(isMarked).map(({ field }) => field));
  const format = (value: string, id: string) => {
    if (value === "") return "-";
    if (!marked.has(id)) return formatValue(id, value, texts);
    return codesMeaning(fieldOf(given.codebook, id), "yes").some(({ code }) => code === value) ? "×" : "";
  };
  const { fields: shown, ...sheet } = valueTable(given, table, { texts, format });
  const title = given.sources.find(({ source_id }) => source_id === table.source_id)?.title ?? table.role;
  const signs = [...(marked.size > 0 ? [words.marks] : []), words.signs];
  return withColumns(
    {
      name: fileNameOf(table.role),
      caption: words.caption(title, ...about(given, texts)),
      notes: notesOn(shown, signs, given, texts),
    },
    sheet,
    (column) => (marked.has(table.columns[column - 1]?.field ?? "") ? "center" : "left"),
  );
}

function shares(given: ToPrint, texts: Texts): PrintedTable[] {
  if (given.shares.length === 0) return [];
  const words = texts.tables.shares;
  const rank = rankIn(given);
  const rows = [...given.shares].sort(ascendingBy(({ field, code }) => [rank(field), rank(`${field}.${code}`)]));
  const fieldLabel = (field: string) => (field === "city_group" ? words.city_group : texts.field(field));
  const codeLabel = ({ field, code, label }: Share) => nameOfCode(field, code, label, given, texts);
  const { rounding, belowBounds } = texts.common;
  const signs = [words.signs, ...(rows.some(isBelowBounds) ? [belowBounds] : []), rounding];
  const asked = distinct(given.shares.map(({ field }) => field)).filter((field) => field !== "city_group");
  return [
    withColumns(
      {
        name: "shares",
        caption: words.caption(...about(given, texts)),
        notes: notesOn(asked, [signs.join(" ")], given, texts),
      },
      {
        headings: words.headings,
        rows: rows.map((share) => [fieldLabel(share.field), codeLabel(share), ...shareCells(share, texts)]),
      },
      (column) => (column < 2 ? "left" : "right"),
    ),
  ];
}

function numbers(given: ToPrint, texts: Texts): PrintedTable[] {
  if (given.numbers.length === 0) return [];
  const rank = rankIn(given);
  const rows = [...given.numbers].sort(ascendingBy(({ field }) => [rank(field)]));
  const { signs, ...sheet } = numberTable(rows, texts);
  const fields = rows.map(({ field }) => field);
  const caption = texts.tables.numbers.caption(...about(given, texts));
  const notes = notesOn(fields, [signs], given, texts);
  return [withColumns({ name: "numbers", caption, notes }, sheet, (column) => (column < 1 ? "left" : "right"))];
}

function blocks(given: ToPrint, texts: Texts): PrintedTable[] {
  if (given.blocks.length === 0) return [];
  const words = texts.tables.blocks;
  const rank = rankIn(given);
  const rows = [...given.blocks].sort(ascendingBy(({ field }) => [rank(field)]));
  const fields = rows.map(({ field }) => field);
  return [
    withColumns(
      {
        name: "blocks",
        caption: words.caption(...about(given, texts)),
        notes: notesOn(fields, [words.signs], given, texts),
      },
      {
        headings: words.headings,
        rows: rows.map((row) => [texts.field(row.field), ...shareCells(row, texts), `${row.contested}`]),
      },
      (column) => (column < 1 ? "left" : "right"),
    ),
  ];
}

function claims(given: ToPrint, texts: Texts): PrintedTable[] {
  if (given.claims.length === 0) return [];
  const words = texts.tables.claims;
  // In the order of the text, which the claims were taken down in.
  const judged = new Map(given.claims.map((claim) => [claim.id, claim]));
  const inOrder = given.rawClaims.flatMap(({ id }) => judged.get(id) ?? []);
  const untestable = given.claims.filter(({ verdict }) => verdict === "untestable").length;
  return [
    withColumns(
      {
        name: "claims",
        caption: words.caption(given.claims.length),
        notes: [
          words.notes(
            given.study.text_credit === undefined ? "" : texts.own(given.study.text_credit),
            untestable,
            given.claims.length,
          ),
          ...claimNotes(given.claims, texts),
        ],
      },
      {
        headings: words.headings,
        rows: formatClaims(inOrder, given.rawClaims, texts).map(({ claim, formatted }) => [
          ...[formatted.section, formatted.paraphrase, formatted.published, formatted.computed, formatted.range],
          ...[uncapital(texts.figures.claims.verdict[claim.verdict].name), formatted.reason],
        ]),
      },
    ),
  ];
}
