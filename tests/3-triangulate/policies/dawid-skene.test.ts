import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dawidSkene, oneCoinDawidSkene } from "../../../pipeline/3-triangulate/policies/dawid-skene.js";
import { estimateAccuracies } from "../../../pipeline/3-triangulate/policies/estimate-accuracies.js";
import { estimateClasses } from "../../../pipeline/3-triangulate/policies/estimate-classes.js";
import type { Admitted } from "../../../pipeline/3-triangulate/policies/policy.js";
import { fieldOf, statementOf } from "../given.js";

// Three observers, one of them named twice on an item and others not at all. "web" often errs.
const votes = [
  ["a", "press", "yes"],
  ["a", "press", "yes"],
  ["a", "web", "yes"],
  ["a", "ministry", "no"],
  ["b", "press", "no"],
  ["b", "web", "no"],
  ["b", "ministry", "no"],
  ["c", "press", "yes"],
  ["c", "web", "no"],
  ["d", "press", "unsure"],
  ["d", "web", "yes"],
  ["d", "ministry", "yes"],
  ["e", "web", "no"],
  ["e", "ministry", "unsure"],
  ["e", "press", "no"],
  ["f", "ministry", "yes"],
].map(([item = "", observer = "", category = ""]) => ({ item, observer, category }));

test.each([
  // Computed once by a separate program in numpy 2.4.6 (dense count tensors, equations 2.3 to 2.5, 0.01 pseudo-votes, 20,000 steps).
  { item: "a", expected: [0.00009, 0.000001, 0.999909] },
  { item: "b", expected: [0.99656, 0.000001, 0.003439] },
  { item: "c", expected: [0.293945, 0.000187, 0.705868] },
  { item: "d", expected: [0, 0.999904, 0.000096] },
  { item: "e", expected: [0.999965, 0.000001, 0.000034] },
  { item: "f", expected: [0.012446, 0.946934, 0.04062] },
])("the classes no, unsure and yes of item $item are as numpy computes them", ({ item, expected }) => {
  const shares = [...(estimateClasses(votes).shares.get(item) ?? new Map<string, number>()).values()];
  expect(shares).toHaveLength(3);
  for (const [place, share] of shares.entries()) expect(share).toBeCloseTo(expected[place] as number, 4);
});

test.each([
  // The same program, with one accuracy per observer.
  { item: "a", expected: [0.000603, 0.000001, 0.999396] },
  { item: "b", expected: [0.999693, 0.000001, 0.000306] },
  { item: "c", expected: [0.989282, 0.000011, 0.010706] },
  { item: "d", expected: [0.00196, 0.000026, 0.998014] },
  { item: "e", expected: [0.999316, 0.000006, 0.000677] },
  { item: "f", expected: [0.363434, 0.001217, 0.635349] },
])("with one accuracy per observer, the classes of item $item are as numpy computes them", ({ item, expected }) => {
  const shares = [...(estimateAccuracies(votes).shares.get(item) ?? new Map<string, number>()).values()];
  expect(shares).toHaveLength(3);
  for (const [place, share] of shares.entries()) expect(share).toBeCloseTo(expected[place] as number, 5);
});

test("the log-posterior begins and ends where numpy's does", () => {
  const { logPosteriors } = estimateClasses(votes);
  expect(logPosteriors[0]).toBeCloseTo(-12.7074906, 6);
  expect(logPosteriors.at(-1)).toBeCloseTo(-10.3324079, 6);
  const oneCoin = estimateAccuracies(votes).logPosteriors;
  expect(oneCoin[0]).toBeCloseTo(-15.5114472, 6);
  expect(oneCoin.at(-1)).toBeCloseTo(-14.0568014, 6);
});

// The 315 judgements of Dawid & Skene (1979), table 1, as copies of it circulate: 45 patients, five observers, four classes.
const judgements = readFileSync(join(__dirname, "dawid-skene-1979.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [item = "", observer = "", category = ""] = line.split(",");
    return { item, observer, category };
  });
/** Copies differ in one judgement of observer 1 on patient 7: 1, 2, 2 or 1, 1, 2. */
const at = judgements.findIndex(({ item, observer, category }) => item === "7" && observer === "1" && category === "2");
const otherCopy = judgements.map((vote, place) => (place === at ? { ...vote, category: "1" } : vote));

test.each([
  // numpy, 20,000 steps, hardly smoothed.
  {
    ...{ copy: "with 1, 2, 2", estimate: estimateClasses, cast: judgements, logLikelihood: -192.8909 },
    ...{ prevalence: [0.3996, 0.422, 0.1118, 0.0667], patients: [18, 19, 5, 3] },
  },
  // The maximum that is published for these data, unsmoothed.
  {
    ...{ copy: "with 1, 1, 2", estimate: estimateClasses, cast: otherCopy, logLikelihood: -190.731 },
    ...{ prevalence: [0.4, 0.4216, 0.1118, 0.0667], patients: [18, 19, 5, 3] },
  },
  {
    ...{ copy: "with 1, 2, 2, one-coin", estimate: estimateAccuracies, cast: judgements, logLikelihood: -242.506 },
    ...{ prevalence: [0.4019, 0.4511, 0.1246, 0.0224], patients: [18, 20, 6, 1] },
  },
])("the 45 patients of 1979 ($copy) are $patients in the four classes", ({ estimate, cast, ...expected }) => {
  const { shares, logPosteriors } = estimate(cast, 1e-9);
  const rows = [...shares.values()].map((share) => [...share.values()]);
  const prevalence = [0, 1, 2, 3].map((place) => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0) / rows.length);
  expect(logPosteriors.at(-1)).toBeCloseTo(expected.logLikelihood, 4);
  for (const [place, share] of prevalence.entries()) expect(share).toBeCloseTo(expected.prevalence[place] ?? 0, 4);
  const classes = rows.map((row) => row.indexOf(Math.max(...row)));
  expect([0, 1, 2, 3].map((place) => classes.filter((found) => found === place).length)).toEqual(expected.patients);
});

test("steps that gain next to nothing do not end it while probabilities still move", () => {
  // Eight votes by two observers, on which steps of less than 1e-9 begin at 1,221 and probabilities move until 20,000.
  const cast = ["6 3 1", "13 3 2", "5 2 0", "14 3 0", "10 2 1", "12 3 2", "14 3 2", "9 2 2"].map((words) => {
    const [item = "", observer = "", category = ""] = words.split(" ");
    return { item, observer, category };
  });
  const { shares, logPosteriors } = estimateClasses(cast);
  // The same program in numpy, 120,000 steps.
  expect(logPosteriors.at(-1)).toBeCloseTo(-8.149495684, 8);
  for (const [item, expected] of [
    ["10", [0.3729, 0.2542, 0.3729]],
    ["12", [0.4818, 0.0365, 0.4818]],
    ["14", [0.4992, 0.0017, 0.4992]],
    ["6", [0.0302, 0.9397, 0.0302]],
  ] as const)
    for (const [place, share] of [...(shares.get(item)?.values() ?? [])].entries())
      expect(share).toBeCloseTo(expected[place] as number, 2);
});

test.each([
  { why: "no votes", few: [] },
  { why: "one vote", few: votes.slice(0, 1) },
  { why: "one category", few: votes.filter(({ category }) => category === "yes") },
  { why: "two observers who never agree", few: votes.slice(7, 9) },
])("with $why, every share is a number and each item's sum to 1", ({ few }) => {
  for (const [, shares] of estimateClasses(few).shares)
    expect([...shares.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test("the order of the votes changes nothing", () => {
  const [there, back] = [estimateClasses(votes), estimateClasses([...votes].reverse())];
  for (const [item, shares] of there.shares)
    for (const [category, share] of shares) expect(back.shares.get(item)?.get(category)).toBeCloseTo(share, 9);
});

const cases = ["a", "b", "c", "d", "e"];
const stated = (case_id: string, kind: string, value: string) =>
  statementOf({ case_id, kind, value, independent_source: kind });
const everything = [
  ...cases.flatMap((id) => [stated(id, "register", "private"), stated(id, "press", "private")]),
  ...cases.flatMap((id) => [stated(`${id}2`, "register", "mixed"), stated(`${id}2`, "press", "mixed")]),
  ...cases.map((id) => stated(id, "rumour", "mixed")),
];

test("a kind of source that is known to err is not believed against one that is not", () => {
  const dispute = [stated("z", "register", "private"), stated("z", "rumour", "mixed")];
  expect(dawidSkene(fieldOf(), [...everything, ...dispute])(dispute)).toEqual({
    value: "private",
    rule: "dawid-skene, one-coin",
  });
});

test("the full model needs three observers of an item and no more than three categories", () => {
  const kinds = ["register", "press", "rumour"];
  const agreed = cases.flatMap((id) => kinds.map((kind) => stated(id, kind, "private")));
  const dispute = [stated("z", "register", "private"), stated("z", "press", "private"), stated("z", "rumour", "mixed")];
  const ruleFor = (all: Admitted[]) => dawidSkene(fieldOf(), all)(dispute).rule;
  expect(ruleFor([...agreed, ...dispute])).toBe("dawid-skene");
  // One item has two observers: fewer than three on average.
  expect(ruleFor([...agreed.slice(1), ...dispute])).toBe("dawid-skene, one-coin");
  const four = ["public", "other"].flatMap((value) => kinds.map((kind) => stated(value, kind, value)));
  expect(ruleFor([...agreed, ...four, ...dispute])).toBe("dawid-skene, one-coin");
  // It can also be asked for where the full model would do.
  expect(oneCoinDawidSkene(fieldOf(), [...agreed, ...dispute])(dispute).rule).toBe("dawid-skene, one-coin");
});

test("copies of one independent source vote once, whatever kinds of source carry them", () => {
  const others = [stated("y", "register", "private"), stated("y", "press", "private")];
  const one = [stated("z", "register", "private"), stated("z", "press", "mixed")];
  const copies = ["web", "report"].map((kind) => ({ ...stated("z", kind, "mixed"), independent_source: "press" }));
  const alone = dawidSkene(fieldOf(), [...others, ...one])(one);
  expect(dawidSkene(fieldOf(), [...others, ...one, ...copies])([...one, ...copies])).toEqual(alone);
});

test.each([{ estimate: estimateClasses }, { estimate: estimateAccuracies }])(
  "observers that nothing tells apart stay even under $estimate.name, for all that sums are rounded",
  ({ estimate }) => {
    const cast = Array.from({ length: 7 }, (_, i) => [`agreed ${i}`, `${i % 3}`, `${i % 3}`])
      .concat([["disputed", "x", "y"]])
      .flatMap(([item = "", one = "", other = ""]) => [
        { item, observer: "one", category: one },
        { item, observer: "other", category: other },
      ]);
    const shares = estimate(cast).shares.get("disputed");
    expect(shares?.get("x")).toBe(shares?.get("y"));
  },
);

test("a set that is part of another is no rival of it", () => {
  const vocation = fieldOf({ type: "codes", codes: "a=A;b=B;c=C" });
  const dispute = [stated("z", "one", "a"), stated("z", "other", "a+b")];
  expect(dawidSkene(vocation, dispute)(dispute)).toEqual({ value: "a+b", rule: "dawid-skene" });
});

test("two kinds of which nothing else is known leave it undecided", () => {
  const dispute = [stated("z", "one", "private"), stated("z", "other", "mixed")];
  expect(dawidSkene(fieldOf(), dispute)(dispute)).toEqual({ value: "", rule: "undecided" });
});

test("on numbers the majority decides, and the rule says so", () => {
  const numbers = [stated("z", "one", "10"), stated("z", "other", "10"), stated("z", "third", "12")];
  const field = fieldOf({ type: "number", codes: "" });
  expect(dawidSkene(field, numbers)(numbers)).toEqual({
    value: "10",
    rule: "most independent sources, not dawid-skene",
  });
});
