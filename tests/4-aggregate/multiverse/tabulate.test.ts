import { expect, test } from "vitest";
import type { ClaimMultiverse } from "../../../pipeline/4-aggregate/multiverse/judge-multiverse.js";
import type { Choice } from "../../../pipeline/4-aggregate/multiverse/list-choices.js";
import { listCombinations } from "../../../pipeline/4-aggregate/multiverse/list-combinations.js";
import { tabulateClaims, tabulateOptions } from "../../../pipeline/4-aggregate/multiverse/tabulate.js";
import { Settings, type Verdict } from "../../../pipeline/schemas/index.js";

const settings = Settings.parse({ reference_date: "2023-12-31" });
const choices: Choice[] = [
  {
    choice: "policy",
    options: [
      { option: "primary-first", settings: {} },
      { option: "majority", settings: { policy: "majority" } },
    ],
  },
  {
    choice: "coder",
    options: [
      { option: "agreed", settings: {} },
      { option: "first", settings: { coder: "first" } },
    ],
  },
];
const combinations = listCombinations(settings, choices);

/** A claim by its verdict and count out of 4 under own, first coder, majority, and both. */
function claimWith(...found: readonly (readonly [Verdict, number])[]): ClaimMultiverse {
  return {
    claim: {
      id: "half",
      section: "",
      paraphrase: "",
      published: { kind: "comparison" },
      qualifier: "most",
      note: "",
      measure: null,
    },
    unit: "share",
    judgements: combinations.map((combination, at) => {
      const [verdict, first] = found[at] as readonly [Verdict, number];
      return { combination, verdict, holds: verdict === "reproduced", result: { first, second: 4 } };
    }),
  };
}
const none = { reproduced: 0, restated: 0, consistent: 0, contradicted: 0, impossible: 0, untestable: 0 };

test("a verdict that only two other choices together turn", () => {
  const claim = claimWith(["reproduced", 3], ["reproduced", 2], ["reproduced", 3], ["contradicted", 1]);
  expect(tabulateClaims([claim], choices)).toEqual([
    {
      ...{ id: "half", verdict: "reproduced", combinations: 4, ...none, reproduced: 3, contradicted: 1, holds: 3 },
      ...{ lowest: "1/4 (25.0)", highest: "3/4 (75.0)" },
      ...{ turned_after: 2, turned_with: "policy=majority;coder=first", turned_to: "contradicted" },
    },
  ]);
  const same = tabulateOptions([claim], choices).map(({ option, same_verdict, combinations: all, is_own }) => {
    return `${option} ${same_verdict}/${all} ${is_own}`;
  });
  expect(same).toEqual(["primary-first 2/2 yes", "majority 1/2 no", "agreed 2/2 yes", "first 1/2 no"]);
});

test("of equally few choices all are listed, those that leave a claim untestable only where there are no others", () => {
  const tied = claimWith(["reproduced", 3], ["consistent", 2], ["contradicted", 1], ["contradicted", 1]);
  const [both] = tabulateClaims([tied], choices);
  expect([both?.turned_after, both?.turned_with, both?.turned_to]).toEqual([
    1,
    "coder=first / policy=majority",
    "consistent / contradicted",
  ]);
  const preferred = claimWith(["reproduced", 3], ["untestable", 0], ["reproduced", 3], ["consistent", 2]);
  const [testable] = tabulateClaims([preferred], choices);
  expect([testable?.turned_after, testable?.turned_with, testable?.turned_to]).toEqual([
    2,
    "policy=majority;coder=first",
    "consistent",
  ]);
  const alone = claimWith(["reproduced", 3], ["untestable", 0], ["reproduced", 3], ["reproduced", 3]);
  const [only] = tabulateClaims([alone], choices);
  expect([only?.turned_after, only?.turned_with, only?.turned_to]).toEqual([1, "coder=first", "untestable"]);
});

test("the range leaves out combinations that cannot be tested", () => {
  const claim = claimWith(["reproduced", 3], ["untestable", 0], ["reproduced", 2], ["untestable", 4]);
  expect(tabulateClaims([claim], choices)[0]).toMatchObject({ lowest: "2/4 (50.0)", highest: "3/4 (75.0)" });
  const ranges = tabulateOptions([claim], choices).map(({ option, lowest, highest }) => [option, lowest, highest]);
  expect(ranges).toEqual([
    ["primary-first", "3/4 (75.0)", "3/4 (75.0)"],
    ["majority", "2/4 (50.0)", "2/4 (50.0)"],
    ["agreed", "2/4 (50.0)", "3/4 (75.0)"],
    ["first", "", ""],
  ]);
});

test("an option has the verdict that it gives where all else is as the settings have it", () => {
  const claim = claimWith(["reproduced", 3], ["consistent", 2], ["untestable", 0], ["contradicted", 1]);
  expect(tabulateOptions([claim], choices).map(({ option, alone }) => `${option} ${alone}`)).toEqual([
    "primary-first reproduced",
    "majority untestable",
    "agreed reproduced",
    "first consistent",
  ]);
});

test("one other choice is fewer than two, and a verdict that nothing turns has none", () => {
  const turned = claimWith(["reproduced", 3], ["consistent", 2], ["reproduced", 3], ["contradicted", 1]);
  const [row] = tabulateClaims([turned], choices);
  expect([row?.turned_after, row?.turned_with, row?.turned_to]).toEqual([1, "coder=first", "consistent"]);
  const firm = claimWith(["reproduced", 3], ["reproduced", 3], ["reproduced", 3], ["reproduced", 3]);
  const [same] = tabulateClaims([firm], choices);
  expect([same?.turned_after, same?.turned_with, same?.turned_to]).toEqual([null, "", ""]);
});
