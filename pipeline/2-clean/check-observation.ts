import { earliestDay, isPartialDate, latestDay } from "../lib/dates.js";
import { suggest } from "../lib/did-you-mean.js";
import {
  type Case,
  type CaseChange,
  Evidence,
  evidenceGrades,
  namesOf,
  type RawObservation,
  type StatedSource,
  StatementId,
} from "../schemas/index.js";
import type { RejectedRow } from "./apply-exclusions.js";

/** What is wrong with one cell of a row. */
export type Fault = Pick<RejectedRow, "column" | "value" | "rule" | "expected"> & { readonly remedy?: string };

export interface Known {
  /** The id of each case, by that and by its names. */
  readonly cases: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, StatedSource>;
  /** The ids of the statements. */
  readonly statements: ReadonlySet<string>;
}

interface Given {
  readonly cases: readonly Case[];
  readonly caseChanges?: readonly CaseChange[];
  readonly rawSources: readonly StatedSource[];
}

export function knownTo(
  raw: readonly RawObservation[],
  { cases, caseChanges = [], rawSources }: Pick<Given, "cases" | "caseChanges" | "rawSources">,
): Known {
  const called = cases.map((row) =>
    [row.case_id, ...namesOf(row, caseChanges)].map((name) => [name, row.case_id] as const),
  );
  return {
    cases: new Map(called.flat()),
    sources: new Map(rawSources.map((source) => [source.source_id, source])),
    statements: new Set(raw.filter(isStatement).map(({ obs_id }) => obs_id)),
  };
}

/** Finds what is wrong with one row after another of what the sources state, but for the value, which coding checks. */
export function observationChecker(
  known: Known,
  ofSubmissions: ReadonlySet<string> = new Set(),
): (row: RawObservation) => Fault[] {
  const checkId = idChecker();
  const checkCell = cellChecker(ofSubmissions);
  return (row) => [
    ...checkId(row),
    ...checkReferences(row, known),
    ...checkDates(row),
    ...checkCell(row),
    ...checkStatement(row, known),
  ];
}

const isStatement = ({ role }: RawObservation) => role === "statements";

/** Every statement has an id, and no two the same. */
function idChecker(): (row: RawObservation) => Fault[] {
  const lineOfId = new Map<string, number>();
  return (row) => {
    if (!isStatement(row)) return [];
    const [column, value] = ["obs_id", row.obs_id];
    if (!StatementId.safeParse(value).success)
      return [{ column, value, rule: "malformed_id", expected: "an id of letters, digits, _, . and -" }];
    const first = lineOfId.get(value);
    if (first !== undefined)
      return [
        { column, value, rule: "duplicate_id", expected: "an id of its own", remedy: `line ${first} has it too` },
      ];
    lineOfId.set(value, row.line);
    return [];
  };
}

/** A table has each case once, but one of submissions, which are identified themselves. */
function cellChecker(ofSubmissions: ReadonlySet<string>): (row: RawObservation) => Fault[] {
  const seen = new Set<string>();
  return (row) => {
    if (isStatement(row) || ofSubmissions.has(row.role)) return [];
    const cell = JSON.stringify([row.source_id, row.case, row.field]);
    const isNew = !seen.has(cell);
    seen.add(cell);
    return isNew
      ? []
      : [{ column: "case", value: row.case, rule: "duplicate_case", expected: "each case once in a table" }];
  };
}

function checkReferences(row: RawObservation, { cases, sources }: Known): Fault[] {
  const unknown = (
    column: "case" | "source_id" | "evidence",
    rule: string,
    expected: string,
    all: Iterable<string>,
  ) => {
    return { column, value: row[column], rule, expected, remedy: suggest(row[column], [...all]) };
  };
  return [
    ...(cases.has(row.case) ? [] : [unknown("case", "unknown_case", "an id or a name of cases.csv", cases.keys())]),
    ...(sources.has(row.source_id)
      ? []
      : [unknown("source_id", "unknown_source", "a source that is declared", sources.keys())]),
    ...(Evidence.safeParse(row.evidence).success
      ? []
      : [unknown("evidence", "unknown_evidence", `one of ${evidenceGrades.join(", ")}`, evidenceGrades)]),
  ];
}

function checkDates(row: RawObservation): Fault[] {
  const { valid_from, valid_to } = row;
  const expected = "a day, month or year that exists, as 2016-11-15, 2016-11 or 2016";
  const faults: Fault[] = (["date", "valid_from", "valid_to"] as const)
    .filter((column) => row[column] && !isPartialDate(row[column]))
    .map((column) => ({ column, value: row[column], rule: "impossible_date", expected }));
  if (valid_from && valid_to && earliestDay(valid_from) > latestDay(valid_to)) {
    const expected = `a date not before ${valid_from}`;
    faults.push({ column: "valid_to", value: valid_to, rule: "term_upside_down", expected });
  }
  if ((valid_from || valid_to) && !row.term_reason)
    faults.push({ column: "term_reason", value: "", rule: "term_without_reason", expected: "a reason for the term" });
  return faults;
}

function checkStatement(row: RawObservation, { statements }: Known): Fault[] {
  const faults: Fault[] = [];
  if (isStatement(row) && row.value.trim() === "") {
    const expected = "what the document says; silence is no statement";
    faults.push({ column: "value", value: "", rule: "blank_statement", expected });
  }
  const { duplicate_of } = row;
  if (duplicate_of !== "" && (!statements.has(duplicate_of) || duplicate_of === row.obs_id))
    faults.push({
      column: "duplicate_of",
      value: duplicate_of,
      rule: "unknown_duplicate",
      expected: "the id of another statement",
      remedy: suggest(duplicate_of, [...statements]),
    });
  return faults;
}
