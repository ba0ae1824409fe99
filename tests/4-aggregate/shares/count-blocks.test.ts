import { expect, test } from "vitest";
import { countBlocks } from "../../../pipeline/4-aggregate/shares/count-blocks.js";
import { countShares } from "../../../pipeline/4-aggregate/shares/count-shares.js";
import type { Witness } from "../../../pipeline/schemas/index.js";
import { cases, fieldOf, study, valueRow } from "../given.js";

const rest = { study, witnesses: [], cities: [] };
const witness = (case_id: string, field: string, value: string): Witness => {
  const source = { obs_id: `${case_id} ${value}`, source_id: "paper", independent_source: "paper" };
  const stated = { raw: value, observed_on: "", evidence: "stated" as const };
  return { case_id, field, value, ...source, ...stated, stance: "dissents", reason_code: "", reason_detail: "" };
};
const used = { type: "code" as const, codes: "si=Used;no=Not used", yes: "si", block: "tools" };
const codebook = [
  fieldOf({ field: "governance", type: "code", codes: "si=Used", yes: "si" }),
  fieldOf({ field: "skills", label: "Skills", ...used }),
  fieldOf({ field: "charter", label: "Charter", ...used, block: "merits" }),
  fieldOf({ field: "research", label: "R&D", ...used }),
];

test("fields of a block are counted of the cases that have a value, with the contested beside, block by block", () => {
  const values = [
    valueRow("alpha", "skills", "si"),
    valueRow("beta", "skills", "no", { status: "contested" }),
    valueRow("gamma", "skills", ""),
    valueRow("alpha", "charter", "si"),
    valueRow("alpha", "governance", "si"),
  ];
  const none = {
    count: 0,
    of: 0,
    missing: 3,
    percent: null,
    wilson_low: null,
    wilson_high: null,
    pending: 0,
    contested: 0,
  };
  expect(countBlocks({ ...rest, codebook, cases, values })).toMatchObject([
    { block: "tools", field: "skills", label: "Skills", count: 1, of: 2, missing: 1, percent: 50, contested: 1 },
    { block: "tools", field: "research", label: "R&D", ...none },
    { block: "merits", field: "charter", label: "Charter", count: 1, of: 1, missing: 2, percent: 100, contested: 0 },
  ]);
});

test("a field on which the sources stay undecided is contested too", () => {
  const values = [valueRow("alpha", "skills", "", { status: "contested" })];
  expect(countBlocks({ ...rest, codebook, cases, values })[0]).toMatchObject({ of: 0, missing: 3, contested: 1 });
});

test("beside a count stand the fewest and the most of all cases that can have yes, by any code that means it", () => {
  const field = fieldOf({ field: "loans", type: "code", codes: "full=In full;part=In part;no=No", yes: "full;part" });
  const sample = ["a", "b", "c", "d", "e"].map((case_id) => ({
    case_id,
    name: case_id,
    in_sample: "yes" as const,
    note: "",
  }));
  const contested = { status: "contested" as const };
  const values = [
    valueRow("a", "loans", "full"),
    valueRow("b", "loans", "part", contested),
    valueRow("c", "loans", "full", contested),
    valueRow("d", "loans", "full|part"),
    valueRow("e", "loans", ""),
  ];
  const witnesses = [witness("b", "loans", "no"), witness("c", "loans", "part")];
  // A has yes, and so have c and d whichever code is right; b may have none, and of e nothing is stated.
  const given = { ...rest, codebook: [{ ...field, block: "tools" }], cases: sample, values, witnesses };
  expect(countBlocks(given)).toMatchObject([{ count_low: 3, count_high: 5 }]);
});

test("every code that means yes counts, one that means not yet is counted beside, and all others are a no", () => {
  const codes = "full=In full;part=In part;soon=Soon;no=No;never=Never";
  const field = fieldOf({ field: "loans", type: "code", codes, yes: "full;part", pending: "soon", block: "tools" });
  const values = ["full", "part", "soon", "never"].map((code, index) => valueRow(`c${index}`, "loans", code));
  const sample = values.map(({ case_id }) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" }));
  expect(countBlocks({ ...rest, codebook: [field], cases: sample, values })).toMatchObject([
    { count: 2, of: 4, missing: 0, percent: 50, pending: 1 },
  ]);
});

test.each([
  { yes: "full", answers: ["full", "no", "never"], count: 1, percent: 33.3 },
  { yes: "full;part", answers: ["full", "part", "no"], count: 2, percent: 66.7 },
  { yes: "never", answers: ["full", "no", "never"], count: 1, percent: 33.3 },
])(
  "the count of $yes is the sum of its codes' in shares.csv, and its share is rounded by itself",
  ({ yes, answers, count, percent }) => {
    const codes = "full=In full;part=In part;no=No;never=Never";
    const field = fieldOf({ field: "loans", type: "code", codes, yes, block: "tools" });
    const values = ["gamma", "alpha", "beta"].map((case_id, index) => valueRow(case_id, "loans", answers[index] ?? ""));
    const given = { ...rest, codebook: [field], cases, values, places: [] };
    const shares = countShares(given).filter(({ code }) => yes.split(";").includes(code));
    expect(shares.reduce((sum, share) => sum + share.count, 0)).toBe(count);
    expect(countBlocks(given)).toMatchObject([{ count, of: 3, percent }]);
  },
);

test("a codebook without blocks has none to count", () => {
  expect(countBlocks({ ...rest, codebook: codebook.slice(0, 1), cases, values: [] })).toEqual([]);
});
