import { roundingRules } from "../../../pipeline/4-aggregate/claims/grim/find-counts.js";
import type { Model } from "../../../pipeline/4-aggregate/claims/grim/list-models.js";
import { type Answers, readAnswers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import { distinct } from "../../../pipeline/lib/collections.js";
import type { Claim, Condition, Measure, Value, Witness } from "../../../pipeline/schemas/index.js";
import { fieldOf, study, valueRow } from "../given.js";
import { printTable } from "./grim/print-table.js";

// Small made-up studies, and the plainest way to judge a claim on one: every combination of readings, one by one.

/** How one value stands, and everything that it may be read as. */
interface Cell {
  readonly value: string;
  readonly readings: readonly string[];
}
export interface World {
  readonly answers: Answers;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly cases: readonly string[];
}
interface Fate {
  readonly holds: boolean;
  readonly size: number | undefined;
  /** Of each share, how many clusters meet it and how many are counted; of each lead, by how many it is one and how many decide it. */
  readonly parts: readonly (readonly [number, number])[];
  /** How many clusters the claim is about. */
  readonly concerned: number;
}
/** Counts that are printed as the published percentage, as "11/17". */
type Fits = ReadonlySet<string>;

const years = ["2009", "2010", "2011", "2012"];
/** All that each field may be; numbers within the bounds that the made-up claims ask for, and one to either side. */
const everything: Record<string, readonly string[]> = {
  colour: ["red", "blue", "green"],
  traits: ["big", "old", "big+old"],
  year: years,
};
const codebook = [
  fieldOf({ field: "colour", type: "code", codes: "red=Red;blue=Blue;green=Green" }),
  fieldOf({ field: "traits", type: "codes", codes: "big=Big;old=Old" }),
  fieldOf({ field: "year", type: "year" }),
];

export type Draw = <T>(options: readonly T[]) => T;
export function drawFrom(seed: number): Draw {
  let state = seed + 1;
  return (options) => {
    // Numerical Recipes' generator: the same on every run.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return options[Math.floor((state / 2 ** 32) * options.length)] as (typeof options)[number];
  };
}

/** So many clusters, five at most, whose values are agreed on, contested, even, only narrowed down, given as bounds, or missing. */
export function makeUp(size: number, draw: Draw): World {
  const cases = ["alpha", "beta", "gamma", "delta", "epsilon"].slice(0, size);
  const cells = new Map<string, Cell>();
  const values: Value[] = [];
  const witnesses: Witness[] = [];
  for (const case_id of cases) {
    for (const field of Object.keys(everything)) {
      const bounds =
        field === "year" ? draw(["2010..2012", "2011..", "..2010"]) : field === "colour" ? "red|green" : "big";
      const [one, other] = [draw(everything[field] ?? []), draw(everything[field] ?? [])];
      const rival = draw([other, bounds]);
      const state = draw(["agreed", "agreed", "agreed", "contested", "even", "missing", "open"]);
      const given = { contested: [one, rival], even: [one, rival], missing: [], open: [bounds] }[state] ?? [one];
      const value = state === "even" || given[0] === "red|green" ? "" : (given[0] ?? "");
      const status =
        state === "contested" || state === "even" ? "contested" : value === "" ? "missing" : "primary-only";
      values.push(valueRow(case_id, field, value, { status }));
      witnesses.push(...given.map((stated, at) => witness(case_id, field, stated, at)));
      const readings = state === "missing" ? (everything[field] ?? []) : given.flatMap(pointsOf);
      cells.set(`${case_id}.${field}`, { value, readings });
    }
  }
  const rows = cases.map((case_id) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" }));
  return {
    answers: readAnswers({ study, codebook, cases: rows, values, witnesses, policyValues: [] }),
    cells,
    cases,
  };
}

function witness(case_id: string, field: string, value: string, at: number): Witness {
  const from = {
    obs_id: `${case_id}_${field}_${at}`,
    source_id: `s${at}`,
    independent_source: `s${at}`,
    raw: "",
    observed_on: "",
  };
  return {
    case_id,
    field,
    ...from,
    value,
    evidence: "stated",
    stance: at === 0 ? "supports" : "dissents",
    reason_code: "",
    reason_detail: "",
  };
}

/** What a statement may come to: "red|green" is red or green, "2011.." any year from 2011 on. */
function pointsOf(stated: string): string[] {
  if (!stated.includes("..")) return stated.split("|");
  const [low = "", high = ""] = stated.split("..");
  return years.filter((year) => (low === "" || year >= low) && (high === "" || year <= high));
}

/** A cell's values read otherwise, by what each may be changed to. */
export type Changes = ReadonlyMap<string, string>;

/** Every way to change some of the values that a measure asks, those with the fewest changes first. */
export function* waysToChange(world: World, measure: Measure, anyMistake: boolean): Generator<Changes> {
  const cells = [...asked(world, measure)].map(([key, { value, readings }]) => {
    const others = anyMistake ? (everything[key.split(".")[1] ?? ""] ?? []) : readings;
    return { key, others: [...new Set(others)].filter((other) => other !== value) };
  });
  function* change(count: number, from: number): Generator<[string, string][]> {
    if (count === 0) return yield [];
    for (let at = from; at < cells.length; at++) {
      const { key, others } = cells[at] as (typeof cells)[number];
      for (const other of others) for (const more of change(count - 1, at + 1)) yield [[key, other], ...more];
    }
  }
  for (let count = 0; count <= cells.length; count++) for (const changes of change(count, 0)) yield new Map(changes);
}

/** Every combination of readings once some values are changed, the first as they then stand. */
function* combinations(world: World, measure: Measure, changes: Changes): Generator<Map<string, string>> {
  const cells = [...asked(world, measure)].map(([key, { value, readings }]): [string, string[]] => {
    const known = changes.get(key);
    return [key, known === undefined ? [...new Set([value, ...readings])] : [known]];
  });
  const total = cells.reduce((product, [, { length }]) => product * length, 1);
  for (let index = 0; index < total; index++) {
    let rest = index;
    yield new Map(
      cells.map(([key, choices]) => {
        const choice = choices[rest % choices.length] ?? "";
        rest = Math.floor(rest / choices.length);
        return [key, choice];
      }),
    );
  }
}

function asked({ cells }: World, measure: Measure): [string, Cell][] {
  const fields = fieldsOf(measure);
  return [...cells].filter(([key]) => fields.includes(key.split(".")[1] ?? ""));
}

/** A judge who keeps in mind what became of a claim with the same values. */
export function judgePlainly(claim: Claim, world: World) {
  const measure = claim.measure as Measure;
  const all = (changes: Changes) => [...combinations(world, measure, changes)];
  const fits = fitPlainly(
    claim,
    world,
    all(new Map()).map((values) => partsOf(measure, world, values)),
  );
  const known = new Map<string, Fate>();
  const fate = (values: Map<string, string>) => {
    const key = [...values.values()].join();
    const found = known.get(key) ?? fateOf(claim, world, values, fits);
    known.set(key, found);
    return found;
  };
  return (changes: Changes) => {
    const combinations = all(changes);
    const fates = combinations.map(fate);
    const now = fates[0] as Fate;
    // A reading leaves nothing open that is asked.
    const conditions = conditionsOf(measure);
    const isWhole = (values: Map<string, string>) =>
      [...values].every(([key, value]) =>
        conditions.every((one) => key.split(".")[1] !== one.field || matchesOne(value, one) !== undefined),
      );
    const sizes = combinations.flatMap((values, at) => (isWhole(values) ? (fates[at]?.size ?? []) : []));
    const range = [Math.min(...sizes), Math.max(...sizes)] as const;
    const state = fits === undefined ? "impossible" : stateOf(claim, fates);
    return { size: now.size, range, state, ...verdictOf(state, fates) };
  };
}

type State = "impossible" | "none" | "few" | "true" | "open" | "false";

/** Whether a claim is true as the values are, might be, or cannot be; or is about nobody, or about too few who answer. */
function stateOf({ qualifier, measure }: Claim, fates: readonly Fate[]): State {
  const now = fates[0] as Fate;
  if (now.concerned === 0) return "none";
  if (!fates.some(({ holds }) => holds)) return "false";
  const least = qualifier === "some" && measure?.kind !== "leading" ? 1 : now.concerned / 2;
  if (now.parts.some(([, n]) => n < least)) return "few";
  return now.holds ? "true" : "open";
}

function verdictOf(state: State, fates: readonly Fate[]): { verdict: string; holds: string } {
  switch (state) {
    case "impossible":
      return { verdict: "impossible", holds: "no" };
    case "none":
    case "few":
      return { verdict: "untestable", holds: "" };
    case "false":
      return { verdict: "contradicted", holds: "no" };
    case "open":
      return { verdict: "consistent", holds: "no" };
    case "true":
      return { verdict: fates.every(({ holds }) => holds) ? "reproduced" : "consistent", holds: "yes" };
  }
}

const alone: readonly Model[] = roundingRules.map((rule) => ({ kind: "each", rule }));
const coarse: readonly Model[] = [
  { kind: "nearest", step: 5 },
  { kind: "nearest", step: 10 },
];

/**
 * The counts that are printed as an exact percentage, each part rounded alone if some reading then gives it, or if no coarser rounding
 * does; of any number of answers between the fewest and the most that a reading gives. Undefined if no count at all is printed so; none
 * are needed where the figure is not an exact percentage.
 */
function fitPlainly(
  { published, qualifier }: Claim,
  { cases }: World,
  readings: readonly Fate["parts"][],
): Fits | undefined {
  if (qualifier !== "exactly" || published.kind !== "percent") return new Set();
  const printedBy = (models: readonly Model[], from: number, to: number) => {
    const found = new Set<string>();
    for (let n = from; n <= to; n++)
      for (let k = 0; k <= n; k++)
        for (const model of models)
          for (const ties of [[0], [1]])
            if (printTable([k], n, { model, decimals: 0, ties })?.[0] === published.figure) found.add(`${k}/${n}`);
    return found;
  };
  if (printedBy([...alone, ...coarse], 1, cases.length).size === 0) return undefined;
  const sizes = readings.flatMap((parts) => parts.map(([, n]) => n)).filter((n) => n > 0);
  const [from, to] = sizes.length === 0 ? [1, cases.length] : [Math.min(...sizes), Math.max(...sizes)];
  const tiers = [alone, coarse].map((models) => printedBy(models, from, to)).filter(({ size }) => size > 0);
  const canGive = (fits: Fits) =>
    (readings[0] ?? []).every((_, part) => readings.some((parts) => fits.has(parts[part]?.join("/") ?? "")));
  return tiers.find(canGive) ?? tiers[0] ?? new Set();
}

function matches(
  studyCase: string,
  conditions: readonly Condition[],
  values: ReadonlyMap<string, string>,
): boolean | undefined {
  const found = conditions.map((condition) =>
    matchesOne(values.get(`${studyCase}.${condition.field}`) ?? "", condition),
  );
  return found.includes(false) ? false : found.includes(undefined) ? undefined : true;
}

/** Of each share of a measure, how many clusters meet it and how many are counted. */
function partsOf(measure: Measure, { cases }: World, values: ReadonlyMap<string, string>): [number, number][] {
  if (measure.kind === "leading" || measure.kind === "total" || measure.kind === "context") return [];
  const options = measure.kind === "each" ? measure.options.map((option) => [option]) : [measure.where];
  return options.map((where) => {
    const asked = cases
      .filter((studyCase) => matches(studyCase, measure.among, values))
      .map((studyCase) => matches(studyCase, where, values));
    return [asked.filter((met) => met === true).length, asked.filter((met) => met !== undefined).length];
  });
}

/** Whether a claim holds with these values, its result, and the two sums of each of its parts. */
function fateOf(claim: Claim, world: World, values: ReadonlyMap<string, string>, fits: Fits | undefined): Fate {
  const measure = claim.measure as Measure;
  if (measure.kind === "total" || measure.kind === "context") throw new Error("a total has nothing to read otherwise");
  const { cases } = world;
  const concerned = cases.filter((studyCase) => matches(studyCase, measure.among, values)).length;
  if (measure.kind === "leading") {
    const count = (one: Condition) =>
      cases.filter((studyCase) => matches(studyCase, [...measure.among, one], values)).length;
    const lead = (one: Condition, other: Condition) => count(one) - count(other);
    const known = (one: Condition, other: Condition) =>
      cases
        .filter((studyCase) => matches(studyCase, measure.among, values) === true)
        .filter((studyCase) =>
          [one, other].every((each) => matches(studyCase, [...measure.among, each], values) !== undefined),
        ).length;
    const parts = measure.leaders.flatMap((leader) =>
      measure.others.map((other): [number, number] => [
        measure.order === "most" ? lead(leader, other) : lead(other, leader),
        known(leader, other),
      ]),
    );
    const size = Math.min(...parts.map(([by]) => by));
    return { holds: size > 0, size, parts, concerned };
  }
  const parts = partsOf(measure, world, values);
  const shares = parts.filter(([, n]) => n > 0).map(([k, n]) => (100 * k) / n);
  return {
    holds: parts.every(([k, n]) => n > 0 && satisfiesPlainly(claim, k, n, fits)),
    size: shares.length === 0 ? undefined : Math.min(...shares),
    parts,
    concerned,
  };
}

/** Whole percentages, so that all products are whole numbers. */
function satisfiesPlainly({ qualifier, published }: Claim, k: number, n: number, fits: Fits | undefined): boolean {
  if (qualifier === "all" || qualifier === "vary_between") return k === n;
  if (qualifier === "some") return k >= 1;
  if (qualifier === "majority" || qualifier === "most" || qualifier === "fewest") return k > n - k;
  if (published.kind === "percent") {
    const figure = Number(published.figure);
    if (qualifier === "exactly") return fits?.has(`${k}/${n}`) ?? false;
    if (qualifier === "more_than") return 100 * k > figure * n;
    return 2 * Math.abs(100 * k - figure * n) <= (figure % 10 === 0 ? 10 : 5) * n;
  }
  if (published.kind !== "count" || qualifier === "approximately") return false;
  return qualifier === "exactly" ? k === published.figure : k > published.figure;
}

function matchesOne(value: string, { in: codes, exactly, from = -1e9, to = 1e9 }: Condition): boolean | undefined {
  if (value === "") return undefined;
  if (codes) return codes.some((code) => value.split("+").includes(code));
  if (exactly) return value.split("+").sort().join() === [...exactly].sort().join();
  const met = new Set(pointsOf(value).map((year) => Number(year) >= from && Number(year) <= to));
  return met.size === 1 ? met.has(true) : undefined;
}

export function fieldsOf(measure: Measure): string[] {
  return distinct(conditionsOf(measure).map(({ field }) => field));
}

function conditionsOf(measure: Measure): Condition[] {
  if (measure.kind === "cases") return [...measure.where, ...measure.among];
  if (measure.kind === "each") return [...measure.options, ...measure.among];
  return measure.kind === "leading" ? [...measure.leaders, ...measure.others, ...measure.among] : [];
}
