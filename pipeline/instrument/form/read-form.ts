import { type Diagnostic, InputError, throwIfAny } from "../../lib/errors.js";
import type { WorkbookSheet } from "../../lib/tables/read-workbook.js";
import { sheetRecords } from "../../lib/tables/sheet-records.js";
import { plainBlanks } from "../../lib/text.js";
import type { Choice, Form, Labels, Question } from "./form.js";
import { languageCode } from "./language-codes.js";
import { typeWords } from "./question-types.js";

interface FormRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * The form that the sheets survey, choices and settings of a workbook describe.
 *
 * @throws InputError for a workbook without a survey, and groups that are not closed
 */
export function readForm(sheets: readonly WorkbookSheet[], file: string): Form {
  const rowsOf = (name: string) => {
    const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name);
    return sheet === undefined ? undefined : readRows(sheet, file);
  };
  const survey = rowsOf("survey");
  if (survey === undefined || survey.length === 0) {
    const names = sheets.map(({ name }) => JSON.stringify(name)).join(", ");
    const message = `expected a form with a sheet survey (XLSForm), but found ${names}; name the sheet survey`;
    throw new InputError([{ file, message }]);
  }
  const [settings] = rowsOf("settings") ?? [];
  const choices = rowsOf("choices") ?? [];
  const given = settings?.cells.get("default_language") ?? "";
  const columns = [...new Set([...survey, ...choices].flatMap(({ cells }) => [...cells.keys()]))];
  const all = languagesOf(columns, languageCode(given) ?? "");
  const main = languageCode(given) ?? all[0] ?? "";
  const [labels, hints] = [textReader("label", main), textReader("hint", main)];
  const lists = new Map<string, Choice[]>();
  for (const { row, cells } of choices) {
    const list = cells.get("list_name") ?? cells.get("list name") ?? "";
    const choice = { name: cells.get("name") ?? cells.get("value") ?? "", labels: labels(cells), row };
    if (list !== "") lists.set(list, [...(lists.get(list) ?? []), choice]);
  }
  return {
    title: settings?.cells.get("form_title") ?? "",
    languages: all,
    unknownLanguages: columns.filter((column) => languageIn(column) !== "" && !languageCode(languageIn(column))),
    questions: readQuestions(survey, { labels, hints }, file),
    lists,
  };
}

function readQuestions(
  survey: readonly FormRow[],
  { labels, hints }: Readonly<Record<"labels" | "hints", (cells: FormRow["cells"]) => Labels>>,
  file: string,
): Question[] {
  const open: { readonly name: string; readonly kind: string; readonly row: number; readonly relevant: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  const questions = survey.flatMap(({ row, cells }): Question[] => {
    const words = typeWords(cells.get("type") ?? "");
    const [, side = "", kind = ""] = /^(begin|end)[ _](group|repeat)/.exec(words.join(" ")) ?? [];
    const name = cells.get("name") ?? "";
    const relevant = cells.get("relevant") ?? "";
    if (side === "begin") open.push({ name, kind, row, relevant });
    if (side === "end" && open.pop()?.kind !== kind) {
      const message = `expected the end of a ${kind} that was begun, but found none open; remove the row, or add its beginning`;
      diagnostics.push({ file, sheet: "survey", line: row, column: "type", message });
    }
    if (side !== "" || words[0] === "") return [];
    const [type = "", list = ""] = words;
    return [
      {
        ...{ type, name, row, labels: labels(cells), hints: hints(cells) },
        list: /^select|^rank/.test(type) ? list : "",
        orOther: words.includes("or_other"),
        relevant: allOf([...open.map((group) => group.relevant), relevant]),
        repeat: open.flatMap((group) => (group.kind === "repeat" ? [group.name] : [])).join("/"),
      },
    ];
  });
  const unclosed = open.map(({ kind, name, row }) => {
    const message = `expected the end of the ${kind} ${JSON.stringify(name)}, but found none; add a row end_${kind}`;
    return { file, sheet: "survey", line: row, column: "type", message };
  });
  throwIfAny([...diagnostics, ...unclosed]);
  return questions;
}

/** Rows by the names of their columns, in small letters; blank rows between are passed over, as forms have them. */
function readRows(sheet: WorkbookSheet, file: string): FormRow[] {
  const [header, ...records] = sheetRecords(sheet, file);
  const columns = (header?.cells ?? []).map((cell) => plainBlanks(cell).toLowerCase());
  const again = columns.filter((column, at) => column !== "" && columns.indexOf(column) < at);
  throwIfAny(
    again.map((column) => {
      const message = "expected each column once, but found it again; remove or rename one";
      return { file, sheet: sheet.name, line: header?.line ?? 1, column, message };
    }),
  );
  return records.flatMap(({ line, cells }) => {
    const read = columns.flatMap((column, at): [string, string][] =>
      column === "" || (cells[at] ?? "").trim() === "" ? [] : [[column, plainBlanks(cells[at] ?? "")]],
    );
    return read.length === 0 ? [] : [{ row: line, cells: new Map(read) }];
  });
}

function languagesOf(columns: readonly string[], first: string): string[] {
  const named = columns.flatMap((column) => languageCode(languageIn(column)) ?? []);
  return [...new Set([first, ...named])].filter((code) => code !== "");
}

/** Conditions that must all hold. @example allOf(["${a} = 1", "", "${b} = 2"]) // "(${a} = 1) and (${b} = 2)" */
function allOf(conditions: readonly string[]): string {
  const own = conditions.filter((condition) => condition !== "");
  return own.length < 2 ? (own[0] ?? "") : own.map((condition) => `(${condition})`).join(" and ");
}

/** The name of the language in a column of labels, or of other texts, as `label::English`; empty in others. */
function languageIn(column: string, of = "label"): string {
  return new RegExp(`^${of}::?(.+)$`).exec(column)?.[1] ?? "";
}

/** @param main the language of a text whose column names none */
function textReader(of: "label" | "hint", main: string): (cells: FormRow["cells"]) => Labels {
  return (cells) =>
    Object.fromEntries(
      [...cells].flatMap(([column, text]): [string, string][] => {
        const code = column === of ? main : languageCode(languageIn(column, of));
        return code === undefined ? [] : [[code, text.replace(/<[^>]+>/g, "")]];
      }),
    );
}
