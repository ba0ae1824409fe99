import { earliestDay, isPartialDate, latestDay } from "../lib/dates.js";
import { suggest } from "../lib/did-you-mean.js";
import type { Diagnostic } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { Case, CodingRule, Field, Observation, RawObservation, StatedSource } from "../schemas/index.js";
import { Evidence, evidenceGrades, StatementId, sampleOf } from "../schemas/index.js";
import type { Refusal } from "./apply-exclusions.js";
import { type Coder, makeCoder } from "./code-value.js";

interface Given {
  /** What messages call coding.csv. */
  readonly file: string;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly rawSources: readonly StatedSource[];
  readonly coding: readonly CodingRule[];
  readonly cities: readonly { readonly city: string }[];
  /** Where the study has its files, by role. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Every statement with its case, field and value in the study's own words, every one that cannot be read so, and what else does not hold. */
export function codeObservations(
  raw: readonly RawObservation[],
  given: Given,
): { observations: Observation[]; refusals: Refusal[]; diagnostics: Diagnostic[] } {
  const code = makeCoder(given);
  const caseOf = new Map(
    given.cases.flatMap(
      ({ case_id, name }) =>
        [
          [case_id, case_id],
          [name, case_id],
        ] as const,
    ),
  );
  const sourceOf = new Map(given.rawSources.map((source) => [source.source_id, source]));
  const stated = new Set(raw.filter(({ role }) => role === "statements").map(({ obs_id }) => obs_id));
  const lineOfId = new Map<string, number>();
  const seenInTable = new Set<string>();
  const observations: Observation[] = [];
  const refusals: Refusal[] = [];

  for (const row of raw) {
    const found: Refusal[] = [];
    const { role, file, line, obs_id: row_id } = row;
    const refuse = (column: string, value: string, rule: string, expected: string, remedy = "") =>
      found.push({ role, file, line, column, value, rule, expected, remedy, row_id });

    if (role === "statements") {
      const first = lineOfId.get(row_id);
      if (!StatementId.safeParse(row_id).success)
        refuse("obs_id", row_id, "malformed_id", "an id of letters, digits, _, . and -");
      else if (first !== undefined)
        refuse("obs_id", row_id, "duplicate_id", "an id of its own", `line ${first} has it too`);
      else lineOfId.set(row_id, line);
    }
    const caseId = caseOf.get(row.case);
    if (!caseId)
      refuse("case", row.case, "unknown_case", "an id or a name of cases.csv", suggest(row.case, [...caseOf.keys()]));
    const source = sourceOf.get(row.source_id);
    if (!source)
      refuse(
        "source_id",
        row.source_id,
        "unknown_source",
        "a source that is declared",
        suggest(row.source_id, [...sourceOf.keys()]),
      );
    const evidence = Evidence.safeParse(row.evidence);
    if (!evidence.success)
      refuse(
        "evidence",
        row.evidence,
        "unknown_evidence",
        `one of ${evidenceGrades.join(", ")}`,
        suggest(row.evidence, evidenceGrades),
      );
    for (const column of ["date", "valid_from", "valid_to"] as const) {
      if (row[column] && !isPartialDate(row[column]))
        refuse(
          column,
          row[column],
          "impossible_date",
          "a day, month or year that exists, as 2016-11-15, 2016-11 or 2016",
        );
    }
    if (row.valid_from && row.valid_to && earliestDay(row.valid_from) > latestDay(row.valid_to))
      refuse("valid_to", row.valid_to, "term_upside_down", `a date not before ${row.valid_from}`);
    if ((row.valid_from || row.valid_to) && !row.term_reason)
      refuse("term_reason", "", "term_without_reason", "a reason for the term");
    if (row.role !== "statements") {
      const cell = JSON.stringify([row.source_id, row.case, row.field]);
      if (seenInTable.has(cell)) refuse("case", row.case, "duplicate_case", "each case once in a table");
      seenInTable.add(cell);
    }
    if (row.role === "statements" && row.value.trim() === "")
      refuse("value", "", "blank_statement", "what the document says; silence is no statement");
    if (row.duplicate_of !== "" && (!stated.has(row.duplicate_of) || row.duplicate_of === row_id))
      refuse(
        "duplicate_of",
        row.duplicate_of,
        "unknown_duplicate",
        "the id of another statement",
        suggest(row.duplicate_of, [...stated]),
      );
    const coded = code(row.field, row.value, row.unit);
    if ("rule" in coded)
      refuse(
        coded.rule === "unknown_field" ? "field" : coded.rule === "another_unit" ? "unit" : row.column,
        coded.rule === "unknown_field" ? row.field : coded.rule === "another_unit" ? row.unit : row.value,
        coded.rule,
        coded.expected,
        coded.remedy,
      );

    refusals.push(...found);
    if (found.length > 0 || !caseId || !source || !evidence.success || "rule" in coded) continue;
    observations.push({
      obs_id: row.obs_id,
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
    refusals,
    diagnostics: [...unusedRules(given, code), ...absentees(caseOf, refusals, raw, given)],
  };
}

/** A published table has a row for every case of the sample: one that is lost must not pass for one that nobody asked. */
function absentees(
  caseOf: ReadonlyMap<string, string>,
  refusals: readonly Refusal[],
  raw: readonly RawObservation[],
  { cases }: Given,
): Diagnostic[] {
  const tables = new Map(
    raw.filter(({ role }) => role !== "statements").map(({ source_id, file }) => [source_id, file]),
  );
  return [...tables].flatMap(([source, file]) => {
    const rows = raw.filter(({ source_id }) => source_id === source);
    // A row whose case is unknown is reported as such, and may be the one that is missed.
    if (refusals.some(({ role, rule }) => rule === "unknown_case" && role === rows[0]?.role)) return [];
    const there = new Set(rows.map(({ case: studyCase }) => caseOf.get(studyCase)));
    return sampleOf(cases)
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
