import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dawidSkene } from "../../../pipeline/3-triangulate/policies/dawid-skene.js";
import { estimateClasses } from "../../../pipeline/3-triangulate/policies/estimate-classes.js";
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
  // Computed once by a separate program in numpy 2.4.6 (dense count tensors, equations 2.3 to 2.5, 0.01 pseudo-votes, 108 steps).
  { item: "a", expected: [0.000089, 0.000001, 0.99991] },
  { item: "b", expected: [0.996555, 0.000001, 0.003444] },
  { item: "c", expected: [0.292938, 0.000187, 0.706875] },
  { item: "d", expected: [0, 0.999904, 0.000096] },
  { item: "e", expected: [0.999965, 0.000001, 0.000034] },
  { item: "f", expected: [0.012432, 0.946841, 0.040727] },
])("the classes no, unsure and yes of item $item are as numpy computes them", ({ item, expected }) => {
  const shares = [...(estimateClasses(votes).shares.get(item) ?? new Map<string, number>()).values()];
  expect(shares).toHaveLength(3);
  for (const [place, share] of shares.entries()) expect(share).toBeCloseTo(expected[place] as number, 5);
});

test("the log-posterior begins and ends where numpy's does", () => {
  const { logPosteriors } = estimateClasses(votes);
  expect(logPosteriors[0]).toBeCloseTo(-12.7074906, 6);
  expect(logPosteriors.at(-1)).toBeCloseTo(-10.3324079, 6);
});

const someVotes = fc.array(
  fc.record({
    item: fc.constantFrom(..."abcdefghijklmnopq"),
    observer: fc.constantFrom("press", "web", "ministry", "report"),
    category: fc.constantFrom("yes", "no", "unsure"),
  }),
  { maxLength: 80 },
);

test("whatever the votes, the log-posterior never falls, and the steps go on until it no longer rises", () => {
  fc.assert(
    fc.property(someVotes, (cast) => {
      const { logPosteriors } = estimateClasses(cast);
      const gains = logPosteriors.slice(1).map((now, step) => now - (logPosteriors[step] as number));
      expect(Math.min(0, ...gains)).toBeGreaterThan(-1e-9);
      if (cast.length > 0) expect(gains.at(-1)).toBeLessThan(1e-9);
    }),
    { seed: 20231231, numRuns: 300 },
  );
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
    rule: "dawid-skene",
  });
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
