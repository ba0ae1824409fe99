import type { Stand } from "./case-scenarios.js";
import type { Fewest } from "./fewest.js";
import { addAll, reachableSums, type Sum, showSums } from "./reachable-sums.js";

/** How all cases stand once some values are changed. */
export interface World {
  /** The sums of each part, as the values then stand. */
  readonly now: readonly Sum[];
  /** How many cases each part is then about. */
  readonly concerned: readonly number[];
  /** All sums that what is still missing or contested leaves open. */
  reachable(): readonly (readonly Sum[])[];
}

interface Reached {
  readonly now: readonly Sum[];
  readonly concerned: readonly number[];
  readonly changes: NonNullable<Fewest>;
  /** The cases that may still be read in several ways, by the number of their kind. */
  readonly open: readonly number[];
}

/**
 * The fewest changes that lead to a world that is wanted; none where fewer than `below` do not.
 *
 * Exact without trying all choices: worlds of the same sums whose open cases are of the same kinds are one world, however the
 * changes are spread. First come all worlds of one change, then all of two, and so on.
 *
 * @param cases the ways that each case may stand
 * @param starts what each part's sums begin with
 */
export function nearestWorld(
  cases: readonly (readonly Stand[])[],
  starts: readonly Sum[],
  isWanted: (world: World) => boolean,
  below: number,
): Fewest {
  const kinds = kindsOf(cases);
  const known = new Map<string, readonly (readonly Sum[])[]>();
  const most = cases.reduce((sum, ways) => sum + Math.max(...ways.map(({ changes }) => changes.length)), 0);
  for (let budget = 1; budget <= most && budget < below; budget++) {
    for (const { now, concerned, open, changes } of worldsWithin(cases, starts, kinds, budget)) {
      if (changes.length !== budget) continue;
      const reachable = () => {
        const stands = open.map((kind) => kinds.stands[kind] as Stand);
        const key = open.join(" ");
        const left = known.get(key) ?? openSums(stands, starts);
        known.set(key, left);
        const settled = stands.reduce((sums, stand) => subtract(sums, stand.now), now);
        return left.map((sums) => addAll(settled, sums));
      };
      if (isWanted({ now, concerned, reachable })) return changes;
    }
  }
  return undefined;
}

interface Kinds {
  readonly stands: readonly Stand[];
  /** Nothing for a case that can be read in one way only: its sums tell all of it. */
  numberOf(stand: Stand): number | undefined;
}

function kindsOf(cases: readonly (readonly Stand[])[]): Kinds {
  const numbers = new Map<string, number>();
  const of = new Map<Stand, number>();
  const stands: Stand[] = [];
  for (const stand of cases.flat()) {
    if (stand.open.length === 1) continue;
    const key = [showSums(stand.now), ...stand.open.map(showSums).sort()].join(" ");
    if (!numbers.has(key)) {
      numbers.set(key, stands.length);
      stands.push(stand);
    }
    of.set(stand, numbers.get(key) as number);
  }
  return { stands, numberOf: (stand) => of.get(stand) };
}

function worldsWithin(
  cases: readonly (readonly Stand[])[],
  starts: readonly Sum[],
  kinds: Kinds,
  budget: number,
): Iterable<Reached> {
  let reached: Reached[] = [{ now: starts, concerned: starts.map(() => 0), changes: [], open: [] }];
  for (const ways of cases) {
    const next = new Map<string, Reached>();
    for (const world of reached) {
      for (const stand of ways) {
        const spent = world.changes.length + stand.changes.length;
        if (spent > budget) continue;
        const kind = kinds.numberOf(stand);
        const open = kind === undefined ? world.open : [...world.open, kind].sort((a, b) => a - b);
        const now = addAll(world.now, stand.now);
        const concerned = world.concerned.map((count, part) => count + Number(stand.concerns[part]));
        const key = `${showSums(now)};${concerned.join()};${open.join(" ")}`;
        if ((next.get(key)?.changes.length ?? Number.POSITIVE_INFINITY) <= spent) continue;
        next.set(key, { now, concerned, open, changes: [...world.changes, ...stand.changes] });
      }
    }
    reached = [...next.values()];
  }
  return reached;
}

function openSums(stands: readonly Stand[], starts: readonly Sum[]): (readonly Sum[])[] {
  const contributions = stands.map(({ open }) => open.map((sums) => ({ sums, changes: [] })));
  return reachableSums(
    contributions,
    starts.map(() => ({ first: 0, second: 0 })),
  ).map(({ sums }) => sums);
}

function subtract(sums: readonly Sum[], others: readonly Sum[]): Sum[] {
  return addAll(
    sums,
    others.map(({ first, second }) => ({ first: -first, second: -second })),
  );
}
