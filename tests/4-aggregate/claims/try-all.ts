import { type Answers, readAnswers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import { distinct } from "../../../pipeline/lib/collections.js";
import type { Claim, Condition, Measure, Value, Witness } from "../../../pipeline/schemas/index.js";
import { fieldOf, study, valueRow } from "../given.js";

// Small made-up studies, and the plainest way to judge a claim on one: every combination of readings, one by one.

/** How one value stands, and everything that it may be read as. */
interface Cell {
  readonly value: string;
  readonly readings: readonly string[];
  readonly isAnswered: boolean;
}
export type World = {
  readonly answers: Answers;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly cases: readonly string[];
};
export type Fate = {
  readonly holds: boolean;
  readonly size: number | undefined;
  /** Of each share, how many clusters are counted; of a lead, none. */
  readonly decided: readonly number[];
  /** How many clusters the claim is about. */
  readonly concerned: number;
};

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
      cells.set(`${case_id}.${field}`, { value, readings, isAnswered: given.length > 0 });
    }
  }
  const rows = cases.map((case_id) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" }));
  const sources = [{ source_id: "s0", tier: "primary" }];
  return {
    answers: readAnswers({ study, codebook, cases: rows, values, witnesses, policyValues: [], sources }),
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
    reason: "",
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
  const known = new Map<string, Fate>();
  const fate = (values: Map<string, string>) => {
    const key = [...values.values()].join();
    const found = known.get(key) ?? fateOf(claim, world, values);
    known.set(key, found);
    return found;
  };
  return (changes: Changes) => {
    const fates = [...combinations(world, measure, changes)].map(fate);
    const now = fates[0] as Fate;
    const sizes = fates.map(({ size }) => size).filter((size) => size !== undefined);
    const range = [Math.min(...sizes), Math.max(...sizes)] as const;
    return { size: now.size, range, verdict: verdictOf(claim, world, fates, range) };
  };
}

function verdictOf(claim: Claim, world: World, fates: readonly Fate[], [low, high]: readonly [number, number]): string {
  const { published, qualifier, measure } = claim;
  const isExact = qualifier === "exactly" && published.kind === "percent";
  if (isExact && !hasCount(published.figure, claim, world)) return "impossible";
  const now = fates[0] as Fate;
  if (now.concerned === 0) return "untestable";
  const isBetween = isExact && measure?.kind === "cases" && low <= published.figure && published.figure <= high;
  if (!isBetween && !fates.some(({ holds }) => holds)) return "contradicted";
  if (now.decided.some((count) => 2 * count < now.concerned)) return "untestable";
  return now.holds ? "reproduced" : "consistent";
}

/** Whether some count of as many answers as there can be gives a percentage. */
function hasCount(percent: number, { measure }: Claim, { cases, cells }: World): boolean {
  const isAnswered = (where: readonly Condition[]) => (studyCase: string) =>
    where.every(({ field }) => cells.get(`${studyCase}.${field}`)?.isAnswered);
  const options = measure?.kind === "cases" ? [measure.where] : [];
  if (measure?.kind === "each") options.push(...measure.options.map((option) => [option]));
  if (measure?.kind === "leading")
    options.push(...(measure.order === "most" ? measure.leaders : measure.others).map((one) => [one]));
  const isFree = measure?.kind === "total" || (measure?.among.length ?? 0) > 0;
  const least = isFree ? 1 : Math.min(...options.map((where) => cases.filter(isAnswered(where)).length));
  for (let n = Math.max(1, least); n <= cases.length; n++)
    for (let k = 0; k <= n; k++) if (Math.round((100 * k) / n) === percent) return true;
  return false;
}

/** Whether a claim holds with these values, its result, and the two sums of each of its parts. */
function fateOf(claim: Claim, { cases }: World, values: ReadonlyMap<string, string>): Fate {
  const measure = claim.measure as Measure;
  const matches = (studyCase: string, conditions: readonly Condition[]) => {
    const found = conditions.map((condition) =>
      matchesOne(values.get(`${studyCase}.${condition.field}`) ?? "", condition),
    );
    return found.includes(false) ? false : found.includes(undefined) ? undefined : true;
  };
  const concerned =
    measure.kind === "total" ? 0 : cases.filter((studyCase) => matches(studyCase, measure.among)).length;
  if (measure.kind === "leading") {
    const count = (one: Condition) => cases.filter((studyCase) => matches(studyCase, [...measure.among, one])).length;
    const lead = (one: Condition, other: Condition) => count(one) - count(other);
    const leads = measure.leaders.flatMap((leader) =>
      measure.others.map((other) => (measure.order === "most" ? lead(leader, other) : lead(other, leader))),
    );
    const size = Math.min(...leads);
    return { holds: size > 0, size, decided: [], concerned };
  }
  if (measure.kind === "total") throw new Error("a total has nothing to read otherwise");
  const options = measure.kind === "each" ? measure.options.map((option) => [option]) : [measure.where];
  const parts = options.map((where): [number, number] => {
    const asked = cases
      .filter((studyCase) => matches(studyCase, measure.among))
      .map((studyCase) => matches(studyCase, where));
    return [asked.filter((met) => met === true).length, asked.filter((met) => met !== undefined).length];
  });
  const shares = parts.filter(([, n]) => n > 0).map(([k, n]) => (100 * k) / n);
  return {
    holds: parts.every(([k, n]) => n > 0 && satisfiesPlainly(claim, k, n)),
    size: shares.length === 0 ? undefined : Math.min(...shares),
    decided: parts.map(([, n]) => n),
    concerned,
  };
}

/** With at most five clusters and the figures that the made-up claims have, rounding and cutting off are one. */
function satisfiesPlainly({ qualifier, published }: Claim, k: number, n: number): boolean {
  const result = published.kind === "percent" ? (100 * k) / n : k;
  const figure = "figure" in published ? published.figure : Number.NaN;
  if (qualifier === "exactly") return published.kind === "percent" ? Math.round(result) === figure : k === figure;
  if (qualifier === "more_than") return result > figure;
  if (qualifier === "approximately") return Math.abs(result - figure) <= 5;
  return qualifier === "all" || qualifier === "vary_between" ? k === n : k > n - k;
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
