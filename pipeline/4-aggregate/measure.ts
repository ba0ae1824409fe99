import type { Condition, Ecosystem, Measure } from "../artifacts.js";
import { meetsAll } from "./meets.js";
import type { Sum } from "./reach.js";
import type { Answers } from "./read-answers.js";
import { statedTotals } from "./stated-totals.js";

/** One sum over the clusters: what each adds, by its values. */
export interface Part {
  readonly conditions: readonly Condition[];
  readonly start: Sum;
  weigh(valueAt: (field: string) => string): Sum;
  /** How many clusters it is about, answered or not, and for how many of them a primary source answers. */
  readonly concerned: number;
  readonly primary: number;
}

/** Something asked of a part's sums. */
export interface Demand {
  readonly part: Part;
  test(sum: Sum): boolean;
}

export interface Measured {
  /** `share`: first of second clusters. `lead`: by how many clusters a leader is ahead. `total`: a number that is stated. */
  readonly unit: "share" | "lead" | "total";
  /** Each must hold by itself: `each` has one an option, `leading` one for each leader and other. */
  readonly parts: readonly Part[];
  /**
   * When all parts pass a test: alternatives of demands, all of which are met in one of them at least. A test of leads must be
   * one that every greater lead passes too.
   */
  every(test: Demand["test"]): Demand[][];
}

interface World {
  readonly answers: Answers;
  readonly ecosystems: readonly Ecosystem[];
}

/** What a claim's measure counts. */
export function measure(asked: Measure, { answers, ecosystems }: World): Measured {
  switch (asked.kind) {
    case "clusters":
      return all("share", [share(answers, asked.where, asked.among)]);
    case "each":
      return all(
        "share",
        asked.options.map((option) => share(answers, [option], asked.among)),
      );
    case "leading":
      return leading(answers, asked);
    case "total": {
      const totals = statedTotals(ecosystems, asked);
      const start = { first: totals.reduce((sum, total) => sum + total, 0), second: 0 };
      const known = { concerned: totals.length, primary: totals.length };
      return all("total", [{ conditions: [], start, weigh: () => nothing, ...known }]);
    }
  }
}

/** A part's sums with the values as they stand. */
export function standing(part: Part, answers: Answers): Sum {
  return answers.clusters.reduce((sum, cluster) => {
    const { first, second } = part.weigh((field) => answers.at(cluster, field).value);
    return { first: sum.first + first, second: sum.second + second };
  }, part.start);
}

const nothing: Sum = { first: 0, second: 0 };

function all(unit: Measured["unit"], parts: readonly Part[]): Measured {
  return { unit, parts, every: (test) => [parts.map((part) => ({ part, test }))] };
}

function share(answers: Answers, where: readonly Condition[], among: readonly Condition[]): Part {
  const weigh: Part["weigh"] = (valueAt) => {
    if (meetsAll(among, valueAt) !== true) return nothing;
    const isMet = meetsAll(where, valueAt);
    return isMet === undefined ? nothing : { first: Number(isMet), second: 1 };
  };
  return { conditions: [...where, ...among], start: nothing, weigh, ...extentOf(answers, where, among) };
}

/** How many more clusters meet one condition than the other; without the other, how many meet it. */
function lead(answers: Answers, ahead: Condition, behind: Condition | undefined, among: readonly Condition[]): Part {
  const conditions = [ahead, ...(behind ? [behind] : []), ...among];
  const weigh: Part["weigh"] = (valueAt) => {
    const counts = (condition: Condition) => Number(meetsAll([...among, condition], valueAt) === true);
    return { first: counts(ahead) - (behind ? counts(behind) : 0), second: 0 };
  };
  return { conditions, start: nothing, weigh, ...extentOf(answers, [ahead], among) };
}

function leading(answers: Answers, { order, leaders, others, among }: Extract<Measure, { kind: "leading" }>): Measured {
  const [ahead, behind] = order === "most" ? [leaders, others] : [others, leaders];
  const count = (condition: Condition) => lead(answers, condition, undefined, among);
  const [high, low] = [ahead.map(count), behind.map(count)];
  const sample = answers.clusters.length;
  return {
    unit: "lead",
    parts: leaders.flatMap((leader) =>
      others.map((other) =>
        order === "most" ? lead(answers, leader, other, among) : lead(answers, other, leader, among),
      ),
    ),
    // All leads are at least d when, for some t, all that are ahead count t + d at least and all behind t at most: asked so,
    // each count stands by itself, and the work does not grow with the product of them.
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

function extentOf(answers: Answers, where: readonly Condition[], among: readonly Condition[]) {
  const concerned = answers.clusters.filter((cluster) => {
    return meetsAll(among, (field) => answers.at(cluster, field).value) === true;
  });
  const answered = concerned.filter((cluster) => where.every(({ field }) => answers.at(cluster, field).primary));
  return { concerned: concerned.length, primary: answered.length };
}
