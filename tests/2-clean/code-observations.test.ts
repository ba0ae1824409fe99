import { expect, test } from "vitest";
import { codeObservations } from "../../pipeline/2-clean/code-observations.js";
import { formatDiagnostic } from "../../pipeline/lib/errors.js";
import type { CodingRule, RawObservation } from "../../pipeline/schemas/index.js";
import { onLines } from "../lib/on-lines.js";
import { codebook, rawOf, ruleOf, sourceOf } from "./given.js";

const cases = [{ case_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }];
const rawSources = [sourceOf({ source_id: "doc", published: "2020" }), sourceOf({ source_id: "table" })];
const code = (raw: RawObservation[], coding: CodingRule[] = []) =>
  codeObservations(raw, { file: "data/decisions/made-up.csv", codebook, cases, rawSources, coding, cities: [] });

test("a statement keeps its raw words beside the code", () => {
  expect(code([rawOf({ note: "n", unit: "u" })])).toEqual({
    observations: [
      {
        obs_id: "t1",
        case_id: "alpha",
        field: "governance",
        raw: "Private",
        value: "private",
        coding: "coded",
        coding_reason: "",
        unit: "u",
        source_id: "doc",
        evidence: "stated",
        observed_on: "2020",
        valid_from: "",
        valid_to: "",
        note: "n",
        as_read: "",
        duplicate_of: "",
      },
    ],
    rejected: [],
    diagnostics: [],
  });
});

test("nothing said is nothing coded", () => {
  expect(code([])).toEqual({ observations: [], rejected: [], diagnostics: [] });
});

test.each([
  { why: "its own", date: "2019-05", source_id: "doc", expected: "2019-05" },
  { why: "its source's", date: "", source_id: "doc", expected: "2020" },
  { why: "none when neither says", date: "", source_id: "table", expected: "" },
])("a statement's date is $why", ({ date, source_id, expected }) => {
  expect(code([rawOf({ date, source_id })]).observations[0]?.observed_on).toBe(expected);
});

test.each(["alpha", "Made-up Alpha"])("a cluster is known as %s", (studyCase) => {
  expect(code([rawOf({ case: studyCase })]).observations[0]?.case_id).toBe("alpha");
});

test.each<{
  row: Partial<RawObservation>;
  column: string;
  value: string;
  rule: string;
  expected?: string;
  remedy?: string;
}>([
  {
    row: { case: "alhpa" },
    column: "case",
    value: "alhpa",
    rule: "unknown_case",
    remedy: "did you mean alpha?",
  },
  { row: { source_id: "dok" }, column: "source_id", value: "dok", rule: "unknown_source", remedy: "did you mean doc?" },
  {
    row: { evidence: "statd" },
    column: "evidence",
    value: "statd",
    rule: "unknown_evidence",
    remedy: "did you mean stated?",
  },
  { row: { date: "2020-02-30" }, column: "date", value: "2020-02-30", rule: "impossible_date", expected: "2016-11" },
  { row: { date: "20l0" }, column: "date", value: "20l0", rule: "impossible_date", expected: "2016-11" },
  {
    row: { valid_to: "2020", term_reason: "r", valid_from: "2021" },
    column: "valid_to",
    value: "2020",
    rule: "term_upside_down",
    expected: "not before 2021",
  },
  { row: { valid_to: "2020" }, column: "term_reason", value: "", rule: "term_without_reason", expected: "a reason" },
  { row: { value: "Privat" }, column: "value", value: "Privat", rule: "unknown_code", remedy: "did you mean Private?" },
  {
    row: { field: "governence" },
    column: "field",
    value: "governence",
    rule: "unknown_field",
    remedy: "did you mean governance?",
  },
])("$value in $column is refused as $rule", ({ row, column, value, rule, expected = "", remedy = "" }) => {
  const { observations, rejected } = code([rawOf(row)]);
  expect(observations).toEqual([]);
  const place = { role: "statements", file: "data/made-up.csv", line: 2, row_id: "t1" };
  const messages = { expected: expect.stringContaining(expected), remedy: expect.stringContaining(remedy) };
  expect(rejected).toEqual([{ ...place, column, value, rule, ...messages }]);
});

test("everything wrong with a row is told, and the other rows go on", () => {
  const { observations, rejected } = code([rawOf({ case: "?", source_id: "?", value: "?" }), rawOf({ obs_id: "t2" })]);
  expect(rejected.map(({ rule }) => rule)).toEqual(["unknown_case", "unknown_source", "unknown_code"]);
  expect(observations.map(({ obs_id }) => obs_id)).toEqual(["t2"]);
});

test.each(["", " ", "t 1", "\u202et1", "made_up_table:2:governance"])(
  "an id of another form is refused: %j",
  (obs_id) => {
    const { observations, rejected } = code([rawOf({ obs_id }), rawOf({ obs_id, line: 3 })]);
    expect(observations).toEqual([]);
    expect(rejected).toMatchObject(
      [2, 3].map((line) => ({ line, column: "obs_id", rule: "malformed_id", value: obs_id })),
    );
  },
);

test("an id used again is refused, with the line that has it, beside what else is wrong with the row", () => {
  const { observations, rejected } = code(
    [2, 3, 4].map((line) => rawOf({ line, source_id: line === 4 ? "?" : "doc" })),
  );
  expect(observations).toHaveLength(1);
  const again = { rule: "duplicate_id", remedy: "line 2 has it too", row_id: "t1" };
  expect(rejected).toMatchObject([
    { line: 3, ...again },
    { line: 4, ...again },
    { line: 4, rule: "unknown_source" },
  ]);
});

test("a term that starts and ends in one year is not upside down", () => {
  const term = { valid_from: "2020-06", valid_to: "2020", term_reason: "made up" };
  expect(code([rawOf(term)]).rejected).toEqual([]);
});

test("a cluster twice in a table is refused, twice in documents it is not", () => {
  const twice = (role: string) => [rawOf({ role, obs_id: "t1" }), rawOf({ role, obs_id: "t2", line: 3 })];
  expect(code(twice("table_2")).rejected).toMatchObject([{ line: 3, rule: "duplicate_case", value: "alpha" }]);
  expect(code(twice("statements")).rejected).toEqual([]);
});

test("a decision about words that nobody says is refused, with its line", () => {
  const coding = onLines([
    ruleOf({ field: "governance", raw: "both", code: "mixed" }),
    ruleOf({ field: "staff", raw: "a few", low: "2" }),
  ]);
  expect(code([rawOf({ value: "both" })], coding).diagnostics.map(formatDiagnostic)).toEqual([
    'data/decisions/made-up.csv:3: raw: no observation of staff says "a few" any more; remove the row',
  ]);
});

test("a blank statement of a document is refused: silence is no statement", () => {
  const { observations, rejected } = code([rawOf({ value: " " })]);
  expect(observations).toEqual([]);
  expect(rejected.map(({ rule }) => rule)).toContain("blank_statement");
});

test("a published table without a row for a case of the sample is refused", () => {
  const beta = { case_id: "beta", name: "Made-up Beta", in_sample: "yes" as const, note: "" };
  const given = { file: "data/decisions/made-up.csv", codebook, rawSources, coding: [], cities: [] };
  const table = rawOf({ role: "table_2", file: "data/table.csv", source_id: "table" });
  expect(codeObservations([table], { ...given, cases: [...cases, beta] }).diagnostics).toMatchObject([
    { file: "data/table.csv", message: expect.stringContaining("expected a row for Made-up Beta") },
  ]);
  expect(codeObservations([table], { ...given, cases })).toMatchObject({ rejected: [], diagnostics: [] });
});
