import { expect, test } from "vitest";
import { judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import { judgeContext } from "../../../pipeline/4-aggregate/claims/judge-context.js";
import { readAnswers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import type { Claim } from "../../../pipeline/schemas/index.js";
import { cases, study } from "../given.js";

const answers = readAnswers({ study, codebook: [], cases, values: [], witnesses: [], policyValues: [] });

const claim = (figure: number): Claim => ({
  ...{ id: "parks", section: "2", paraphrase: "There are so many parks.", qualifier: "exactly", note: "" },
  ...{ published: { kind: "count", figure }, measure: { kind: "context", field: "parks" } },
});

/** What documents give of the parks: the value, then what contradicts it. */
function given(value: string, ...dissenting: string[]) {
  return {
    codebook: [{ field: "parks", type: "number" as const }],
    values: [{ field: "parks", value }],
    witnesses: dissenting.map((value) => ({ field: "parks", value, stance: "dissents" as const })),
  };
}

test.each([
  { figure: 3, value: "3", others: [], verdict: "reproduced", holds: true, count: 3, low: 3, high: 3 },
  { figure: 3, value: "5", others: ["4"], verdict: "contradicted", holds: false, count: 5, low: 4, high: 5 },
  { figure: 4, value: "5", others: ["4"], verdict: "consistent", holds: false, count: 5, low: 4, high: 5 },
  { figure: 5, value: "5", others: ["4"], verdict: "consistent", holds: true, count: 5, low: 4, high: 5 },
  // Bounds allow the number and do not give it.
  { figure: 8, value: "7..9", others: [], verdict: "consistent", holds: false, count: null, low: 7, high: 9 },
  { figure: 8, value: "7..", others: [], verdict: "consistent", holds: false, count: null, low: 7, high: null },
])("$figure published, $value and $others documented: $verdict", ({ figure, value, others, ...expected }) => {
  expect(judgeContext(claim(figure), "parks", given(value, ...others))).toMatchObject(expected);
});

/** Documents that are even: no value is decided between them. */
function undecided(...open: string[]) {
  const witnesses = open.map((value) => ({ field: "parks", value, stance: "open" as const }));
  const lapsed = { field: "parks", value: "3", stance: "set-aside" as const };
  return { ...given(""), witnesses: [...witnesses, lapsed] };
}

test.each([
  { figure: 3, open: ["4", "5"], verdict: "contradicted", low: 4, high: 5 },
  { figure: 5, open: ["4", "5"], verdict: "consistent", low: 4, high: 5 },
  { figure: 6, open: ["4", "5..7"], verdict: "consistent", low: 4, high: 7 },
  { figure: 8, open: ["..4", "7.."], verdict: "consistent", low: null, high: null },
  { figure: 5, open: ["..4", "7.."], verdict: "contradicted", low: null, high: null },
])("$figure published, undecided between $open: $verdict", ({ figure, open, ...expected }) => {
  const found = judgeContext(claim(figure), "parks", undecided(...open));
  expect(found).toMatchObject({ ...expected, holds: false, count: null });
});

test("a total on which documents are even is compared with them, and restated only where none counts", () => {
  const total = { kind: "total" as const, form: "Park", counted: "parks", field: "parks" };
  const totals = [{ form: "Park", origin: "", origin_year: 1995, order: 1, count: 3, counted: "parks" }];
  const given = { claims: [{ ...claim(3), measure: total }], answers, totals };
  const verdictOn = (...open: string[]) =>
    judgeClaims({ ...given, context: undecided(...open) }).map(({ row }) => `${row.verdict} ${row.low}..${row.high}`);
  expect(verdictOn("4", "5")).toEqual(["contradicted 4..5"]);
  expect(verdictOn("3", "5")).toEqual(["consistent 3..5"]);
  expect(verdictOn()).toEqual(["restated 3..3"]);
});

test("what a field asks and no statement that counts gives is untestable for that reason, not for want of a field", () => {
  const judged = judgeClaims({ claims: [claim(3)], answers, totals: [], context: given("") });
  expect(judged.map(({ row }) => `${row.verdict} ${row.why_code} ${row.why_detail}`)).toEqual([
    "untestable no_statement_counts field=parks",
  ]);
});

test("the size of the sample is counted without any field, and so restated where nothing is known of the cases", () => {
  const size = { kind: "cases" as const, where: [], among: [] };
  const claims = [{ ...claim(answers.cases.length), measure: size, restates: true }];
  const [row] = judgeClaims({ claims, answers, totals: [] }).map(({ row }) => row);
  const all = answers.cases.length;
  expect(row).toMatchObject({ verdict: "restated", count: all, of: all, low: `${all}/${all} (100.0)` });
});

test("what no document gives is not judged", () => {
  expect(judgeContext(claim(3), "parks", given(""))).toBeUndefined();
});
