import type { Diagnostic } from "../../lib/errors.js";
import type { Locale } from "../../lib/tables/locale.js";
import { plainBlanks } from "../../lib/text.js";
import type { SurveyExport } from "../export/export.js";
import { type Conventions, declaredConventions, hasOpenPoint, inferConventions } from "../export/infer-conventions.js";
import type { ColumnMatch } from "../matching/match-columns.js";
import { caseTarget, type Option, type Target } from "../matching/targets.js";
import { formsByVersion } from "./forms-by-version.js";
import { derivedId, idColumns, identify, idsIn, type KnownSubmissions, serverNumber } from "./identify.js";
import { type Plan, planOf } from "./plan.js";
import { type Answer, readDay } from "./read-answer.js";
import { readCases } from "./read-cases.js";
import { readReview } from "./read-review.js";
import { readValues } from "./read-values.js";

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
  readonly submissions?: KnownSubmissions | undefined;
  /** When the answers were given, where the export does not say it. */
  readonly observedOn?: string | undefined;
}

interface ReadSubmissions {
  readonly submissions: readonly Submission[];
  /** Ids of what was not approved. */
  readonly notApproved: readonly string[];
  /** Further ids of submissions, and the one that each goes by: an export may have only these. */
  readonly alsoKnown: ReadonlyMap<string, string>;
  readonly newCases: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The submissions of an export, read as the mapping has it; what cannot be read is reported by its place. */
export function readSubmissions(given: SurveyExport, mapping: readonly ColumnMatch[], known: Known): ReadSubmissions {
  const used = mapping.filter(({ use, field }) => use === "yes" && field !== "");
  const columnsOf = (id: string) => used.filter(({ field }) => field === id).map(({ column }) => column);
  const ids = idColumns(given.columns, mapping);
  const [stamps, statuses] = ["_submitted", "_status"].map(columnsOf) as [string[], string[]];
  const conventionsOf = conventionsIn(given, used, known);
  const plan = planOf(given, used, { targets: known.targets, conventionsOf });
  const formsOf = formsByVersion(given, plan);
  const cases = readCases(given, columnsOf(caseTarget), known);
  const fields = fieldsIn(plan);
  const diagnostics: Diagnostic[] = [];
  const notApproved: string[] = [];
  const alsoKnown = new Map<string, string>();
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
    const stamp = filled(stamps);
    const days = stamp === undefined ? undefined : conventionsOf(stamp).days;
    const status = cellOf(statuses);
    const review = readReview(status);
    const ofCase = review === "out" ? undefined : cases.read(cells, report);
    const { id, others } = identify(idsIn(cells, ids), {
      number: serverNumber(cells, given.kind),
      known: known.submissions,
      mayBe: (one) => ofCase === undefined || known.submissions?.caseOf(one) === ofCase.id,
      derived: () => derivedId(cellOf(stamps) || known.observedOn || "", cases.calledIn(cells), days),
    });
    for (const one of others) alsoKnown.set(one, id);
    if (ofCase === undefined) {
      notApproved.push(id);
      return [];
    }
    const submitted = stamp === undefined ? (known.observedOn ?? "") : read(stamp, readDay(cells[stamp] ?? "", days));
    const values = readValues(cells, plan, formsOf(cells), read);
    const first = seen.get(id);
    if (first !== undefined) report(filled(ids) ?? columnsOf(caseTarget)[0] ?? "", id, twice(first));
    seen.set(id, line);
    return [
      lateSubmission(
        {
          ...{ submission: id, submitted, case: ofCase.id, otherwise: ofCase.otherwise },
          unknownStatus: review === "unknown" ? status : "",
        },
        fields.map((field) => values[field]),
        fields,
      ),
    ];
  });
  return { submissions, notApproved, alsoKnown, newCases: cases.added(), diagnostics };
}

function twice(row: number): Exclude<Answer, { value: string }> {
  return { expected: "each submission once", remedy: `row ${row} has it too; export again, or remove one` };
}

function fieldsIn({ fields, blocks }: Plan): string[] {
  const own = fields.map(({ field }) => field.field);
  return [...new Set([...own, ...blocks.flatMap(({ members }) => members.map(({ code }) => code))])];
}

/**
 * How each column writes numbers and days. Survey servers write numbers with a point and days by year; how people's tables have them, the
 * tables themselves must show.
 */
function conventionsIn(
  { kind, rows, numerals }: SurveyExport,
  used: readonly ColumnMatch[],
  { targets, locale, likely }: Known,
): (column: string) => Conventions {
  const isOfServer = kind === "kobo" || kind === "odk";
  if (isOfServer && locale === undefined) return () => ({ numbers: undefined, days: undefined, isPointOpen: false });
  const ofNumbers = new Set(targets.filter(({ field }) => field?.type === "number").map(({ id }) => id));
  const ofDays = new Set(["_submitted", ...targets.filter(({ isDay }) => isDay).map(({ id }) => id)]);
  const columnsOf = (ids: ReadonlySet<string>) =>
    used.filter(({ field }) => ids.has(field)).map(({ column }) => column);
  const cellsOf = (columns: readonly string[]) =>
    new Set(columns.length === 0 ? [] : rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? "")));
  // In a sheet, what is a number shows nothing of how people write them, and what a server exports is written by none.
  const writtenIn = (columns: readonly string[]) => {
    const cells = isOfServer ? [] : [...cellsOf(columns)];
    return numerals === undefined ? cells : cells.filter((cell) => numerals.has(cell));
  };
  const numberColumns = columnsOf(ofNumbers);
  const numbers = writtenIn(numberColumns);
  const days = cellsOf(columnsOf(ofDays));
  const found = new Map(
    numberColumns.map((column) => {
      const own = writtenIn([column]);
      if (locale === undefined) return [column, inferConventions({ numbers, days }, likely, own)] as const;
      const declared = declaredConventions(locale, numbers);
      return [column, { ...declared, isPointOpen: declared.isPointOpen && own.some(hasOpenPoint) }] as const;
    }),
  );
  const others =
    locale === undefined ? inferConventions({ numbers, days }, likely) : declaredConventions(locale, numbers);
  return (column) => found.get(column) ?? others;
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
