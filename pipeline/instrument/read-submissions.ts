import { createHash } from "node:crypto";
import { didYouMean } from "../lib/did-you-mean.js";
import type { Diagnostic } from "../lib/errors.js";
import type { Locale } from "../lib/tables/locale.js";
import { plainBlanks } from "../lib/text.js";
import type { SurveyExport } from "./export.js";
import { fold } from "./fold.js";
import type { ColumnMatch } from "./match-columns.js";
import { type Answer, readAnswer, readDay, splitAnswers } from "./read-answer.js";
import { caseTarget, type Target } from "./targets.js";

/** One respondent's answers on one case, by field. */
export interface Submission {
  readonly submission: string;
  readonly submitted: string;
  readonly case: string;
  readonly values: Readonly<Record<string, string>>;
}

interface Known {
  readonly targets: readonly Target[];
  /** What each case may be called. */
  readonly cases: readonly { readonly case_id: string; readonly words: readonly string[] }[];
  /** Whether a case that is not known is a new one: the form lists none. */
  readonly mayAdd: boolean;
  readonly locale: Locale | undefined;
}

interface ReadSubmissions {
  readonly submissions: readonly Submission[];
  readonly notApproved: readonly string[];
  readonly newCases: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The submissions of an export, read as the mapping has it; what cannot be read is reported by its place. */
export function readSubmissions(given: SurveyExport, mapping: readonly ColumnMatch[], known: Known): ReadSubmissions {
  const used = mapping.filter(({ use, field }) => use === "yes" && field !== "");
  const columnOf = (id: string) => used.find(({ field }) => field === id)?.column;
  const diagnostics: Diagnostic[] = [];
  const notApproved: string[] = [];
  const newCases = new Set<string>();
  const seen = new Map<string, number>();
  const submissions = given.rows.flatMap(({ line, cells }): Submission[] => {
    const cellOf = (id: string) => cells[columnOf(id) ?? ""] ?? "";
    const report = (column: string, found: string, { expected, remedy }: Exclude<Answer, { value: string }>) => {
      const message = `expected ${expected}, but found ${JSON.stringify(found)}; ${remedy}`;
      diagnostics.push({ file: given.file, sheet: given.sheet, line, column, message });
    };
    const read = (column: string, answer: Answer) => {
      if ("value" in answer) return answer.value;
      report(column, cells[column] ?? "", answer);
      return "";
    };
    if (/not.?approved|rejected/i.test(cellOf("_status"))) {
      notApproved.push(`row ${line}`);
      return [];
    }
    const called = plainBlanks(cellOf(caseTarget));
    const found = findCase(called, known);
    const caseColumn = columnOf(caseTarget) ?? "";
    if (found === undefined && called !== "" && known.mayAdd) newCases.add(called);
    if (found === undefined && (called === "" || !known.mayAdd)) report(caseColumn, called, unknownCase(called, known));
    const stamp = columnOf("_submitted");
    const submitted = stamp === undefined ? "" : read(stamp, readDay(cells[stamp] ?? "", known.locale));
    const values = readValues(cells, used, known, read);
    const id =
      cellOf("_submission").replace(/^uuid:/, "") || derivedId(stamp === undefined ? "" : (cells[stamp] ?? ""), called);
    const first = seen.get(id);
    if (first !== undefined)
      report(columnOf("_submission") ?? caseColumn, id, {
        expected: "each submission once",
        remedy: `row ${first} has it too; export again, or remove one`,
      });
    seen.set(id, line);
    return [{ submission: id, submitted, case: found ?? called, values }];
  });
  return { submissions, notApproved, newCases: [...newCases], diagnostics };
}

function readValues(
  cells: Readonly<Record<string, string>>,
  used: readonly ColumnMatch[],
  { targets, locale }: Known,
  read: (column: string, answer: Answer) => string,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { column, field } of used) {
    const target = targets.find(({ id }) => id === field);
    if (target?.field === undefined) continue;
    values[field] = read(column, readAnswer(cells[column] ?? "", target.field, target.options, locale));
  }
  // A column with all answers of a question fills the fields that no column of their own fills, and may not contradict the others.
  for (const { column, field } of used) {
    const block = targets.find(({ id }) => id === field && id !== caseTarget);
    if (block === undefined || block.field !== undefined) continue;
    const cell = plainBlanks(cells[column] ?? "");
    if (cell === "") continue;
    const found = splitAnswers(cell, block.options);
    if ("unknown" in found) {
      const remedy = "add the choice to the codebook as a field of the block, or correct the answer where it was given";
      read(column, {
        expected: `choices of ${block.id} (not ${JSON.stringify(found.unknown)}, which the form lacks)`,
        remedy,
      });
      continue;
    }
    for (const { code } of block.options) {
      const member = targets.find(({ id }) => id === code)?.field;
      const no =
        targets.find(({ id }) => id === code)?.options.find((option) => option.code !== member?.yes)?.code ?? "";
      const value = found.codes.includes(code) ? (member?.yes ?? "") : no;
      const beside = values[code] ?? "";
      if (beside !== "" && beside !== value)
        read(column, { expected: `what the column of ${code} beside it says, ${beside}`, remedy: "export again" });
      values[code] = beside || value;
    }
  }
  return values;
}

function findCase(called: string, { cases }: Known): string | undefined {
  const exact = cases.find(({ words }) => words.includes(called));
  return (exact ?? cases.find(({ words }) => words.some((word) => fold(word) === fold(called) && fold(called) !== "")))
    ?.case_id;
}

function unknownCase(called: string, { cases }: Known) {
  const words = cases.flatMap((one) => one.words);
  const hint = didYouMean(called, words);
  return { expected: "a case of the study", remedy: `correct it, or add the case to cases.csv${hint}` };
}

/** Of what has no id of its own: who answers anew at another time is another submission, and a table without times has one for each case. */
function derivedId(stamp: string, called: string): string {
  return `row-${createHash("sha256").update(`${stamp}\0${called}`).digest("hex").slice(0, 12)}`;
}
