import { distinct } from "../lib/order.js";
import type { Demand, Part } from "./measure.js";
import { optionsOf } from "./options.js";
import { reach, type State } from "./reach.js";
import type { Answers } from "./read-answers.js";
import type { Readings } from "./readings.js";

/** What other readings of the values can lead to. */
export interface Outlook {
  /** All sums that one part can come to. */
  of(part: Part): readonly State[];
  /** The fewest changes after which all demands of one of the alternatives are met; none where that cannot be. */
  cheapest(alternatives: readonly (readonly Demand[])[]): readonly string[] | undefined;
}

/**
 * Looks at what the readings leave open, each group of parts once. Parts that no value in doubt joins are looked at apart: what
 * one of them needs costs the others nothing.
 */
export function explore(answers: Answers, readings: Readings): Outlook {
  const ids = new Map<Part, number>();
  const known = new Map<string, readonly State[]>();
  const doubts = new Map<Part, readonly string[]>();
  const reachable = (parts: readonly Part[]) => {
    for (const part of parts) if (!ids.has(part)) ids.set(part, ids.size);
    const starts = parts.map(({ start }) => start);
    return once(known, parts.map((part) => ids.get(part)).join(" "), () =>
      reach(optionsOf(answers, parts, readings), starts),
    );
  };
  const inDoubt = (part: Part) =>
    once(doubts, part, () =>
      distinct(part.conditions.map(({ field }) => field)).filter((field) => {
        const asked = part.conditions.filter((condition) => condition.field === field);
        return answers.clusters.some((cluster) => readings(answers, cluster, field, asked).length > 0);
      }),
    );

  const meet = (demands: readonly Demand[]): readonly string[] | undefined => {
    const changes: string[] = [];
    for (const group of joined(demands, ({ part }) => inDoubt(part))) {
      const states = reachable(group.map(({ part }) => part));
      const met = fewest(
        states.filter(({ sums }) => group.every(({ test }, at) => test(sums[at] as State["sums"][0]))),
      );
      if (met === undefined) return undefined;
      changes.push(...met);
    }
    return changes;
  };
  return {
    of: (part) => reachable([part]),
    cheapest: (alternatives) => shortest(alternatives.map(meet).filter((changes) => changes !== undefined)),
  };
}

function once<K, V>(found: Map<K, V>, key: K, find: () => V): V {
  const value = found.get(key) ?? find();
  found.set(key, value);
  return value;
}

/** The changes of the state that needs the fewest. */
export function fewest(states: readonly State[]): readonly string[] | undefined {
  return shortest(states.map(({ changes }) => changes));
}

/** The first of the shortest lists. */
export function shortest(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  return lists.reduce<readonly string[] | undefined>(
    (best, list) => (best === undefined || list.length < best.length ? list : best),
    undefined,
  );
}

/** Items in groups: those that share a name, directly or through others, stand together. */
function joined<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): T[][] {
  let groups: { members: T[]; names: Set<string> }[] = [];
  for (const item of items) {
    const names = namesOf(item);
    const touched = groups.filter((group) => names.some((name) => group.names.has(name)));
    const merged = {
      members: [...touched.flatMap(({ members }) => members), item],
      names: new Set([...touched.flatMap((group) => [...group.names]), ...names]),
    };
    groups = [...groups.filter((group) => !touched.includes(group)), merged];
  }
  return groups.map(({ members }) => members);
}
