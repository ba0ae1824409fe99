import { expect, test } from "vitest";
import { similarityProfiles } from "../../../pipeline/4-aggregate/profiles/similarity-profiles.js";
import { fieldOf, valueRow } from "../given.js";

const levers = ["lever_a", "lever_b", "lever_c"];
const codebook = [
  fieldOf({ field: "sector", type: "code" }),
  ...levers.map((field) => fieldOf({ field, type: "code" })),
];
const given = (answers: Record<string, string>) => ({
  codebook,
  cases: Object.keys(answers).map((case_id) => ({
    case_id,
    name: case_id,
    in_sample: "yes" as const,
    note: "",
  })),
  values: Object.entries(answers).flatMap(([studyCase, letters]) =>
    levers.map((lever, i) => valueRow(studyCase, lever, { "+": "yes", "-": "no" }[letters[i] ?? ""] ?? "")),
  ),
});
const orderOf = (answers: Record<string, string>) => similarityProfiles(given(answers)).map(({ case_id }) => case_id);

test("clusters that use the same levers stand together, the end that uses more of them first", () => {
  expect(similarityProfiles(given({ one: "+--", all: "+++", two: "++-", also_one: "+--" }))).toEqual([
    {
      case_id: "all",
      order: 1,
      levers: 3,
      profile: 1,
      nearest: "two",
      jaccard: 0.667,
      mean_jaccard: 0.444,
      joined_at: null,
    },
    {
      case_id: "two",
      order: 2,
      levers: 2,
      profile: 2,
      nearest: "all",
      jaccard: 0.667,
      mean_jaccard: 0.556,
      joined_at: 0.333,
    },
    {
      case_id: "one",
      order: 3,
      levers: 1,
      profile: 3,
      nearest: "also_one",
      jaccard: 1,
      mean_jaccard: 0.611,
      joined_at: 0.583,
    },
    {
      case_id: "also_one",
      order: 4,
      levers: 1,
      profile: 3,
      nearest: "one",
      jaccard: 1,
      mean_jaccard: 0.611,
      joined_at: 0,
    },
  ]);
});

test("the nearest are all that are equally near, in the published order", () => {
  const found = similarityProfiles(given({ zed: "++-", mid: "+++", abe: "-++" }));
  expect(found.find(({ case_id }) => case_id === "mid")).toMatchObject({ nearest: "zed;abe", jaccard: 0.667 });
});

test("a cluster without a value for every lever stands apart, at the end", () => {
  const none = {
    order: null,
    levers: null,
    profile: null,
    nearest: "",
    jaccard: null,
    mean_jaccard: null,
    joined_at: null,
  };
  const found = similarityProfiles(given({ silent: "   ", half: "+ -", whole: "+--" }));
  expect(found).toMatchObject([{ case_id: "whole" }, { case_id: "silent", ...none }, { case_id: "half", ...none }]);
});

test("clusters that use no lever are alike, and wholly unlike the others", () => {
  const found = similarityProfiles(given({ none: "---", also_none: "---", all: "+++" }));
  expect(found.map(({ case_id, joined_at }) => [case_id, joined_at])).toEqual([
    ["all", null],
    ["none", 1],
    ["also_none", 0],
  ]);
  expect(found.map(({ nearest, jaccard }) => [nearest, jaccard])).toEqual([
    ["", 0],
    ["also_none", 1],
    ["none", 1],
  ]);
});

test("where all are the same, the published order stays", () => {
  expect(orderOf({ zed: "++-", mid: "++-", abe: "++-" })).toEqual(["zed", "mid", "abe"]);
});

test("one cluster has no other to be near to", () => {
  expect(similarityProfiles(given({ lone: "+--" }))).toMatchObject([
    { order: 1, levers: 1, nearest: "", jaccard: null, mean_jaccard: null, joined_at: null },
  ]);
});

test("without levers, without clusters or outside the sample there is nothing to order", () => {
  expect(similarityProfiles({ ...given({ a: "+++" }), codebook: [] })).toMatchObject([{ case_id: "a", order: null }]);
  expect(similarityProfiles(given({}))).toEqual([]);
  const outside = given({ a: "+++" });
  expect(similarityProfiles({ ...outside, cases: outside.cases.map((row) => ({ ...row, in_sample: "no" })) })).toEqual(
    [],
  );
});
