import type { Conventions } from "../../instrument/export/infer-conventions.js";
import { fold } from "../../instrument/fold.js";
import { distinct } from "../../lib/collections.js";
import type { Rows } from "../../lib/csv.js";
import { didYouMean } from "../../lib/did-you-mean.js";
import { throwIfAny } from "../../lib/errors.js";
import { makeUnique, uniqueSlugs } from "../../lib/slug.js";
import type { Locale } from "../../lib/tables/locale.js";
import { type Guess, guessField } from "./guess-field.js";
import { identifyRows, toolColumnsOf } from "./identify-rows.js";
import type { GivenTable } from "./read-given-table.js";
import { commonFiles, csv, type StudyFiles } from "./study-files.js";
import { tableConventions } from "./table-conventions.js";
import type { StartLanguage } from "./words.js";

/** A column and the field that is made of it. */
export interface GuessedField {
  readonly header: string;
  readonly field: string;
  readonly label: string;
  readonly role: "" | "year";
  readonly guess: Guess;
}

interface Options {
  readonly language: StartLanguage;
  /** How messages call the table. */
  readonly file: string;
  /** The column that names the cases; the first, where not given. */
  readonly caseColumn: string | undefined;
  /** The day on which the study is started, which answers without a day of their own are dated to. */
  readonly today: string;
  /** How numbers and days are written, where somebody said so. */
  readonly locale?: Locale | undefined;
}

const yesNo = { en: ["Yes", "No"], fr: ["Oui", "Non"] } as const;

/**
 * A study whose cases, codebook and answers are those of a table.
 *
 * @throws InputError when no column names the cases, each once
 */
export function studyFromTable(
  table: GivenTable,
  { language, file, caseColumn, today, locale }: Options,
): { files: StudyFiles; caseColumn: string; fields: readonly GuessedField[] } {
  const column = caseColumn ?? table.columns[0] ?? "";
  const tool = toolColumnsOf(table, column);
  checkCaseColumn(table, column, { file, isOfSubmissions: tool.isOfSubmissions });
  const conventionsOf = tableConventions(table, { file, locale, language });
  const submissions = identifyRows(table, column, { ...tool, file, locale });
  const names = distinct(table.rows.map(({ cells }) => cells[column] ?? ""));
  const ids = uniqueSlugs(names, "case");
  const fields = guessFields(table, [column, ...tool.all], conventionsOf);
  const more = {
    tables: [
      {
        ...{ role: "answers", source_id: "survey", observed_on: today, case_column: column },
        ...{ submission_column: "submission", date_column: "submitted" },
      },
    ],
  };
  const title = { en: "A study to be given a title", fr: "Une étude qui attend son titre" }[language];
  const files = {
    ...commonFiles({ language, title, observedOn: today, caseColumn: column, isMadeUp: false, more }),
    "codebook.csv": csv(
      [
        ...["field", "label", "published_as", "type", "codes", "yes", "role", "block", "unit", "nature"],
        ...["valid_years", "validity_reason", "description"],
      ],
      fields.map(({ header, field, label, role, guess }) => {
        const codes = guess.yes !== "" && guess.codes.length === 0 ? defaultCodes(language) : codesText(guess);
        return [field, label, header, guess.type, codes, guess.yes, role, "", guess.unit, "fixed", "", "", ""];
      }),
    ),
    "cases.csv": csv(
      ["case_id", "name", "in_sample", "note"],
      names.map((name, at) => [ids[at] ?? "", name, "yes", ""]),
    ),
    "survey/answers.csv": csv(
      ["submission", "submitted", column, ...fields.map(({ header }) => header)],
      table.rows.map(({ cells }, at) => [
        ...(submissions[at] ?? ["", ""]),
        ...[
          ids[names.indexOf(cells[column] ?? "")] ?? "",
          ...fields.map((field) => cells[field.header] || blankOf(field)),
        ],
      ]),
    ),
    "decisions/coding.csv": csv(
      ["field", "raw", "to_field", "code", "low", "high", "reason"],
      fields.flatMap(({ field, guess }) =>
        stated(guess.coding).map(({ raw, read, reason }) => [field, raw, "", read, "", "", reason[language]]),
      ),
    ),
    "decisions/corrections.csv": csv(
      ["role", "column", "raw", "corrected", "reason"],
      fields.flatMap(({ header, guess }) =>
        guess.corrections.map(({ raw, read, reason }) => ["answers", header, raw, read, reason[language]]),
      ),
    ),
    "claims.json": "[]\n",
  };
  return { files, caseColumn: column, fields };
}

/** Decisions on what is written: a blank cell states nothing. */
function stated(coding: Guess["coding"]): Guess["coding"] {
  return coding.filter(({ raw }) => raw !== "");
}

/** What stands for a blank cell where it was read as an answer, as beside crosses. */
function blankOf({ guess }: GuessedField): string {
  const read = guess.coding.find(({ raw }) => raw === "")?.read ?? "";
  return read === "no_answer" ? "" : read;
}

function checkCaseColumn(
  { columns, rows }: Rows,
  column: string,
  { file, isOfSubmissions }: { readonly file: string; readonly isOfSubmissions: boolean },
): void {
  if (!columns.includes(column)) {
    const message = `expected the column ${JSON.stringify(column)} that --case-column names, but the table has none of that name${didYouMean(column, columns) || `; its columns are ${columns.join(", ")}`}`;
    throwIfAny([{ file, line: 1, message }]);
  }
  if (rows.length === 0)
    throwIfAny([{ file, line: 1, column, message: "expected a row for each case, but found none" }]);
  const names = rows.map(({ cells }) => cells[column] ?? "");
  throwIfAny(
    rows.flatMap(({ line }, index) => {
      const name = names[index] ?? "";
      const at = (message: string) => [{ file, line, column, message }];
      if (name === "")
        return at("expected the name of a case, but found a blank cell; add it, or choose --case-column");
      if (isOfSubmissions) return [];
      // Once for each name, however often it is there.
      const [, second] = names.flatMap((other, at) => (other === name ? [at] : []));
      if (second !== index) return [];
      return at(`expected each case once, but found ${JSON.stringify(name)} again; choose another --case-column`);
    }),
  );
}

/** What is asked for in words, however few the answers are. */
const remark =
  /(?<!\p{L})(?:comment(?:s|aires?)?|remarques?|remarks?|observations?|suggestions?|notes?|ملاحظات)(?!\p{L})/u;

function guessFields(
  { columns, rows }: Rows,
  others: readonly string[],
  conventionsOf: (column: string) => Conventions,
): GuessedField[] {
  const headers = columns.filter((header) => !others.includes(header));
  const labels = makeUnique(
    headers.map((header) => header.replace(/\s+/g, " ")),
    " ",
  );
  // city_group is what the analysis itself calls the group of a place.
  const ids = uniqueSlugs(headers, "field", ["city_group", "submission", "submitted"]);
  const guesses = headers.map((header): Guess => {
    const cells = rows.map((row) => row.cells[header] ?? "");
    const guess = guessField(cells, conventionsOf(header));
    if (!/^codes?$/.test(guess.type) || guess.yes !== "" || !remark.test(fold(header))) return guess;
    return { ...guess, type: "text", codes: [], coding: [], found: "words, by its heading" };
  });
  const firstYear = guesses.findIndex(({ type }) => type === "year");
  return guesses.map((guess, at) => {
    const [header = "", field = "", label = ""] = [headers[at], ids[at], labels[at]];
    return { header, field, label, role: at === firstYear ? "year" : "", guess };
  });
}

function codesText({ codes }: Guess): string {
  return codes.map(({ code, label }) => `${code}=${label}`).join(";");
}

function defaultCodes(language: StartLanguage): string {
  const [yes, no] = yesNo[language];
  return `yes=${yes};no=${no}`;
}
