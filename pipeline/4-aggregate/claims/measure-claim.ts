import { distinct } from "../../lib/collections.js";
import type { Condition, Measure, Total } from "../../schemas/index.js";
import { matchConditions, type TruthValue } from "./match-condition.js";
import type { Answers } from "./read-answers.js";
import { addAll, type Sum } from "./sensitivity/reachable-sums.js";
import { statedTotals } from "./stated-totals.js";

/** One sum over the cases: what each adds, by its values. */
export interface Part {
  /** What it asks of a case: lists of conditions, each of which a case meets if it meets all of it. */
  readonly lists: readonly (readonly Condition[])[];
  readonly start: Sum;
  /** What a case adds, given which of the lists it meets. */
  contribution(met: readonly TruthValue[]): Sum;
  /** Whether it is about such a case, answered or not. */
  concerns(met: readonly TruthValue[]): boolean;
  /** How many cases it is about with the current values. */
  readonly concerned: number;
}

/** Something asked of a part's sums. */
export interface Demand {
  readonly part: Part;
  test(sum: Sum): boolean;
}

export interface Measured {
  /** `share`: first of second cases. `lead`: by how many cases a leader is ahead, of how many that decide it. `total`: a number that is stated. */
  readonly unit: "share" | "lead" | "total";
  /** Each must hold by itself: `each` has one an option, `leading` one for each leader and other. */
  readonly parts: readonly Part[];
  /**
   * When all parts pass a test: alternatives of demands, all of which are met in one of them at least. A test of leads must be
   * one that every greater lead passes too.
   */
  every(test: Demand["test"]): Demand[][];
}

/** What is measured of the cases, or of a published table. */
export type CaseMeasure = Exclude<Measure, { kind: "context" }>;

export interface MeasureInputs {
  readonly answers: Answers;
  readonly totals: readonly Total[];
}

/** What a claim's measure counts. */
export function measureClaim(asked: CaseMeasure, { answers, totals }: MeasureInputs): Measured {
  switch (asked.kind) {
    case "cases":
      return all("share", [share(answers, asked.where, asked.among)]);
    case "each":
      return all(
        "share",
        asked.options.map((option) => share(answers, [option], asked.among)),
      );
    case "leading":
      return leading(answers, asked);
    case "total": {
      const stated = statedTotals(totals, asked);
      const start = { first: stated.reduce((sum, total) => sum + total, 0), second: 0 };
      const concerned = stated.length;
      return all("total", [
        { lists: [], start, contribution: () => nothing, concerns: () => concerned > 0, concerned },
      ]);
    }
  }
}

/** A part's sum with the current values. */
export function currentSum(part: Part, answers: Answers): Sum {
  return answers.cases.reduce(
    (sum, studyCase) => addAll([sum], [part.contribution(matchLists(studyCase, part.lists, answers))])[0] ?? sum,
    part.start,
  );
}

/** Every field that some parts ask. */
export function fieldsOf(parts: readonly Part[]): string[] {
  return distinct(parts.flatMap(({ lists }) => lists.flat()).map(({ field }) => field));
}

const nothing: Sum = { first: 0, second: 0 };

function all(unit: Measured["unit"], parts: readonly Part[]): Measured {
  return { unit, parts, every: (test) => [parts.map((part) => ({ part, test }))] };
}

function matchLists(studyCase: string, lists: Part["lists"], answers: Answers): TruthValue[] {
  return lists.map((list) => matchConditions(list, (field) => answers.at(studyCase, field).value));
}

function share(answers: Answers, where: readonly Condition[], among: readonly Condition[]): Part {
  const contribution: Part["contribution"] = ([isAmong, isMet]) =>
    isAmong !== true || isMet === undefined ? nothing : { first: Number(isMet), second: 1 };
  return { lists: [among, where], start: nothing, contribution, ...coverage(answers, among) };
}

/** How many more cases meet one condition than the other, and for how many that is known; without the other, how many meet it. */
function lead(answers: Answers, ahead: Condition, behind: Condition | undefined, among: readonly Condition[]): Part {
  const lists = [among, [...among, ahead], ...(behind ? [[...among, behind]] : [])];
  const contribution: Part["contribution"] = ([isAmong, ...met]) => {
    const [isAhead, isBehind] = met;
    const isKnown = isAmong === true && !met.includes(undefined);
    return { first: Number(isAhead === true) - Number(isBehind === true), second: Number(isKnown) };
  };
  return { lists, start: nothing, contribution, ...coverage(answers, among) };
}

function leading(answers: Answers, { order, leaders, others, among }: Extract<Measure, { kind: "leading" }>): Measured {
  const [ahead, behind] = order === "most" ? [leaders, others] : [others, leaders];
  const count = (condition: Condition) => lead(answers, condition, undefined, among);
  const [high, low] = [ahead.map(count), behind.map(count)];
  const sample = answers.cases.length;
  return {
    unit: "lead",
    parts: leaders.flatMap((leader) =>
      others.map((other) =>
        order === "most" ? lead(answers, leader, other, among) : lead(answers, other, leader, among),
      ),
    ),
    // All leads are at least d when, for some t, all that are ahead count t + d at least and all behind t at most: asked so,
    // each count is bounded by itself, and the work does not grow with the product of them.
    every: (test) => {
      const least = upTo(-sample, sample).find((size) => test({ first: size, second: 0 }));
      if (least === undefined) return [];
      return upTo(0, sample).map((t) => [
        ...high.map((part) => ({ part, test: ({ first }: Sum) => first >= t + least })),
        ...low.map((part) => ({ part, test: ({ first }: Sum) => first <= t })),
      ]);
    },
  };
}

function upTo(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function coverage(answers: Answers, among: readonly Condition[]): Pick<Part, "concerns" | "concerned"> {
  const concerned = answers.cases.filter((studyCase) => matchLists(studyCase, [among], answers)[0] === true).length;
  return { concerns: ([isAmong]) => isAmong === true, concerned };
}
