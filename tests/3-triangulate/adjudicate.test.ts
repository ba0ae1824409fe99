import { expect, test } from "vitest";
import { adjudicate } from "../../pipeline/3-triangulate/adjudicate.js";
import { checkAdjudications } from "../../pipeline/3-triangulate/check-adjudications.js";
import { listConflicts } from "../../pipeline/3-triangulate/list-conflicts.js";
import { primaryFirst } from "../../pipeline/3-triangulate/policies/primary-first.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { type Adjudication, adjudications as file } from "../../pipeline/schemas/index.js";
import { onLines } from "../lib/on-lines.js";
import { fieldOf, sourceOf, statementOf } from "./given.js";

const cases = ["alpha", "beta"].map((case_id) => ({
  case_id,
  name: case_id,
  in_sample: "yes" as const,
  note: "",
}));
const codebook = [fieldOf(), fieldOf({ field: "creation_year", type: "year", codes: "" })];
const sources = [
  sourceOf({ source_id: "survey", tier: "primary", independent_source: "Survey" }),
  sourceOf({ source_id: "a", independent_source: "Gazette" }),
  sourceOf({ source_id: "b", independent_source: "Courier" }),
];
const observations = [
  ["alpha", "governance", "survey", "private"],
  ["alpha", "governance", "a", "mixed"],
  ["alpha", "governance", "b", "mixed|public"],
  ["alpha", "creation_year", "a", "2011"],
  ["alpha", "creation_year", "b", "2012"],
  ["beta", "governance", "survey", "private"],
].map(([case_id = "", field = "", source_id = "", value = ""], index) =>
  statementOf({ obs_id: `t${index + 1}`, case_id, field, source_id, value }),
);
const world = { cases, codebook, sources, referenceDate: "2023-12-31", policy: primaryFirst };
const resolved = resolve({ ...world, observations });
const adjudication = (row: Partial<Adjudication> = {}): Adjudication => ({
  case_id: "alpha",
  field: "governance",
  value: "mixed",
  reason: "the statutes name a ministry",
  decided_by: "A. Tester",
  decided_on: "2026-11-23",
  ...row,
});
const given = (adjudications: Adjudication[]) => {
  return { file: "data/decisions/adjudications.csv", adjudications, cases, codebook };
};
const settle = (...adjudications: Adjudication[]) => adjudicate(resolved, given(adjudications));
const check = (...adjudications: Adjudication[]) => {
  checkAdjudications(given(adjudications), settle(...adjudications).unused);
};

test("a settled value is the person's, and stays contested", () => {
  const { values, witnesses } = settle(adjudication());
  expect(values[0]).toMatchObject({
    value: "mixed",
    rule: "adjudicated",
    status: "contested",
    supporting: "a",
    dissenting: "survey",
  });
  expect(witnesses.slice(0, 3).map(({ stance }) => stance)).toEqual(["dissents", "supports", "open"]);
});

test("a reading that a source leaves open may be the person's", () => {
  expect(settle(adjudication({ value: "public" })).values[0]).toMatchObject({
    value: "public",
    status: "contested",
    supporting: "",
  });
});

test("what no person settled stays as it was", () => {
  expect(settle()).toEqual({ ...resolved, unused: [] });
  expect(settle(adjudication()).values.slice(1)).toEqual(resolved.values.slice(1));
});

test.each<{ why: string; row: Partial<Adjudication>; message: string }>([
  {
    why: "an unknown cluster",
    row: { case_id: "alhpa" },
    message: 'case_id: no case of the sample is called "alhpa"; did you mean alpha?',
  },
  {
    why: "an unknown field",
    row: { field: "governence" },
    message: 'field: no field is called "governence"; did you mean governance?',
  },
  {
    why: "a value on which all agree",
    row: { case_id: "beta" },
    message: "field: the sources no longer disagree on beta.governance; remove the row",
  },
  {
    why: "an unknown code",
    row: { value: "mixt" },
    message: 'value: expected one of mixed, private, public, but found "mixt"; did you mean mixed?',
  },
  {
    why: "a value that only narrows it down",
    row: { value: "mixed|public" },
    message: "value: expected one of mixed, private, public",
  },
  {
    why: "a year that nobody states",
    row: { field: "creation_year", value: "2020" },
    message: "value: expected one of 2011, 2012",
  },
])("$why is refused, with file and line", ({ row, message }) => {
  expect(() => check(...onLines([adjudication({ field: "creation_year", value: "2011" }), adjudication(row)]))).toThrow(
    `data/decisions/adjudications.csv:3: ${message}`,
  );
});

test.each([
  { value: "2012", isStated: true },
  { value: "2010..2011", isStated: true },
  { value: "2013", isStated: false },
  { value: "2009..2011", isStated: false },
])("where sources state 2010 to 2012, and 2014, to settle on $value is right: $isStated", ({ value, isStated }) => {
  const stated = [statementOf({ field: "creation_year", source_id: "a", value: "2010..2012" })];
  const other = statementOf({ obs_id: "t2", field: "creation_year", source_id: "b", value: "2014" });
  const years = resolve({ ...world, observations: [...stated, other] });
  const { unused } = adjudicate(years, given([adjudication({ field: "creation_year", value })]));
  expect(unused.length === 0).toBe(isStated);
});

test("rows that meet their conflicts pass", () => {
  expect(() => check(adjudication(), adjudication({ field: "creation_year", value: "2011" }))).not.toThrow();
});

test.each([
  { why: "no conflict", row: { case_id: "beta" } },
  { why: "a value on no side", row: { field: "creation_year", value: "2020" } },
])("where there is $why, as there may be on another day or by another policy, a row settles nothing", ({ row }) => {
  expect(settle(adjudication(row))).toMatchObject({ ...resolved, unused: [{ adjudication: adjudication(row) }] });
  expect(settle(adjudication(row), adjudication()).values).toEqual(settle(adjudication()).values);
});

test.each([
  { why: "no reason", cells: "alpha,governance,mixed, ,A. Tester,2026-11-23", message: "reason: expected a reason" },
  {
    why: "no name",
    cells: "alpha,governance,mixed,because,,2026-11-23",
    message: "decided_by: expected the name of the person",
  },
  {
    why: "an impossible day",
    cells: "alpha,governance,mixed,because,A. Tester,2026-02-30",
    message: "decided_on: expected a day that exists",
  },
  {
    why: "only a month",
    cells: "alpha,governance,mixed,because,A. Tester,2026-02",
    message: "decided_on: expected a day that exists",
  },
])("a row with $why is refused, with file and line", ({ cells, message }) => {
  const bytes = new TextEncoder().encode(`case_id,field,value,reason,decided_by,decided_on\n${cells}\n`);
  expect(() => file.parse(bytes, "adjudications.csv")).toThrow(`adjudications.csv:2: ${message}`);
});

test("each contested value is a conflict, with the sources of each side", () => {
  expect(listConflicts(resolved.values, resolved.witnesses, [])).toEqual([
    {
      case_id: "alpha",
      field: "governance",
      value: "private",
      rule: "primary",
      for: "private: survey",
      against: "mixed: a; mixed|public: b",
      adjudicated: "",
    },
    {
      case_id: "alpha",
      field: "creation_year",
      value: "",
      rule: "undecided",
      for: "",
      against: "2011: a; 2012: b",
      adjudicated: "",
    },
  ]);
});

test("a conflict that was settled says who, when and why", () => {
  const settled = settle(adjudication());
  expect(listConflicts(settled.values, settled.witnesses, [adjudication()])[0]).toMatchObject({
    value: "mixed",
    for: "mixed: a",
    against: "private: survey",
    adjudicated: "A. Tester, 2026-11-23: the statutes name a ministry",
  });
});
