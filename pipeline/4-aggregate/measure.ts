import type { Condition, Ecosystem, Measure } from "../artifacts.js";
import { meetsAll } from "./meets.js";
import { optionsOf, type Weigh } from "./options.js";
import { type Contribution, reach, type State } from "./reach.js";
import type { Answers } from "./read-answers.js";
import { admissible, imaginable } from "./readings.js";

/** What a measure gives: two sums as the values stand, and every pair that their admissible readings can give. */
export interface Measured {
  /** `share`: first of second clusters. `lead`: by how many clusters a leader is ahead. `total`: a number that is stated. */
  readonly unit: "share" | "lead" | "total";
  readonly now: { readonly first: number; readonly second: number };
  readonly reached: readonly State[];
  /** Every pair that could come out if any value might be mistaken. */
  readonly imagined: readonly State[];
  /** How many clusters the measure is about, answered or not, and for how many a primary source answers. */
  readonly concerned: number;
  readonly primary: number;
}

interface World {
  readonly answers: Answers;
  readonly ecosystems: readonly Ecosystem[];
}

/** One result for each part of a measure that must hold by itself: `each` has one an option, `leading` one a pair. */
export function measure(asked: Measure, { answers, ecosystems }: World): Measured[] {
  switch (asked.kind) {
    case "clusters":
      return [share(answers, asked.where, asked.among)];
    case "each":
      return asked.options.map((option) => share(answers, [option], asked.among));
    case "leading":
      return asked.leaders.flatMap((leader) =>
        asked.others.map((other) => {
          const [ahead, behind] = asked.order === "most" ? [leader, other] : [other, leader];
          return lead(answers, ahead, behind, asked.among);
        }),
      );
    case "total": {
      const rows = ecosystems.filter(
        ({ ecosystem, counted }) => ecosystem === asked.ecosystem && counted.startsWith(asked.counted),
      );
      const now = { first: rows.reduce((sum, { count }) => sum + count, 0), second: 0 };
      const reached = [{ ...now, changes: [] }];
      return [{ unit: "total", now, reached, imagined: reached, concerned: rows.length, primary: rows.length }];
    }
  }
}

function share(answers: Answers, where: readonly Condition[], among: readonly Condition[]): Measured {
  const sums = sumsOf(answers, [...where, ...among], (valueAt) => {
    if (meetsAll(among, valueAt) !== true) return { first: 0, second: 0 };
    const isMet = meetsAll(where, valueAt);
    return isMet === undefined ? { first: 0, second: 0 } : { first: Number(isMet), second: 1 };
  });
  return { unit: "share", ...sums, ...extentOf(answers, where, among) };
}

function lead(answers: Answers, ahead: Condition, behind: Condition, among: readonly Condition[]): Measured {
  const sums = sumsOf(answers, [ahead, behind, ...among], (valueAt) => {
    const counts = (condition: Condition) => Number(meetsAll([...among, condition], valueAt) === true);
    return { first: counts(ahead) - counts(behind), second: 0 };
  });
  return { unit: "lead", ...sums, ...extentOf(answers, [ahead], among) };
}

function sumsOf(answers: Answers, conditions: readonly Condition[], weigh: Weigh) {
  const options = optionsOf(answers, conditions, admissible, weigh);
  const further = optionsOf(answers, conditions, imaginable, weigh);
  return { now: asItStands(options), reached: reach(options), imagined: reach(further) };
}

function asItStands(options: readonly (readonly Contribution[])[]) {
  const standing = options.map(([option]) => option).filter((option) => option !== undefined);
  return {
    first: standing.reduce((sum, { first }) => sum + first, 0),
    second: standing.reduce((sum, { second }) => sum + second, 0),
  };
}

function extentOf(answers: Answers, where: readonly Condition[], among: readonly Condition[]) {
  const concerned = answers.clusters.filter((cluster) => {
    return meetsAll(among, (field) => answers.at(cluster, field).value) === true;
  });
  const answered = concerned.filter((cluster) => where.every(({ field }) => answers.at(cluster, field).primary));
  return { concerned: concerned.length, primary: answered.length };
}
