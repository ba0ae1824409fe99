import type { Rows } from "../../lib/csv.js";
import { didYouMean } from "../../lib/did-you-mean.js";
import { throwIfAny } from "../../lib/errors.js";
import { makeUnique, uniqueSlugs } from "../../lib/slug.js";
import { type Guess, guessField } from "./guess-field.js";
import { commonFiles, csv, type StudyFiles } from "./study-files.js";
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
  /** The day on which the study is started, which its answers are dated to. */
  readonly today: string;
}

const yesNo = { en: ["Yes", "No"], fr: ["Oui", "Non"] } as const;

/**
 * A study whose cases, codebook and answers are those of a table.
 *
 * @throws InputError when no column names the cases, each once
 */
export function studyFromTable(
  table: Rows,
  { language, file, caseColumn, today }: Options,
): { files: StudyFiles; caseColumn: string; fields: readonly GuessedField[] } {
  const column = caseColumn ?? table.columns[0] ?? "";
  checkCaseColumn(table, column, file);
  const names = table.rows.map(({ cells }) => cells[column] ?? "");
  const ids = uniqueSlugs(names, "case");
  const fields = guessFields(table, column);
  const title = { en: "A study to be given a title", fr: "Une étude qui attend son titre" }[language];
  const files = {
    ...commonFiles({ language, title, observedOn: today, caseColumn: column, isMadeUp: false }),
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
      table.columns,
      table.rows.map(({ cells }) => table.columns.map((name) => cells[name] ?? "")),
    ),
    "decisions/coding.csv": csv(
      ["field", "raw", "to_field", "code", "low", "high", "reason"],
      fields.flatMap(({ field, guess }) =>
        guess.coding.map(({ raw, read, reason }) => [field, raw, "", read, "", "", reason[language]]),
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

function checkCaseColumn({ columns, rows }: Rows, column: string, file: string): void {
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
      // Once for each name, however often it is there.
      const [, second] = names.flatMap((other, at) => (other === name ? [at] : []));
      if (second !== index) return [];
      return at(`expected each case once, but found ${JSON.stringify(name)} again; choose another --case-column`);
    }),
  );
}

function guessFields({ columns, rows }: Rows, caseColumn: string): GuessedField[] {
  const headers = columns.filter((header) => header !== caseColumn);
  const labels = makeUnique(
    headers.map((header) => header.replace(/\s+/g, " ")),
    " ",
  );
  // city_group is what the analysis itself calls the group of a place.
  const ids = uniqueSlugs(headers, "field", ["city_group"]);
  const guesses = headers.map((header) => guessField(rows.map(({ cells }) => cells[header] ?? "")));
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
