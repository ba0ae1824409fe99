import { createHash } from "node:crypto";
import { didYouMean } from "../lib/did-you-mean.js";
import type { Diagnostic } from "../lib/errors.js";
import type { Locale } from "../lib/tables/locale.js";
import { plainBlanks } from "../lib/text.js";
import type { SurveyExport } from "./export.js";
import { fold } from "./fold.js";
import type { ColumnMatch } from "./match-columns.js";
import { type Answer, readDay } from "./read-answer.js";
import { planOf, readValues } from "./read-values.js";
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
  const columns = new Map([...used].reverse().map(({ field, column }) => [field, column]));
  const columnOf = (id: string) => columns.get(id);
  const plan = planOf(used, known);
  const findCase = caseFinder(known);
  const fields = [
    ...new Set([
      ...plan.fields.map(({ field }) => field.field),
      ...plan.blocks.flatMap(({ members }) => members.map(({ code }) => code)),
    ]),
  ];
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
    const found = findCase(called);
    const caseColumn = columnOf(caseTarget) ?? "";
    if (found === undefined && called !== "" && known.mayAdd) newCases.add(called);
    if (found === undefined && (called === "" || !known.mayAdd)) report(caseColumn, called, unknownCase(called, known));
    const stamp = columnOf("_submitted");
    const submitted = stamp === undefined ? "" : read(stamp, readDay(cells[stamp] ?? "", known.locale));
    const values = readValues(cells, plan, read);
    const id =
      cellOf("_submission").replace(/^uuid:/, "") || derivedId(stamp === undefined ? "" : (cells[stamp] ?? ""), called);
    const first = seen.get(id);
    if (first !== undefined)
      report(columnOf("_submission") ?? caseColumn, id, {
        expected: "each submission once",
        remedy: `row ${first} has it too; export again, or remove one`,
      });
    seen.set(id, line);
    return [
      lateSubmission(
        { submission: id, submitted, case: found ?? called },
        fields.map((field) => values[field]),
        fields,
      ),
    ];
  });
  return { submissions, notApproved, newCases: [...newCases], diagnostics };
}

/** A submission that keeps its values alone: their names, each time that they are asked for anew, would take most of the memory. */
function lateSubmission(
  own: Omit<Submission, "values">,
  found: readonly (string | undefined)[],
  fields: readonly string[],
): Submission {
  return {
    ...own,
    get values() {
      const named: Record<string, string> = {};
      for (const [at, field] of fields.entries()) if (found[at] !== undefined) named[field] = found[at];
      return named;
    },
  };
}

/** Finds a case by what it is called, exactly or else by its letters and digits alone; the first of those called alike. */
function caseFinder({ cases }: Known): (called: string) => string | undefined {
  const [exact, alike] = [new Map<string, string>(), new Map<string, string>()];
  for (const { case_id, words } of cases)
    for (const word of words) {
      if (!exact.has(word)) exact.set(word, case_id);
      const folded = fold(word);
      if (folded !== "" && !alike.has(folded)) alike.set(folded, case_id);
    }
  return (called) => exact.get(called) ?? alike.get(fold(called));
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
