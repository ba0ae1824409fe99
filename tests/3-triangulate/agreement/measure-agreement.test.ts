import { expect, test } from "vitest";
import { measureAgreement } from "../../../pipeline/3-triangulate/agreement/measure-agreement.js";
import type { Observation } from "../../../pipeline/schemas/index.js";
import { changing, fieldOf, sourceOf, statementOf } from "../given.js";

const sources = [
  sourceOf({ source_id: "survey", tier: "primary", kind: "questionnaire", independent_source: "Authors" }),
  sourceOf({ source_id: "earlier_paper", kind: "academic_paper", independent_source: "Authors" }),
  sourceOf({ source_id: "article", kind: "press_article", independent_source: "Gazette" }),
  sourceOf({ source_id: "reprint", kind: "press_article", independent_source: "Gazette" }),
  sourceOf({ source_id: "site", kind: "cluster_website", independent_source: "Alpha (cluster)" }),
];
const ids = ["a", "b", "c", "d", "e"];
const cases = ids.map((case_id) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" }));

function message(source_id: string, case_id: string, value: string, row: Partial<Observation> = {}): Observation {
  const {
    tier: _tier,
    independent_source: _source,
    ...observation
  } = statementOf({ source_id, case_id, value, ...row });
  return { ...observation, obs_id: `${source_id}:${case_id}:${value}` };
}
const measured = (observations: readonly Observation[], field = fieldOf()) =>
  measureAgreement({ cases, codebook: [field], observations, sources, referenceDate: "2023-12-31" });
const rowOf = (comparison: string, ...given: Parameters<typeof measured>) =>
  measured(...given).find((row) => row.comparison === comparison);
const survey = ids.map((id) => message("survey", id, id < "d" ? "private" : "mixed"));

test("a field of which no one speaks has its two rows, empty", () => {
  expect(
    measured([]).map(({ comparison, pairs, kappa_reason_code }) => ({ comparison, pairs, kappa_reason_code })),
  ).toEqual([
    { comparison: "primary~secondary", pairs: 0, kappa_reason_code: "nothing_to_compare" },
    { comparison: "all sources", pairs: 0, kappa_reason_code: "nothing_to_compare" },
  ]);
});

test.each([
  {
    why: "the documents together speak once a cluster",
    stated: [message("article", "a", "private"), message("site", "a", "private")],
    pairs: 1,
  },
  {
    why: "documents that are even say nothing together",
    stated: [message("article", "a", "private"), message("site", "a", "mixed")],
    pairs: 0,
  },
  { why: "a choice left open is no value", stated: [message("article", "a", "private|mixed")], pairs: 0 },
  {
    why: "the authors' other paper is no independent side",
    stated: [message("earlier_paper", "a", "private")],
    pairs: 0,
  },
  { why: "a weak grade is not heard", stated: [message("article", "a", "private", { evidence: "weak" })], pairs: 0 },
  {
    why: "a cluster outside the sample is not compared",
    stated: [message("article", "z", "private"), message("survey", "z", "private")],
    pairs: 0,
  },
])("$why", ({ stated, pairs }) => {
  expect(rowOf("primary~secondary", [...survey, ...stated])?.pairs).toBe(pairs);
});

test("what had lapsed by the reference date, or came after it, is not heard", () => {
  const stated = [
    message("article", "a", "private", { observed_on: "2012" }),
    message("article", "b", "mixed", { observed_on: "2024" }),
  ];
  expect(rowOf("primary~secondary", [...survey, ...stated], changing)?.pairs).toBe(0);
  expect(rowOf("primary~secondary", [...survey, ...stated])?.pairs).toBe(2);
});

test("a reprint is its author's voice, so it makes no pair with it", () => {
  const stated = [
    message("article", "a", "private"),
    message("reprint", "a", "private"),
    message("site", "a", "private"),
  ];
  expect(rowOf("all sources", stated)).toMatchObject({ cases: 1, pairs: 1, agreeing: 1 });
});

test("two kinds of source have a row once they meet on five clusters", () => {
  const press = ids.map((id) => message("article", id, id < "c" ? "private" : "mixed"));
  const comparisons = (stated: readonly Observation[]) =>
    measured([...survey, ...stated]).map(({ comparison }) => comparison);
  expect(comparisons(press.slice(1))).toEqual(["primary~secondary", "all sources"]);
  expect(comparisons(press)).toEqual(["primary~secondary", "all sources", "press_article~questionnaire"]);
});

test("the order of the statements does not matter", () => {
  const stated = [...survey, ...ids.map((id) => message("article", id, "private")), message("site", "a", "mixed")];
  expect(measured([...stated].reverse())).toEqual(measured(stated));
});
