import { expect, test } from "vitest";
import { compareResults } from "../../../pipeline/4-aggregate/changes/compare-results.js";
import type { Value, Witness } from "../../../pipeline/schemas/index.js";
import { fieldOf, valueRow } from "../given.js";

// Made up: what one case is known to have on two dates, and the kind of change worked out by hand from the definitions in the schema.

const varying = fieldOf({ field: "staff", type: "number", nature: "time_varying", valid_years: "5" });
const fixed = fieldOf({ field: "opened", type: "year" });
const coded = fieldOf({ field: "owner", type: "code", codes: "town=Town;club=Club", nature: "time_varying" });
const codebook = [varying, fixed, coded];

const witness = (field: string, obs_id: string, stance: Witness["stance"]): Witness => ({
  ...{ case_id: "alpha", field, obs_id, source_id: obs_id, independent_source: obs_id, value: "", raw: "" },
  ...{ observed_on: "", evidence: "stated", stance, reason_code: "", reason_detail: "" },
});
const at = (field: string, value: string, row: Partial<Value> = {}) => ({
  values: [valueRow("alpha", field, value, row)],
  witnesses: [],
});

test.each([
  { why: "the same value", field: "staff", before: "22", after: "22", change: "unchanged" },
  { why: "a later statement of what varies", field: "staff", before: "22", after: "27", change: "changed" },
  { why: "another bound that allows the first", field: "staff", before: "21..", after: "94..", change: "compatible" },
  { why: "an exact number within bounds", field: "staff", before: "94..", after: "120", change: "compatible" },
  { why: "what is fixed", field: "opened", before: "2011", after: "2012", change: "corrected" },
  { why: "nothing before", field: "owner", before: "", after: "town", change: "newly_known" },
  { why: "nothing since", field: "owner", before: "town", after: "", change: "no_longer_known" },
  { why: "another code, by a later statement", field: "owner", before: "town", after: "club", change: "changed" },
])("$why: $before, then $after, is $change", ({ field, before, after, change }) => {
  const [then, now] = [at(field, before, { stated_on: "2021" }), at(field, after, { stated_on: "2023-06" })];
  expect(compareResults(then, now, codebook)).toMatchObject([{ case_id: "alpha", field, change, before, after }]);
});

test.each([
  { why: "no later statement", before: "2023", after: "2021", change: "corrected" },
  { why: "a year that may lie before the month", before: "2023-06", after: "2023", change: "corrected" },
  { why: "no date before", before: "", after: "2023", change: "corrected" },
  { why: "a day after the month", before: "2023-06", after: "2023-07-01", change: "changed" },
])("another value with $why is $change", ({ before, after, change }) => {
  const [then, now] = [at("staff", "22", { stated_on: before }), at("staff", "27", { stated_on: after })];
  expect(compareResults(then, now, codebook)[0]?.change).toBe(change);
});

test.each([
  { why: "the same value", field: "owner", after: "town" },
  { why: "another value of something fixed", field: "opened", before: "2011", after: "2012" },
  { why: "no value, as the sides are even", field: "owner", after: "" },
])("a value that sources disagree on only since is contradicted: $why", ({ field, before = "town", after }) => {
  const now = at(field, after, { status: "contested" });
  expect(compareResults(at(field, before), now, codebook)[0]?.change).toBe("contradicted");
});

test("a value that was contested already is not contradicted anew", () => {
  const contested = at("owner", "town", { status: "contested" });
  const since = { ...contested, witnesses: [witness("owner", "s9", "dissents")] };
  expect(compareResults(contested, since, codebook)[0]?.change).toBe("unchanged");
});

test("each change has the statements behind both values and those against the later one", () => {
  const then = {
    ...at("owner", "town"),
    witnesses: [witness("owner", "s1", "supports"), witness("owner", "s2", "open")],
  };
  const now = {
    ...at("owner", "club"),
    witnesses: [
      witness("owner", "s1", "dissents"),
      witness("owner", "s3", "supports"),
      witness("owner", "s4", "supports"),
      witness("staff", "s5", "supports"),
    ],
  };
  expect(compareResults(then, now, codebook)[0]).toMatchObject({
    before_statements: "s1",
    after_statements: "s3;s4",
    contradicting: "s1",
  });
});

test("what neither date knows, a case that only one has and a field that the codebook lacks make no row", () => {
  const then = { values: [valueRow("alpha", "owner", ""), valueRow("alpha", "gone", "x")], witnesses: [] };
  const now = {
    values: [valueRow("alpha", "owner", ""), valueRow("alpha", "gone", "y"), valueRow("beta", "owner", "town")],
    witnesses: [],
  };
  expect(compareResults(then, now, codebook)).toEqual([]);
});

test.each([
  { why: "the same statement alone", before: ["s1"], after: ["s1"], change: "not_stated_again" },
  {
    why: "one of the statements, as another is too old",
    before: ["s1", "s2"],
    after: ["s2"],
    change: "not_stated_again",
  },
  { why: "a new statement in the place of the old", before: ["s1"], after: ["s2"], change: "unchanged" },
  { why: "a new statement beside the old", before: ["s1"], after: ["s1", "s2"], change: "unchanged" },
])("the same value by $why is $change", ({ before, after, change }) => {
  const by = (ids: readonly string[]) => ({
    ...at("owner", "town", { stated_on: "2021" }),
    witnesses: ids.map((id) => witness("owner", id, "supports")),
  });
  expect(compareResults(by(before), by(after), codebook)[0]?.change).toBe(change);
});
