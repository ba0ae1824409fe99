import type { Diagnostic } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { Locale } from "../lib/tables/locale.js";
import {
  type Case,
  type CaseChange,
  type CodingRule,
  Evidence,
  type Field,
  type Observation,
  type RawObservation,
  type StatedSource,
  type SurveyTable,
  sampleDuring,
} from "../schemas/index.js";
import type { RejectedRow } from "./apply-exclusions.js";
import { type Fault, knownTo, observationChecker } from "./check-observation.js";
import { type Coder, makeCoder, type Uncodable } from "./code-value.js";

interface Given {
  /** What messages call coding.csv. */
  readonly file: string;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly caseChanges?: readonly CaseChange[];
  /** The survey's, each with the date of its answers. */
  readonly tables?: readonly Pick<SurveyTable, "source_id" | "observed_on">[];
  readonly rawSources: readonly StatedSource[];
  readonly coding: readonly CodingRule[];
  /** Codes that a later form of the survey merged into others. */
  readonly merged?: readonly CodingRule[];
  readonly cities: readonly { readonly city: string }[];
  readonly locale?: Locale | undefined;
  /** The roles of tables with a row for each submission: a case may have several, or none yet. */
  readonly ofSubmissions?: ReadonlySet<string>;
  /** Where the study has its files, by role. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Every statement with its case, field and value in the study's own words, every one that cannot be read so, and what else does not hold. */
export function codeObservations(
  raw: readonly RawObservation[],
  given: Given,
): { observations: Observation[]; rejected: RejectedRow[]; diagnostics: Diagnostic[] } {
  const code = makeCoder(given);
  const known = knownTo(raw, given);
  const check = observationChecker(known, given.ofSubmissions);
  const observations: Observation[] = [];
  const rejected: RejectedRow[] = [];

  for (const row of raw) {
    const caseId = known.cases.get(row.case);
    const source = known.sources.get(row.source_id);
    const evidence = Evidence.safeParse(row.evidence);
    const coded = code(row.field, row.value, row.unit);
    const faults = [...check(row), ...("rule" in coded ? [faultOf(row, coded)] : [])];
    const { role, file, line, obs_id } = row;
    rejected.push(...faults.map((fault) => ({ role, file, line, remedy: "", ...fault, row_id: obs_id })));
    if (faults.length > 0 || !caseId || !source || !evidence.success || "rule" in coded) continue;
    observations.push({
      obs_id,
      case_id: caseId,
      raw: row.value,
      ...coded,
      unit: row.unit,
      source_id: row.source_id,
      evidence: evidence.data,
      observed_on: row.date || source.published,
      valid_from: row.valid_from,
      valid_to: row.valid_to,
      as_read: row.as_read,
      note: row.note,
      duplicate_of: row.duplicate_of,
    });
  }
  return {
    observations,
    rejected,
    diagnostics: [...unusedRules(given, code), ...absentees(known.cases, rejected, raw, given)],
  };
}

/** The cell that is at fault where a value cannot be coded. */
function faultOf(row: RawObservation, { rule, expected, remedy }: Uncodable): Fault {
  const cells: Readonly<Record<string, readonly [column: string, value: string]>> = {
    unknown_field: ["field", row.field],
    another_unit: ["unit", row.unit],
  };
  const [column, value] = cells[rule] ?? [row.column, row.value];
  return { column, value, rule, expected, remedy };
}

/** A published table has a row for every case that was in the sample then: one that is lost must not pass for one that nobody asked. */
function absentees(
  caseOf: ReadonlyMap<string, string>,
  rejected: readonly RejectedRow[],
  raw: readonly RawObservation[],
  { cases, caseChanges = [], tables: waves = [], ofSubmissions }: Given,
): Diagnostic[] {
  const tables = new Map(
    raw
      .filter(({ role }) => role !== "statements" && !ofSubmissions?.has(role))
      .map(({ source_id, file }) => [source_id, file]),
  );
  return [...tables].flatMap(([source, file]) => {
    const rows = raw.filter(({ source_id }) => source_id === source);
    // A row whose case is unknown is reported as such, and may be the one that is missed.
    if (rejected.some(({ role, rule }) => rule === "unknown_case" && role === rows[0]?.role)) return [];
    const there = new Set(rows.map(({ case: studyCase }) => caseOf.get(studyCase)));
    const date = waves.find(({ source_id }) => source_id === source)?.observed_on ?? "";
    return sampleDuring(cases, caseChanges, date)
      .filter(({ case_id }) => !there.has(case_id))
      .map(({ name }) => ({
        file,
        message: `expected a row for ${name}, which cases.csv has in the sample, but found none`,
      }));
  });
}

/** A decision about words that nobody says any more is out of date: better removed than kept as if it mattered. */
function unusedRules({ coding, file }: Given, code: Coder): Diagnostic[] {
  return coding.flatMap((rule) =>
    code.used.has(rule)
      ? []
      : [
          {
            ...whereIs(rule, file),
            column: "raw",
            message: `no observation of ${rule.field} says "${rule.raw}" any more; remove the row`,
          },
        ],
  );
}
