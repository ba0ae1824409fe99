import { expect, test } from "vitest";
import { countCriteria } from "../../../pipeline/4-aggregate/criteria/count-criteria.js";
import { judgeCriteria } from "../../../pipeline/4-aggregate/criteria/judge-criteria.js";
import type { Criterion } from "../../../pipeline/schemas/index.js";
import { criterionOf } from "../../lib/criterion-of.js";
import { valueRow } from "../given.js";

type Stated = Readonly<Record<string, readonly string[]>>;
/** One case whose fields may have these values, the concluded one first; nothing concluded is "". */
const judge = (criterion: Partial<Criterion>, stated: Stated) => {
  const at = (_: string, field: string) => {
    const [value = "", ...others] = stated[field] ?? [];
    return { value, others };
  };
  const values = Object.entries(stated).map(([field, [value = ""]]) =>
    valueRow("alpha", field, value, { supporting: `${field}_b;${field}_a` }),
  );
  const [found] = judgeCriteria([criterionOf(criterion)], { cases: ["alpha"], at }, values);
  return found;
};
const fifteen = { fields: "members", comparison: "at_least", value: "15", rule_from: "source" } as const;
const owned = { fields: "owner", comparison: "one_of", value: "club;joint", rule_from: "source" } as const;

test.each([
  { evidence: "stated", result: "met", reason: "" },
  { evidence: "derived", result: "unknown", reason: "too_indirect" },
] as const)(
  "what is $evidence of a criterion that what is stated decides is $result",
  ({ evidence, result, reason }) => {
    const criterion = criterionOf({ ...fifteen, least_grade: "stated" });
    const values = [valueRow("alpha", "members", "20", { evidence })];
    const at = () => ({ value: "20", others: [] });
    const [found] = judgeCriteria([criterion], { cases: ["alpha"], at }, values);
    expect([found?.result, found?.reason_code]).toEqual([result, reason]);
  },
);

test.each([
  { why: "enough", criterion: fifteen, stated: { members: ["15"] }, result: "met", reason: "" },
  { why: "too few", criterion: fifteen, stated: { members: ["14"] }, result: "not_met", reason: "" },
  { why: "at least as many", criterion: fifteen, stated: { members: ["94.."] }, result: "met", reason: "" },
  { why: "at most fewer", criterion: fifteen, stated: { members: ["..14"] }, result: "not_met", reason: "" },
  { why: "bounds around it", criterion: fifteen, stated: { members: ["..77"] }, result: "unknown", reason: "bounds" },
  { why: "nothing", criterion: fifteen, stated: {}, result: "unknown", reason: "missing" },
  {
    why: "sources on both sides",
    criterion: fifteen,
    stated: { members: ["20", "9"] },
    result: "unknown",
    reason: "disagreement",
  },
  {
    why: "sources that differ above it",
    criterion: fifteen,
    stated: { members: ["20", "30"] },
    result: "met",
    reason: "",
  },
  {
    why: "only open values, all above it",
    criterion: fifteen,
    stated: { members: ["", "20", "30"] },
    result: "met",
    reason: "",
  },
  { why: "one of the codes", criterion: owned, stated: { owner: ["joint"] }, result: "met", reason: "" },
  { why: "another code", criterion: owned, stated: { owner: ["town"] }, result: "not_met", reason: "" },
  {
    why: "at most",
    criterion: { ...fifteen, comparison: "at_most" },
    stated: { members: ["16"] },
    result: "not_met",
    reason: "",
  },
  {
    why: "any value",
    criterion: { fields: "site", comparison: "known", rule_from: "study" },
    stated: { site: ["x.example"] },
    result: "met",
    reason: "",
  },
  {
    why: "no value, though any would do",
    criterion: { fields: "site", comparison: "known", rule_from: "study" },
    stated: {},
    result: "unknown",
    reason: "missing",
  },
  {
    why: "a sign of the study's own that is absent",
    criterion: { ...owned, rule_from: "study" },
    stated: { owner: ["town"] },
    result: "unknown",
    reason: "no_sign",
  },
  { why: "no field", criterion: {}, stated: {}, result: "unknown", reason: "no_field" },
  {
    why: "no threshold",
    criterion: { fields: "members" },
    stated: { members: ["90"] },
    result: "unknown",
    reason: "no_threshold",
  },
] as const)("$why: $result $reason", ({ criterion, stated, result, reason }) => {
  expect(judge(criterion as Partial<Criterion>, stated as Stated)).toMatchObject({ result, reason_code: reason });
});

const two = {
  fields: "firms;schools;towns",
  comparison: "at_least",
  value: "1",
  fewest: "2",
  rule_from: "source",
} as const;
test.each([
  { stated: { firms: ["3"], schools: ["1"] }, result: "met", fields: "firms;schools" },
  { stated: { firms: ["3"], schools: ["0"] }, result: "unknown", fields: "towns" },
  { stated: { firms: ["0"], schools: ["0"] }, result: "not_met", fields: "firms;schools" },
  { stated: { firms: ["3"] }, result: "unknown", fields: "schools;towns" },
])("two of three fields: $stated is $result", ({ stated, result, fields }) => {
  expect(judge(two, stated)).toMatchObject({ result, fields });
});

test("the sources are those of the values that decide, each once and in order", () => {
  expect(judge(fifteen, { members: ["20"] })?.sources).toBe("members_a;members_b");
});

test("the unknown are counted by themselves, with the question that would decide them", () => {
  const result = (case_id: string, found: "met" | "not_met" | "unknown") => {
    return { criterion_id: "made_up", case_id, result: found, reason_code: "" as const, fields: "", sources: "" };
  };
  const results = [result("a", "met"), result("b", "unknown"), result("c", "not_met"), result("d", "unknown")];
  expect(countCriteria([criterionOf({})], results)).toEqual([
    { criterion_id: "made_up", met: 1, not_met: 1, unknown: 2, undecided: "b;d", question: "Is it so?" },
  ]);
  expect(countCriteria([criterionOf({})], results.slice(0, 1))[0]).toMatchObject({ unknown: 0, question: "" });
});
