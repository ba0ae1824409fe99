import { expect, test } from "vitest";
import { checkClaims } from "../../../pipeline/1-ingest/checks/check-claims.js";
import type { Claim, Condition } from "../../../pipeline/schemas/index.js";

const codebook = [
  { field: "governance", type: "code" as const, codes: "private=Private;mixed=Mixed", scope: "" as const },
  { field: "staff", type: "number" as const, codes: "", scope: "" as const },
];
const study = { languages: ["en"], city_groups: [{ id: "north", label: "North", cities: ["Upton"] }] };
const claimOf = (condition: Condition, row: Partial<Claim> = {}): Claim => ({
  ...{ id: "made_up", section: "1", paraphrase: "Made up.", published: { kind: "percent", figure: "90" } },
  ...{ qualifier: "exactly", measure: { kind: "cases", where: [condition], among: [] } },
  ...{ accepted: "reproduced", note: "Made up.", ...row },
});
const isPrivate = { field: "governance", in: ["private"] };
const range = (low: number, high: number) => ({ kind: "range" as const, low, high });
const leads: Claim["measure"] = {
  ...{ kind: "leading", order: "most", among: [] },
  ...{ leaders: [isPrivate], others: [{ field: "governance", in: ["mixed"] }] },
};
const check = (...claimsGiven: Claim[]) => checkClaims({ study, codebook, claimsGiven }, "data/paper/claims.json");

test("sound claims come through as they are", () => {
  const claims = [
    claimOf(isPrivate),
    claimOf({ field: "city_group", in: ["elsewhere"] }, { id: "other" }),
    claimOf({ field: "staff", from: 5, to: 30 }, { id: "range", published: range(5, 30), qualifier: "vary_between" }),
    claimOf({ field: "staff", above: 5, to: 6 }, { id: "above" }),
    claimOf(isPrivate, { id: "leads", published: { kind: "comparison" }, qualifier: "most", measure: leads }),
  ];
  expect(check(...claims)).toEqual(claims);
});

test.each([
  {
    claim: claimOf({ field: "governence", in: ["private"] }),
    message: "expected a field of the codebook, but found governence; did you mean governance?",
  },
  {
    claim: claimOf({ field: "governance", in: ["privat"] }),
    message: 'expected a code of governance, but found "privat"; did you mean private?',
  },
  {
    claim: claimOf({ field: "staff", in: ["5"] }),
    message: "staff is a number: expected from and to, but found codes",
  },
  { claim: claimOf({ field: "governance", to: 5 }), message: "governance has codes: expected in or exactly" },
  {
    claim: claimOf({ field: "governance" }),
    message: "governance: expected codes (in, exactly) or bounds (from, above, to)",
  },
  {
    claim: claimOf({ field: "governance", in: ["private"], exactly: ["mixed"] }),
    message: "governance: expected either in or exactly, but found both",
  },
  {
    claim: claimOf({ field: "staff", from: 20, to: 10 }),
    message: "expected bounds that some number meets, but found staff from 20 to 10",
  },
  {
    claim: claimOf({ field: "staff", above: 10, to: 10 }),
    message: "expected bounds that some number meets, but found staff above 10 to 10",
  },
  {
    claim: claimOf(isPrivate, { published: { kind: "comparison" } }),
    message: "the qualifier exactly: expected what is published to be a count or percent, but found comparison",
  },
  {
    claim: claimOf(isPrivate, { published: { kind: "count", figure: 3 }, qualifier: "approximately" }),
    message: "the qualifier approximately: expected what is published to be a percent, but found count",
  },
  {
    claim: claimOf(isPrivate, { measure: leads }),
    message:
      "the qualifier exactly: expected a measure of the kind cases or each or total or context, but found leading",
  },
  {
    claim: claimOf(isPrivate, { published: { kind: "comparison" }, qualifier: "most" }),
    message: "the qualifier most: expected a measure of the kind leading, but found cases",
  },
  {
    claim: claimOf(isPrivate, { published: { kind: "comparison" }, qualifier: "fewest", measure: leads }),
    message: "the qualifier fewest: expected a measure of the order fewest, but found most",
  },
  {
    claim: claimOf(isPrivate, { measure: { kind: "total", form: "Park", counted: "parks" } }),
    message: "the measure total: expected a published count, but found percent",
  },
  {
    claim: claimOf({ field: "staff", from: 5, to: 30 }, { published: range(30, 5), qualifier: "vary_between" }),
    message: "expected low up to high, but found 30 and 5",
  },
  {
    claim: claimOf({ field: "staff", from: 6, to: 30 }, { published: range(5, 30), qualifier: "vary_between" }),
    message: "expected a measure with one condition, from 5 to 30 as published, but found staff from 6 to 30",
  },
  {
    claim: claimOf(isPrivate, { breakdown: "modes", published: { kind: "count", figure: 3 } }),
    message: "the breakdown modes: expected every part to be a percentage, but found a count",
  },
  {
    claim: claimOf(isPrivate, { breakdown: "modes", published: { kind: "comparison" }, qualifier: "majority" }),
    message: "the breakdown modes: expected every part to be a percentage, but found a comparison",
  },
  {
    claim: claimOf(isPrivate, {
      breakdown: "modes",
      measure: { kind: "cases", where: [isPrivate, { field: "staff", from: 5 }], among: [] },
    }),
    message: "the breakdown modes: expected every part to count by the field governance, but found staff",
  },
])("a claim is refused by name: $message", ({ claim, message }) => {
  expect(() => check(claim)).toThrow(`data/paper/claims.json: made_up: ${message}`);
});

test("an id that comes twice is refused", () => {
  expect(() => check(claimOf(isPrivate), claimOf(isPrivate))).toThrow("expected each id once");
});

test("parts of a breakdown count by one field; a part that no field measures is free", () => {
  const part = (id: string, measure: Claim["measure"]) => claimOf(isPrivate, { id, breakdown: "modes", measure });
  const among = [{ field: "staff", from: 5 }];
  const first = part("first", { kind: "cases", where: [isPrivate], among });
  const unmeasured = part("unmeasured", null);
  expect(check(first, unmeasured)).toHaveLength(2);
  const other = part("other", { kind: "cases", where: [{ field: "city_group", in: ["north"] }], among });
  expect(() => check(unmeasured, first, other)).toThrow(
    "data/paper/claims.json: other: the breakdown modes: expected every part to count by the field governance, but found city_group",
  );
  expect(check(first, { ...other, breakdown: "places" })).toHaveLength(2);
});

test.each<{ one: Condition; other: Condition; isRefused: boolean }>([
  { one: { field: "governance", in: ["private", "mixed"] }, other: isPrivate, isRefused: true },
  { one: { field: "governance", in: ["mixed"] }, other: isPrivate, isRefused: false },
  { one: { field: "governance", exactly: ["private"] }, other: isPrivate, isRefused: true },
  {
    one: { field: "governance", exactly: ["private", "mixed"] },
    other: { field: "governance", exactly: ["private"] },
    isRefused: false,
  },
  { one: { field: "staff", from: 0, to: 10 }, other: { field: "staff", from: 10, to: 20 }, isRefused: true },
  { one: { field: "staff", from: 0, to: 10 }, other: { field: "staff", above: 10 }, isRefused: false },
  { one: { field: "staff", from: 0 }, other: { field: "staff", to: 5 }, isRefused: true },
])("parts of a breakdown that count one value twice are refused: $one, $other", ({ one, other, isRefused }) => {
  const parts = [one, other].map((condition, at) => claimOf(condition, { id: `part_${at}`, breakdown: "modes" }));
  const attempt = () => check(...parts);
  if (isRefused) expect(attempt).toThrow("part_1: the breakdown modes: expected parts that exclude each other");
  else expect(attempt()).toHaveLength(2);
});

test("the message on parts that overlap names both, and the remedy", () => {
  const [first, second] = [["private", "mixed"], ["mixed"]].map((codes) =>
    claimOf({ field: "governance", in: codes }, { id: `of_${codes.length}`, breakdown: "modes" }),
  ) as [Claim, Claim];
  expect(() => check(first, second)).toThrow(
    "of_1: the breakdown modes: expected parts that exclude each other, and of_2 counts governance in private,mixed, but found governance in mixed; remove what both count",
  );
});

test("parts of a breakdown are shares of the same cases", () => {
  const part = (id: string, code: string, among: Condition[]) =>
    claimOf(isPrivate, {
      ...{ id, breakdown: "modes" },
      measure: { kind: "cases", where: [{ field: "governance", in: [code] }], among },
    });
  const [large, north] = [
    { field: "staff", from: 5 },
    { field: "city_group", in: ["north"] },
  ];
  const first = part("first", "private", [large, north]);
  expect(check(first, part("second", "mixed", [north, large]))).toHaveLength(2);
  expect(() => check(first, part("second", "mixed", []))).toThrow(
    "second: the breakdown modes: expected every part to be among the same cases, as first among city_group in north and staff from 5, but found among all cases",
  );
});
