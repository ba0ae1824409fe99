import { createHash } from "node:crypto";
import type { Diagnostic } from "../../lib/errors.js";
import type { Locale } from "../../lib/tables/locale.js";
import { plainBlanks } from "../../lib/text.js";
import type { SurveyExport } from "../export/export.js";
import { type Conventions, declaredConventions, inferConventions } from "../export/infer-conventions.js";
import type { ColumnMatch } from "../matching/match-columns.js";
import { caseTarget, type Option, type Target } from "../matching/targets.js";
import { formsByVersion } from "./forms-by-version.js";
import { type Answer, readDay } from "./read-answer.js";
import { readCases } from "./read-cases.js";
import { readReview } from "./read-review.js";
import { type Plan, planOf, readValues } from "./read-values.js";

/** One respondent's answers on one case, by field. */
export interface Submission {
  readonly submission: string;
  readonly submitted: string;
  readonly case: string;
  /** Where its case is written otherwise than the study has it, as far as case, accents and marks go: `pole a as Pôle A`. */
  readonly otherwise: string;
  /** A review of which it is not known whether it is an approval. */
  readonly unknownStatus: string;
  readonly values: Readonly<Record<string, string>>;
}

interface Known {
  readonly targets: readonly Target[];
  /** The cases, and what forms and people call each. */
  readonly cases: readonly Option[];
  /** Whether a case that is not known is a new one: the form lists none. */
  readonly mayAdd: boolean;
  /** How numbers and days are written, where somebody said so. */
  readonly locale: Locale | undefined;
  /** How the study's people are likely to write them. */
  readonly likely?: Locale | undefined;
}

interface ReadSubmissions {
  readonly submissions: readonly Submission[];
  /** Ids of what was not approved. */
  readonly notApproved: readonly string[];
  readonly newCases: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The submissions of an export, read as the mapping has it; what cannot be read is reported by its place. */
export function readSubmissions(given: SurveyExport, mapping: readonly ColumnMatch[], known: Known): ReadSubmissions {
  const used = mapping.filter(({ use, field }) => use === "yes" && field !== "");
  const columnsOf = (id: string) => used.filter(({ field }) => field === id).map(({ column }) => column);
  const [ids, stamps, statuses] = ["_submission", "_submitted", "_status"].map(columnsOf) as [
    string[],
    string[],
    string[],
  ];
  const conventions = conventionsOf(given, used, known);
  const plan = planOf(given, used, { targets: known.targets, ...conventions });
  const formsOf = formsByVersion(given, plan);
  const cases = readCases(given, columnsOf(caseTarget), known);
  const fields = fieldsIn(plan);
  const diagnostics: Diagnostic[] = [];
  const notApproved: string[] = [];
  const seen = new Map<string, number>();
  const submissions = given.rows.flatMap(({ line, cells }): Submission[] => {
    const filled = (columns: readonly string[]) => columns.find((column) => plainBlanks(cells[column] ?? "") !== "");
    const cellOf = (columns: readonly string[]) => cells[filled(columns) ?? ""] ?? "";
    const report = (column: string, found: string, { expected, remedy }: Exclude<Answer, { value: string }>) => {
      const message = `expected ${expected}, but found ${JSON.stringify(found)}; ${remedy}`;
      diagnostics.push({ file: given.file, sheet: given.sheet, line, column, message });
    };
    const read = (column: string, answer: Answer) => {
      if ("value" in answer) return answer.value;
      report(column, cells[column] ?? "", answer);
      return "";
    };
    const id = cellOf(ids).replace(/^uuid:/, "") || derivedId(cellOf(stamps), cases.calledIn(cells));
    const status = cellOf(statuses);
    const review = readReview(status);
    if (review === "out") {
      notApproved.push(id);
      return [];
    }
    const found = cases.read(cells, report);
    const stamp = filled(stamps);
    const submitted = stamp === undefined ? "" : read(stamp, readDay(cells[stamp] ?? "", conventions.days));
    const values = readValues(cells, plan, formsOf(cells), read);
    const first = seen.get(id);
    if (first !== undefined)
      report(filled(ids) ?? columnsOf(caseTarget)[0] ?? "", id, {
        expected: "each submission once",
        remedy: `row ${first} has it too; export again, or remove one`,
      });
    seen.set(id, line);
    return [
      lateSubmission(
        {
          ...{ submission: id, submitted, case: found.id, otherwise: found.otherwise },
          unknownStatus: review === "unknown" ? status : "",
        },
        fields.map((field) => values[field]),
        fields,
      ),
    ];
  });
  return { submissions, notApproved, newCases: cases.added(), diagnostics };
}

function fieldsIn({ fields, blocks }: Plan): string[] {
  const own = fields.map(({ field }) => field.field);
  return [...new Set([...own, ...blocks.flatMap(({ members }) => members.map(({ code }) => code))])];
}

/** Survey servers write numbers with a point and days by year; how people's tables have them, the tables themselves must show. */
function conventionsOf(
  { kind, rows, sheet }: SurveyExport,
  used: readonly ColumnMatch[],
  { targets, locale, likely }: Known,
): Conventions {
  const isOfServer = kind === "kobo" || kind === "odk";
  if (isOfServer && locale === undefined) return { numbers: undefined, days: undefined, isPointOpen: false };
  const ofNumbers = new Set(targets.filter(({ field }) => field?.type === "number").map(({ id }) => id));
  const ofDays = new Set(["_submitted", ...targets.filter(({ isDay }) => isDay).map(({ id }) => id)]);
  const cellsOf = (ids: ReadonlySet<string>) => {
    const columns = used.filter(({ field }) => ids.has(field)).map(({ column }) => column);
    return new Set(
      columns.length === 0 ? [] : rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? "")),
    );
  };
  if (locale !== undefined)
    return declaredConventions(locale, isOfServer || sheet !== undefined ? undefined : cellsOf(ofNumbers));
  return inferConventions({ numbers: cellsOf(ofNumbers), days: cellsOf(ofDays) }, likely);
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

/** Of what has no id of its own: who answers anew at another time is another submission, and a table without times has one for each case. */
function derivedId(stamp: string, called: string): string {
  return `row-${createHash("sha256").update(`${stamp}\0${called}`).digest("hex").slice(0, 12)}`;
}
