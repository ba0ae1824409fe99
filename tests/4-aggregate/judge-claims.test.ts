import { expect, test } from "vitest";
import { holdToAccepted } from "../../pipeline/4-aggregate/hold-to-accepted.js";
import { judgeClaims } from "../../pipeline/4-aggregate/judge-claims.js";
import { readAnswers } from "../../pipeline/4-aggregate/read-answers.js";
import type { Claim, Witness } from "../../pipeline/artifacts.js";
import { clusters, fieldOf, study, valueRow } from "./given.js";

const codebook = [
  fieldOf({ field: "colour", type: "code", codes: "red=Red;blue=Blue" }),
  fieldOf({ field: "size", type: "number" }),
];
const from = { supporting: "survey" };
const values = [
  valueRow("alpha", "colour", "red", from),
  valueRow("beta", "colour", "red", { ...from, dissenting: "paper", status: "contested" }),
  valueRow("gamma", "colour", ""),
  valueRow("alpha", "size", ""),
  valueRow("beta", "size", ""),
  valueRow("gamma", "size", ""),
];
const dissent: Witness = {
  ...{ cluster_id: "beta", field: "colour", obs_id: "o1", source_id: "paper", voice: "Paper", value: "blue" },
  ...{ raw: "", observed_on: "", evidence: "stated", stance: "dissents", reason: "" },
};
const sources = [{ source_id: "survey", tier: "primary" }];
const answers = readAnswers({ study, codebook, clusters, values, witnesses: [dissent], sources });
const zone = { ecosystem: "Zone", origin: "", origin_year: 1995, order: 1, count: 4, counted: "zones" };

const red = { kind: "clusters" as const, where: [{ field: "colour", in: ["red"] }], among: [] };
const claimOf = (row: Partial<Claim>): Claim => ({
  ...{ id: "made_up", section: "1", says: "Made up.", published: { kind: "comparison", low: null, high: null } },
  ...{ hedge: "all", measure: red, accepted: "reproduced", note: "Made up.", ...row },
});
const percent = (low: number) => ({ kind: "percent" as const, low, high: null });
const judged = (...claims: Claim[]) => judgeClaims({ claims, answers, ecosystems: [zone], file: "claims.json" });

test.each<{ what: string; claim: Partial<Claim>; verdict: string; figures: string }>([
  { what: "all", claim: {}, verdict: "reproduced", figures: "2/2 33.3 100.0" },
  {
    what: "more than 60 %",
    claim: { published: percent(60), hedge: "more_than" },
    verdict: "reproduced",
    figures: "2/2 33.3 100.0",
  },
  {
    what: "67 %",
    claim: { published: percent(67), hedge: "exactly" },
    verdict: "consistent",
    figures: "2/2 33.3 100.0",
  },
  {
    what: "90 %",
    claim: { published: percent(90), hedge: "exactly" },
    verdict: "impossible",
    figures: "2/2 33.3 100.0",
  },
  {
    what: "0 %",
    claim: { published: percent(0), hedge: "exactly" },
    verdict: "contradicted",
    figures: "2/2 33.3 100.0",
  },
  {
    what: "a size that nobody has published",
    claim: { measure: { kind: "clusters", where: [{ field: "size", from: 5 }], among: [] } },
    ...{ verdict: "untestable", figures: "0/0 0.0 100.0" },
  },
  { what: "what no field asks", claim: { measure: null }, verdict: "untestable", figures: "/  " },
  {
    what: "a total",
    claim: {
      measure: { kind: "total", ecosystem: "Zone", counted: "zones" },
      ...{ published: { kind: "count" as const, low: 4, high: null }, hedge: "exactly" as const },
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
  const [row] = judged(claimOf(claim)).claims;
  expect(row?.verdict).toBe(verdict);
  expect(`${row?.count}/${row?.of} ${row?.low} ${row?.high}`).toBe(figures);
});

test("the fewest readings that turn a claim are named", () => {
  expect(judged(claimOf({})).robustness).toMatchObject([{ flips_after: "1", flips_with: "beta.colour=blue" }]);
});

test("parts of one whole are cut the same way: 33 and 67 % of 3 are rounded, and 66 % is not", () => {
  const part = (id: string, low: number) =>
    claimOf({ id, published: percent(low), hedge: "exactly", whole: "colours" });
  const rows = judged(part("a", 67), part("b", 67), part("c", 33), part("d", 66)).claims;
  expect(rows.map(({ fits }) => fits)).toEqual(["2/3", "2/3", "1/3", ""]);
});

test("a measure that selects no cluster is refused under its claim's id", () => {
  const among = [{ field: "colour", in: ["blue"] }];
  expect(() => judged(claimOf({ measure: { ...red, among } }))).toThrow(
    "claims.json: made_up: expected a measure that selects clusters, but it selects none",
  );
});

test("a verdict that is not the accepted one ends the run, and the message names both", () => {
  const rows = judged(claimOf({ id: "kept" }), claimOf({ id: "lost", accepted: "contradicted" })).claims;
  expect(() => holdToAccepted(rows, "claims.json")).toThrow(
    /^claims.json: lost: verdict of claim lost: accepted contradicted, now reproduced/,
  );
  expect(() => holdToAccepted(rows.slice(0, 1), "claims.json")).not.toThrow();
});
