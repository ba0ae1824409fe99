import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { truthTables } from "./format-truth.js";
import { measureAnaesthetists, measurePlans } from "./measure-truth.js";
import type { Outcome } from "./measure-world.js";
import { withTruth } from "./with-truth.js";

// Each sentence of "Which policy, and when" in docs/method.md, compared with the shares that it was written from.

const page = readFileSync(join(__dirname, "../../../docs/method.md"), "utf8");
const [plans, anaesthetists] = [measurePlans(), measureAnaesthetists()];
const oneCoin = "dawid-skene, one-coin";
const all = ["primary-first", "secondary-first", "majority", "most-recent", "best-evidence", "dawid-skene", oneCoin];

const spread = (world: string, policy: string, share: keyof Outcome = "right") => {
  const found = plans.find(({ plan }) => plan.name === world)?.outcomes.get(policy)?.[share];
  if (found === undefined) throw new Error(`no world ${world} or policy ${policy}`);
  return found;
};
const right = (world: string, policy: string) => spread(world, policy).mean;
const best = (world: string, ...without: readonly string[]) =>
  Math.max(...all.filter((policy) => !without.includes(policy)).map((policy) => right(world, policy)));

test("the tables of docs/method.md are what the policies give; else: npm run bench -- truth --record", () => {
  expect(withTruth(page, truthTables(plans, anaesthetists))).toBe(page);
});

test("what is contested, missing, or wrong and uncontested does not depend on the policy", () => {
  for (const { outcomes } of plans)
    for (const share of ["contested", "missing", "wrongUncontested"] as const)
      expect(new Set([...outcomes.values()].map((outcome) => outcome[share].mean)).size).toBe(1);
});

test("primary-first is ahead or level where the survey is right, last where it is wrong or stale, and copies do not change it", () => {
  expect(right("survey right", "primary-first")).toBeGreaterThan(best("survey right", "primary-first", oneCoin));
  expect(right("survey right", "primary-first")).toBeGreaterThan(right("survey right", oneCoin) - 1);
  for (const world of ["survey wrong", "stale survey"])
    for (const policy of all.slice(1)) expect(right(world, "primary-first")).toBeLessThan(right(world, policy) - 10);
  for (const world of ["one copy, undeclared", "two copies, undeclared", "three copies, undeclared"])
    expect(right(world, "primary-first")).toBe(right("two copies, declared", "primary-first"));
});

test("secondary-first and dawid-skene are within 2 points of the best where the survey is wrong or stale", () => {
  for (const world of ["survey wrong", "stale survey"])
    for (const policy of ["secondary-first", "dawid-skene"])
      expect(right(world, policy)).toBeGreaterThan(best(world) - 2);
  expect(right("two copies, undeclared", "secondary-first")).toBeCloseTo(
    right("two copies, undeclared", "majority"),
    -1,
  );
});

test("the majority errs least where sources are alike, and is undecided where others guess", () => {
  const errors = (policy: string) => spread("alike", policy, "wrongContested").mean;
  for (const policy of all.filter((name) => name !== "majority"))
    expect(errors("majority")).toBeLessThan(errors(policy));
  for (const { plan } of plans) {
    const undecided = (policy: string) =>
      spread(plan.name, policy, "noValue").mean - spread(plan.name, policy, "missing").mean;
    for (const policy of all.filter((name) => name !== "majority")) expect(undecided(policy)).toBeLessThan(1.5);
  }
});

test("most-recent is ahead or level where documents are stale, and elsewhere as right as sources are on average", () => {
  expect(right("stale documents", "most-recent")).toBeGreaterThan(best("stale documents") - 1);
  for (const [world, average] of [
    ["alike", 80],
    ["differing", 69],
    ["survey right", 67],
    ["survey wrong", 72],
    ["liar", 64],
    ["two copies, declared", 75],
    ["direct is right", 70],
  ] as const)
    expect(Math.abs(right(world, "most-recent") - average)).toBeLessThan(3);
});

test("best-evidence is ahead where direct statements are more often right", () => {
  expect(right("direct is right", "best-evidence")).toBeGreaterThan(best("direct is right", "best-evidence") + 2);
});

test("dawid-skene finds the good source and discounts the liar, less surely with few cases or one kind", () => {
  for (const world of ["differing", "liar"])
    for (const policy of ["majority", "best-evidence"])
      expect(right(world, "dawid-skene")).toBeGreaterThan(right(world, policy) + 5);
  const width = (world: string) => spread(world, "dawid-skene").high - spread(world, "dawid-skene").low;
  expect(width("differing, few cases")).toBeGreaterThan(2 * width("differing"));
  expect(right("differing, one kind", "dawid-skene")).toBeLessThan(right("differing", "dawid-skene") - 2);
});

test("dawid-skene takes agreement for accuracy: one undeclared copy costs it more than the majority", () => {
  expect(right("one copy, undeclared", "dawid-skene")).toBeLessThan(right("one copy, undeclared", "majority") - 5);
  expect(right("stale documents", "dawid-skene")).toBeLessThan(right("stale documents", "majority"));
});

test("two undeclared copies cost the majority and dawid-skene a quarter of the cases", () => {
  for (const policy of ["majority", "dawid-skene"])
    expect(right("two copies, undeclared", policy)).toBeLessThan(right("two copies, declared", policy) - 25);
});

test("silence on the hard cases makes fewer values contested, and more wrong and uncontested", () => {
  const share = (world: string, key: keyof Outcome) => spread(world, "majority", key).mean;
  expect(share("missing where hard", "contested")).toBeLessThan(share("missing at random", "contested") - 5);
  expect(share("missing where hard", "wrongUncontested")).toBeGreaterThan(
    share("missing at random", "wrongUncontested"),
  );
});

test("on the table of 1979, the majority and dawid-skene agree with the authors' model on 42 of 45 patients", () => {
  for (const policy of ["majority", "most-recent", "best-evidence", "dawid-skene", oneCoin])
    expect(anaesthetists.outcomes.get(policy)?.right).toEqual({
      mean: (100 * 42) / 45,
      low: (100 * 42) / 45,
      high: (100 * 42) / 45,
    });
  expect(anaesthetists.outcomes.get("majority")?.noValue.mean).toBeCloseTo((100 * 2) / 45, 9);
});
