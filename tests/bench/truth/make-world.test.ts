import { expect, test } from "vitest";
import { policies } from "../../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../../pipeline/3-triangulate/resolve.js";
import { type PolicyName, policyNames } from "../../../pipeline/schemas/index.js";
import { type Informant, makeWorld, type World } from "./make-world.js";
import { compared, measureWorld } from "./measure-world.js";

const seeds = [1, 2, 3];
const made = (informants: readonly Informant[]) =>
  seeds.map((seed) => makeWorld({ name: "", description: "", cases: 200, informants }, seed));
const large = (...informants: readonly Informant[]) =>
  makeWorld({ name: "", description: "", cases: 4000, informants, changed: 0.4 }, 1);
const survey = { name: "survey", isSurvey: true, accuracy: 0.8 };
const document = (name: string, more: Partial<Informant> = {}): Informant => ({ name, accuracy: 0.8, ...more });
const valuesOf = ({ truth: _, ...given }: World, policy: PolicyName) =>
  new Map(resolve({ ...given, policy: policies[policy] }).values.map(({ case_id, value }) => [case_id, value]));
const statedBy = ({ observations }: World, source: string) =>
  new Map(observations.filter(({ source_id }) => source_id === source).map(({ case_id, value }) => [case_id, value]));
const shareOf = (world: World, source: string) => {
  const stated = [...statedBy(world, source)];
  return stated.filter(([id, value]) => value === world.truth.get(id)).length / stated.length;
};

test("a world is the same on every run, and another with another seed", () => {
  const [one, other] = made([survey]);
  expect(made([survey])[0]).toEqual(one);
  expect([...(other?.truth.values() ?? [])]).not.toEqual([...(one?.truth.values() ?? [])]);
});

// Five standard errors of a share of 4,000 are at most 0.04.
const chance = 0.04;

test.each([
  { accuracy: 0, within: 0 },
  { accuracy: 0.4, within: chance },
  { accuracy: 0.8, within: chance },
  { accuracy: 1, within: 0 },
])("a source of accuracy $accuracy is right about so often", ({ accuracy, within }) => {
  expect(Math.abs(shareOf(large(document("a", { accuracy })), "a") - accuracy)).toBeLessThanOrEqual(within);
});

test("a source that is silent on hard cases states fewer of them", () => {
  const rates = { accuracy: { easy: 1, hard: 0 }, coverage: { easy: 0.65, hard: 0.15 } };
  const world = large(document("a", rates));
  // Of all cases, 0.7 × 0.65 are easy and stated, and 0.3 × 0.15 hard and stated: together a half.
  expect(Math.abs(world.observations.length / 4000 - 0.5)).toBeLessThan(chance);
  expect(Math.abs(shareOf(world, "a") - 0.91)).toBeLessThan(chance);
});

test("a stale source that never errs states the old value, before the others", () => {
  const world = large(document("old", { accuracy: 1, isStale: true }), document("new", { accuracy: 1 }));
  expect(Math.abs(shareOf(world, "old") - 0.6)).toBeLessThan(chance);
  expect(shareOf(world, "new")).toBe(1);
  const yearsOf = (source: string) =>
    new Set(world.observations.flatMap((one) => (one.source_id === source ? [one.observed_on.slice(0, 4)] : [])));
  expect([yearsOf("old"), yearsOf("new")]).toEqual([new Set(["2021"]), new Set(["2023"])]);
});

const withCopies = (copies?: Informant["copies"]) =>
  made([survey, document("a"), document("b"), document("copied", { accuracy: 0.6, ...(copies && { copies }) })]);

test.each(policyNames)("declared copies change no value under %s", (policy) => {
  const declared = withCopies({ count: 3, declared: true }).map((world) => [...valuesOf(world, policy)]);
  expect(declared).toEqual(withCopies().map((world) => [...valuesOf(world, policy)]));
});

test("with three undeclared copies of one of four sources, the majority is that source, right and wrong", () => {
  for (const world of withCopies({ count: 3, declared: false }))
    expect([...valuesOf(world, "majority")]).toEqual([...statedBy(world, "copied")]);
});

test("with two undeclared copies, the majority is undecided where the other three agree on another value, and else that source", () => {
  for (const world of withCopies({ count: 2, declared: false })) {
    const others = ["survey", "a", "b"].map((source) => statedBy(world, source));
    const copied = statedBy(world, "copied");
    const expected = [...copied].map(([id, value]) => {
      const rivals = new Set(others.map((stated) => stated.get(id)));
      return [id, rivals.size === 1 && !rivals.has(value) ? "" : value] as const;
    });
    expect([...valuesOf(world, "majority")]).toEqual(expected);
  }
});

test("where all copy the survey, every value is the survey's, its errors are uncontested, and none is contested", () => {
  for (const world of made([{ ...survey, copies: { count: 4, declared: false } }]))
    for (const [, policy] of compared) {
      const { right, wrongUncontested, contested } = measureWorld(world, policy);
      expect(contested).toBe(0);
      expect(right / 100).toBeCloseTo(shareOf(world, "survey"), 12);
      expect(right + wrongUncontested).toBeCloseTo(100, 12);
    }
});

test("right, wrong in both ways and without a value are all cases", () => {
  const world = made([survey, document("a", { coverage: 0.3 }), document("b", { coverage: 0.3 })])[0] as World;
  for (const [, policy] of compared) {
    const { right, wrongContested, wrongUncontested, noValue } = measureWorld(world, policy);
    expect(right + wrongContested + wrongUncontested + noValue).toBeCloseTo(100, 9);
  }
});
