import { expect, test } from "vitest";
import { profileBlocks } from "../../../pipeline/4-aggregate/profiles/profile-blocks.js";
import { fieldOf, valueRow } from "../given.js";

const tools = ["loans", "tests", "fairs"];
const used = { type: "code" as const, codes: "si=Used;soon=Soon;no=Not used", yes: "si", pending: "soon" };
const codebook = [
  fieldOf({ field: "trade", type: "code" }),
  ...tools.map((field) => fieldOf({ field, ...used, block: "tools" })),
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
    tools.map((field, i) => valueRow(studyCase, field, { "+": "si", "~": "soon", "-": "no" }[letters[i] ?? ""] ?? "")),
  ),
});
const orderOf = (answers: Record<string, string>) => profileBlocks(given(answers)).map(({ case_id }) => case_id);

test("cases that have yes for the same fields are adjacent, the end that has more of them first", () => {
  expect(profileBlocks(given({ one: "+--", all: "+++", two: "++-", also_one: "+--" }))).toEqual([
    {
      block: "tools",
      case_id: "all",
      order: 1,
      yes: 3,
      profile: 1,
      nearest: "two",
      jaccard: 0.667,
      mean_jaccard: 0.444,
      joined_at: null,
    },
    {
      block: "tools",
      case_id: "two",
      order: 2,
      yes: 2,
      profile: 2,
      nearest: "all",
      jaccard: 0.667,
      mean_jaccard: 0.556,
      joined_at: 0.333,
    },
    {
      block: "tools",
      case_id: "one",
      order: 3,
      yes: 1,
      profile: 3,
      nearest: "also_one",
      jaccard: 1,
      mean_jaccard: 0.611,
      joined_at: 0.583,
    },
    {
      block: "tools",
      case_id: "also_one",
      order: 4,
      yes: 1,
      profile: 3,
      nearest: "one",
      jaccard: 1,
      mean_jaccard: 0.611,
      joined_at: 0,
    },
  ]);
});

test("the nearest are all that are equally near, in the published order", () => {
  const found = profileBlocks(given({ zed: "++-", mid: "+++", abe: "-++" }));
  expect(found.find(({ case_id }) => case_id === "mid")).toMatchObject({ nearest: "zed;abe", jaccard: 0.667 });
});

test("a case without a value for every field of the block is apart, at the end", () => {
  const none = {
    order: null,
    yes: null,
    profile: null,
    nearest: "",
    jaccard: null,
    mean_jaccard: null,
    joined_at: null,
  };
  const found = profileBlocks(given({ silent: "   ", half: "+ -", whole: "+--" }));
  expect(found).toMatchObject([{ case_id: "whole" }, { case_id: "silent", ...none }, { case_id: "half", ...none }]);
});

test("cases without any yes are alike, and wholly unlike the others", () => {
  const found = profileBlocks(given({ none: "---", also_none: "---", all: "+++" }));
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

test("one case has no other to be near to", () => {
  expect(profileBlocks(given({ lone: "+--" }))).toMatchObject([
    { order: 1, yes: 1, nearest: "", jaccard: null, mean_jaccard: null, joined_at: null },
  ]);
});

test("without blocks, without cases or outside the sample there is nothing to order", () => {
  expect(profileBlocks({ ...given({ a: "+++" }), codebook: [] })).toEqual([]);
  expect(profileBlocks(given({}))).toEqual([]);
  const outside = given({ a: "+++" });
  expect(profileBlocks({ ...outside, cases: outside.cases.map((row) => ({ ...row, in_sample: "no" })) })).toEqual([]);
});

test("not yet is no yes: cases that differ by it only have the same profile", () => {
  expect(profileBlocks(given({ soon: "+~~", never: "+--" }))).toMatchObject([
    { case_id: "soon", yes: 1, profile: 1, jaccard: 1 },
    { case_id: "never", yes: 1, profile: 1, jaccard: 1 },
  ]);
});

test("each block has an order of its own, and a case that lacks a value in one has its place in the other", () => {
  const { values, cases } = given({ one: "+--", two: "++-" });
  const prizes = fieldOf({ field: "prize", ...used, block: "prizes" });
  const all = [...values, valueRow("one", "prize", "si"), valueRow("two", "prize", "")];
  const found = profileBlocks({ codebook: [...codebook, prizes], cases, values: all });
  expect(found.map(({ block, case_id, order, yes }) => [block, case_id, order, yes])).toEqual([
    ["tools", "two", 1, 2],
    ["tools", "one", 2, 1],
    ["prizes", "one", 1, 1],
    ["prizes", "two", null, null],
  ]);
});
