import { expect, test } from "vitest";
import { checkAcceptedVerdicts } from "../../../pipeline/4-aggregate/claims/check-accepted-verdicts.js";
import { checkSelections, judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import { readAnswers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import { assessRobustness } from "../../../pipeline/4-aggregate/claims/robustness.js";
import { type Claim, type PolicyName, policyNames, type Witness } from "../../../pipeline/schemas/index.js";
import { cases, fieldOf, study, valueRow } from "../given.js";

const codebook = [
  fieldOf({ field: "colour", type: "code", codes: "red=Red;blue=Blue" }),
  fieldOf({ field: "size", type: "number" }),
];
const values = [
  valueRow("alpha", "colour", "red"),
  valueRow("beta", "colour", "red", { status: "contested" }),
  valueRow("gamma", "colour", ""),
  valueRow("alpha", "size", ""),
  valueRow("beta", "size", ""),
  valueRow("gamma", "size", ""),
];
const witness = (case_id: string, source_id: string, value: string): Witness => ({
  ...{ case_id, field: "colour", obs_id: `${case_id}_${source_id}`, source_id, independent_source: source_id, value },
  ...{
    raw: "",
    observed_on: "",
    evidence: "stated",
    stance: value === "blue" ? "dissents" : "supports",
    reason_code: "",
    reason_detail: "",
  },
});
const witnesses = [
  witness("alpha", "survey", "red"),
  witness("beta", "survey", "red"),
  witness("beta", "paper", "blue"),
];
const sources = [{ source_id: "survey", tier: "primary" }];
const given = { study, codebook, cases, values, witnesses, policyValues: [], sources };
const answers = readAnswers(given);
const zone = { form: "Zone", origin: "", origin_year: 1995, order: 1, count: 4, counted: "zones" };

const [first] = cases as [(typeof cases)[number]];
const red = { kind: "cases" as const, where: [{ field: "colour", in: ["red"] }], among: [] };
const claimOf = (row: Partial<Claim>): Claim => ({
  ...{ id: "made_up", section: "1", paraphrase: "Made up.", published: { kind: "comparison" } },
  ...{ qualifier: "all", measure: red, accepted: "reproduced", note: "Made up.", ...row },
});
const percent = (figure: number) => ({ kind: "percent" as const, figure });
const judged = (...claims: Claim[]) => judgeClaims({ claims, answers, totals: [zone] });
const rowsOf = (...claims: Claim[]) => judged(...claims).map(({ row }) => row);
const underEach = (of: (name: PolicyName) => ReturnType<typeof judged>) =>
  Object.fromEntries(policyNames.map((name) => [name, of(name)])) as Record<PolicyName, ReturnType<typeof judged>>;

test.each<{ what: string; claim: Partial<Claim>; verdict: string; figures: string }>([
  { what: "all", claim: {}, verdict: "reproduced", figures: "2/2 1/3 (33.3) 3/3 (100.0)" },
  {
    what: "more than 60 %",
    claim: { published: percent(60), qualifier: "more_than" },
    verdict: "reproduced",
    figures: "2/2 1/3 (33.3) 3/3 (100.0)",
  },
  {
    what: "67 %",
    claim: { published: percent(67), qualifier: "exactly" },
    verdict: "consistent",
    figures: "2/2 1/3 (33.3) 3/3 (100.0)",
  },
  {
    what: "90 %",
    claim: { published: percent(90), qualifier: "exactly" },
    verdict: "impossible",
    figures: "2/2 1/3 (33.3) 3/3 (100.0)",
  },
  {
    what: "0 %",
    claim: { published: percent(0), qualifier: "exactly" },
    verdict: "contradicted",
    figures: "2/2 1/3 (33.3) 3/3 (100.0)",
  },
  {
    what: "a size that nobody has published",
    claim: { measure: { kind: "cases", where: [{ field: "size", from: 5 }], among: [] } },
    ...{ verdict: "untestable", figures: "0/0 0/3 (0.0) 3/3 (100.0)" },
  },
  { what: "what no field asks", claim: { measure: null }, verdict: "untestable", figures: "/  " },
  {
    what: "a total",
    claim: {
      measure: { kind: "total", form: "Zone", counted: "zones" },
      ...{ published: { kind: "count" as const, figure: 4 }, qualifier: "exactly" as const },
    },
    ...{ verdict: "reproduced", figures: "4/ 4 4" },
  },
  {
    what: "red leads blue",
    claim: {
      measure: {
        ...{ kind: "leading" as const, order: "most" as const, among: [] },
        ...{ leaders: [{ field: "colour", in: ["red"] }], others: [{ field: "colour", in: ["blue"] }] },
      },
    },
    ...{ verdict: "reproduced", figures: "2/ -1 3" },
  },
])("$what is $verdict", ({ claim, verdict, figures }) => {
  const [row] = rowsOf(claimOf(claim));
  expect(row?.verdict).toBe(verdict);
  expect(`${row?.count ?? ""}/${row?.of ?? ""} ${row?.low} ${row?.high}`).toBe(figures);
});

test("the fewest readings that turn a claim are named", () => {
  const own = judged(claimOf({}));
  expect(
    assessRobustness(
      own,
      underEach(() => own),
    ),
  ).toMatchObject([
    { tipping_after: 1, tipping_with: "beta.colour=blue", tipping_to: "contradicted", reason_code: "" },
  ]);
});

test("parts of one whole are cut the same way: 33 and 67 % of 3 are rounded, and 66 % is not", () => {
  const part = (id: string, figure: number) =>
    claimOf({ id, published: percent(figure), qualifier: "exactly", breakdown: "colours" });
  const rows = rowsOf(part("a", 67), part("b", 67), part("c", 33), part("d", 66));
  expect(rows.map(({ verdict }) => verdict)).toEqual(["consistent", "consistent", "consistent", "impossible"]);
  expect(rows.map((row) => row.fits_rounded)).toEqual(["2/3", "2/3", "1/3", ""]);
  expect(rows.map((row) => row.fits_truncated)).toEqual(["", "", "1/3", "2/3"]);
});

test("a measure that selects no cluster is refused under its claim's id", () => {
  const among = [{ field: "colour", in: ["blue"] }];
  const none = judged(claimOf({ measure: { ...red, among } }));
  expect(none[0]?.row).toMatchObject({ verdict: "untestable", why_code: "no_case_concerned" });
  expect(() => checkSelections(none, "data/paper/claims.json")).toThrow(
    "data/paper/claims.json: made_up: expected a measure that selects cases, but it selects none",
  );
});

test("a verdict that is not the accepted one ends the run, and the message names both", () => {
  const rows = rowsOf(claimOf({ id: "kept" }), claimOf({ id: "lost", accepted: "contradicted" }));
  expect(() => checkAcceptedVerdicts(rows, "claims.json")).toThrow(
    /^claims.json: lost: verdict of claim lost: accepted contradicted, now reproduced/,
  );
  expect(() => checkAcceptedVerdicts(rows.slice(0, 1), "claims.json")).not.toThrow();
});

test("under each policy a claim has its own result, and its own verdict where that is another", () => {
  const claim = claimOf({});
  const policyValues = values.map(({ case_id, field, value }) => {
    const same = Object.fromEntries(policyNames.map((name) => [name, value])) as Record<PolicyName, string>;
    const isBeta = case_id === "beta" && field === "colour";
    return { case_id, field, ...same, ...(isBeta ? { "secondary-first": "blue", majority: "" } : {}) };
  });
  const under = underEach((policy) =>
    judgeClaims({ claims: [claim], answers: readAnswers({ ...given, policyValues }, policy), totals: [zone] }),
  );
  expect(assessRobustness(judged(claim), under)).toMatchObject([
    {
      ...{
        low: "1/3 (33.3)",
        high: "3/3 (100.0)",
        "primary-first": "2/2 (100.0)",
        "secondary-first": "1/2 (50.0)",
        majority: "1/1 (100.0)",
      },
      // With one of three answered, too few decide.
      verdict_differs_under: "secondary-first=consistent;majority=untestable",
    },
  ]);
});

test("a primary answer is an answer under every policy, also where the sides are even", () => {
  const policyValues = [{ ...{ case_id: "beta", field: "colour" }, ...emptyColumns() }];
  const even = readAnswers({ ...given, policyValues }, "majority");
  expect(even.at("beta", "colour")).toEqual({ value: "", others: ["blue", "red"], primary: true });
});

function emptyColumns(): Record<PolicyName, string> {
  return Object.fromEntries(policyNames.map((name) => [name, ""])) as Record<PolicyName, string>;
}

// Trying all combinations of fourteen codes in twelve fields would not end.
test("a claim that asks twelve fields, a third of them missing, is turned without trying all combinations", () => {
  const names = Array.from({ length: 12 }, (_, at) => `trait_${at}`);
  const codes = Array.from({ length: 14 }, (_, at) => `x${at}=X${at}`).join(";");
  const many = Array.from({ length: 17 }, (_, at) => ({ ...first, case_id: `cluster_${at}` }));
  const wide = {
    ...given,
    codebook: names.map((field) => fieldOf({ field, type: "codes", codes })),
    cases: many,
    witnesses: [],
    values: many.flatMap(({ case_id }, row) =>
      names.map((field, column) => valueRow(case_id, field, (row + column) % 3 === 0 ? "" : "x0+x2")),
    ),
  };
  const claim = claimOf({
    measure: { kind: "cases", where: names.map((field) => ({ field, in: ["x0"] })), among: [] },
  });
  const [judged] = judgeClaims({ claims: [claim], answers: readAnswers(wide), totals: [] });
  judged?.judgement?.errorTippingPoint();
  expect(judged?.row).toMatchObject({ low: "0/17 (0.0)", high: "17/17 (100.0)" });
});
