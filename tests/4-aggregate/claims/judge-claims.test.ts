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
const given = { study, codebook, cases, values, witnesses, policyValues: [] };
const answers = readAnswers(given);
const zone = { form: "Zone", origin: "", origin_year: 1995, order: 1, count: 4, counted: "zones" };

const [first] = cases as [(typeof cases)[number]];
const red = { kind: "cases" as const, where: [{ field: "colour", in: ["red"] }], among: [] };
const claimOf = (row: Partial<Claim>): Claim => ({
  ...{ id: "made_up", section: "1", paraphrase: "Made up.", published: { kind: "comparison" } },
  ...{ qualifier: "all", measure: red, accepted: "reproduced", note: "Made up.", ...row },
});
const percent = (figure: string) => ({ kind: "percent" as const, figure });
const judged = (...claims: Claim[]) => judgeClaims({ claims, answers, totals: [zone] });
const rowsOf = (...claims: Claim[]) => judged(...claims).map(({ row }) => row);
const underEach = (of: (name: PolicyName) => ReturnType<typeof judged>) =>
  Object.fromEntries(policyNames.map((name) => [name, of(name)])) as Record<PolicyName, ReturnType<typeof judged>>;

type Row = {
  readonly what: string;
  readonly claim: Partial<Claim>;
  readonly verdict: string;
  readonly figures: string;
};
const reds = "2/2 1/3 (33.3) 3/3 (100.0)";

test.each<Row>([
  { what: "all", claim: {}, verdict: "consistent yes", figures: reds },
  {
    what: "more than 30 %",
    claim: { published: percent("30"), qualifier: "more_than" },
    ...{ verdict: "reproduced yes", figures: reds },
  },
  {
    what: "more than 30 %, which the publication states elsewhere too",
    claim: { published: percent("30"), qualifier: "more_than", restates: true },
    ...{ verdict: "restated yes", figures: reds },
  },
  {
    what: "more than 60 %",
    claim: { published: percent("60"), qualifier: "more_than" },
    ...{ verdict: "consistent yes", figures: reds },
  },
  {
    what: "67 %",
    claim: { published: percent("67"), qualifier: "exactly" },
    ...{ verdict: "consistent no", figures: reds },
  },
  {
    what: "90 %",
    claim: { published: percent("90"), qualifier: "exactly" },
    ...{ verdict: "impossible no", figures: reds },
  },
  {
    what: "0 %",
    claim: { published: percent("0"), qualifier: "exactly" },
    ...{ verdict: "contradicted no", figures: reds },
  },
  {
    what: "a size that nobody has published",
    claim: { measure: { kind: "cases", where: [{ field: "size", from: 5 }], among: [] } },
    ...{ verdict: "untestable ", figures: "0/0 0/3 (0.0) 3/3 (100.0)" },
  },
  { what: "what no field asks", claim: { measure: null }, verdict: "untestable ", figures: "/  " },
  {
    what: "what no field asks, of a figure that no count of 3 gives",
    claim: { measure: null, published: percent("90"), qualifier: "exactly" },
    ...{ verdict: "impossible no", figures: "/  " },
  },
  {
    what: "a total",
    claim: {
      measure: { kind: "total", form: "Zone", counted: "zones" },
      ...{ published: { kind: "count" as const, figure: 4 }, qualifier: "exactly" as const },
    },
    ...{ verdict: "restated yes", figures: "4/ 4 4" },
  },
  {
    what: "large leads small, of which no size is published",
    claim: {
      measure: {
        ...{ kind: "leading" as const, order: "most" as const, among: [] },
        ...{ leaders: [{ field: "size", from: 5 }], others: [{ field: "size", to: 4 }] },
      },
    },
    ...{ verdict: "untestable ", figures: "0/ -3 3" },
  },
  {
    what: "red leads blue",
    claim: {
      measure: {
        ...{ kind: "leading" as const, order: "most" as const, among: [] },
        ...{ leaders: [{ field: "colour", in: ["red"] }], others: [{ field: "colour", in: ["blue"] }] },
      },
    },
    ...{ verdict: "consistent yes", figures: "2/ -1 3" },
  },
])("$what: the verdict, and whether it holds, are $verdict", ({ claim, verdict, figures }) => {
  const [row] = rowsOf(claimOf(claim));
  expect(`${row?.verdict} ${row?.holds}`).toBe(verdict);
  expect(`${row?.count ?? ""}/${row?.of ?? ""} ${row?.low} ${row?.high}`).toBe(figures);
});

test("what is contradicted is a finding: parts of one breakdown share it, others have their own", () => {
  const part = (id: string, breakdown?: string) =>
    claimOf({ id, published: percent("0"), qualifier: "exactly", ...(breakdown ? { breakdown } : {}) });
  const rows = rowsOf(part("a", "colours"), part("b", "colours"), part("c"), claimOf({ id: "d" }));
  expect(rows.map(({ finding }) => finding)).toEqual(["colours", "colours", "c", ""]);
});

test("the fewest readings that turn a claim are named", () => {
  const own = judged(claimOf({}));
  expect(
    assessRobustness(
      own,
      underEach(() => own),
    ),
  ).toMatchObject([
    {
      ...{ tipping_after: 1, tipping_with: "beta.colour=blue", tipping_to: "contradicted", tipping_holds: "no" },
      ...{ breakdown_tipping_after: null, breakdown_tipping_with: "", reason_code: "" },
    },
  ]);
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
  const rows = rowsOf(
    claimOf({ id: "kept", accepted: "consistent" }),
    claimOf({ id: "lost", accepted: "contradicted" }),
  );
  expect(() => checkAcceptedVerdicts(rows, "claims.json")).toThrow(
    /^claims.json: lost: verdict of claim lost: accepted contradicted, now consistent/,
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
      verdict_differs_under: "majority=untestable",
    },
  ]);
});

test("open between two cities of one group, a case is counted in none, and yet in that group whatever is read", () => {
  const codebook = [fieldOf({ field: "town", type: "place", role: "place" })];
  const towns = { alpha: "Downton", beta: "Downton|Lowton", gamma: "" };
  const values = Object.entries(towns).map(([case_id, town]) => valueRow(case_id, "town", town));
  const placed = readAnswers({ study, codebook, cases, values, witnesses: [], policyValues: [] });
  const lead = claimOf({
    measure: {
      ...{ kind: "leading", order: "most", leaders: [{ field: "city_group", in: ["south"] }], among: [] },
      others: [{ field: "city_group", in: ["north"] }],
    },
  });
  const inSouth = claimOf({ measure: { kind: "cases", where: [{ field: "city_group", in: ["south"] }], among: [] } });
  const rows = judgeClaims({ claims: [inSouth, lead], answers: placed, totals: [] }).map(({ row }) => row);
  expect(rows.map(({ count, of, low, high }) => `${count}/${of} ${low} ${high}`)).toEqual([
    "1/1 2/3 (66.7) 3/3 (100.0)",
    "1/null 1 3",
  ]);
});

interface Gap {
  readonly fifth: string;
  readonly claim: Partial<Claim>;
  readonly found: string;
}

test.each<Gap>([
  // 1 of 4 is 25 %; with a fifth it is 20 or 40.
  {
    fifth: "",
    claim: { published: percent("30"), qualifier: "approximately" },
    found: "consistent yes cases_left_out",
  },
  {
    fifth: "red|blue",
    claim: { published: percent("30"), qualifier: "approximately" },
    found: "consistent yes cases_left_out",
  },
  { fifth: "", claim: { published: percent("25"), qualifier: "exactly" }, found: "consistent yes cases_left_out" },
  { fifth: "", claim: { published: percent("20"), qualifier: "exactly" }, found: "consistent no " },
  {
    fifth: "",
    claim: { published: percent("30"), qualifier: "exactly" },
    found: "consistent yes nearest_10;cases_left_out",
  },
  { fifth: "", claim: { published: percent("60"), qualifier: "exactly" }, found: "contradicted no nearest_10" },
  { fifth: "red", claim: { published: percent("40"), qualifier: "exactly" }, found: "reproduced yes " },
])(
  "1 red of 4, and a fifth that is “$fifth”: what only readings give that leave cases out, needs it ($found)",
  (row) => {
    const colours = ["red", "blue", "blue", "blue", row.fifth];
    const ids = colours.map((_, at) => `case_${at}`);
    const answers = readAnswers({
      ...{ study, codebook, witnesses: [], policyValues: [] },
      cases: ids.map((case_id) => ({ ...first, case_id })),
      values: ids.map((id, at) => valueRow(id, "colour", colours[at] ?? "")),
    });
    const [judged] = judgeClaims({ claims: [claimOf(row.claim)], answers, totals: [] });
    expect(`${judged?.row.verdict} ${judged?.row.holds} ${judged?.row.needs}`).toBe(row.found);
  },
);

test("where the sides are even under a policy, each of them is a value that it may be", () => {
  const policyValues = [{ ...{ case_id: "beta", field: "colour" }, ...emptyColumns() }];
  const even = readAnswers({ ...given, policyValues }, "majority");
  expect(even.at("beta", "colour")).toEqual({ value: "", others: ["blue", "red"] });
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
