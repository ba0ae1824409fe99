import type { Scenario } from "./case-scenarios.js";
import type { Fewest } from "./change.js";
import { addAll, reachableSums, type Sum, sumsKey } from "./reachable-sums.js";

/** What the cases add up to once some values are changed (a possible world). */
export interface PossibleWorld {
  /** The sums of each part with the values as changed. */
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
 * The fewest changes that lead to a possible world that is wanted (a minimal change); undefined where fewer than `below` do not.
 *
 * Exact without trying all choices: worlds of the same sums whose open cases are of the same kinds are one world, however the
 * changes are spread. First come all worlds of one change, then all of two, and so on.
 *
 * @param cases the scenarios of each case
 * @param starts what each part's sums begin with
 */
export function minimalChange(
  cases: readonly (readonly Scenario[])[],
  starts: readonly Sum[],
  isWanted: (world: PossibleWorld) => boolean,
  below: number,
): Fewest {
  const kinds = kindsOf(cases);
  const known = new Map<string, readonly (readonly Sum[])[]>();
  const most = cases.reduce((sum, own) => sum + Math.max(...own.map(({ changes }) => changes.length)), 0);
  for (let budget = 1; budget <= most && budget < below; budget++) {
    for (const { now, concerned, open, changes } of reachableWorlds(cases, starts, kinds, budget)) {
      if (changes.length !== budget) continue;
      const reachable = () => {
        const scenarios = open.map((kind) => kinds.scenarios[kind] as Scenario);
        const key = open.join(" ");
        const left = known.get(key) ?? openSums(scenarios, starts);
        known.set(key, left);
        const fixed = scenarios.reduce((sums, scenario) => subtract(sums, scenario.now), now);
        return left.map((sums) => addAll(fixed, sums));
      };
      if (isWanted({ now, concerned, reachable })) return changes;
    }
  }
  return undefined;
}

interface Kinds {
  readonly scenarios: readonly Scenario[];
  /** Nothing for a case that can be read in one way only: its sums are all there is to know. */
  numberOf(scenario: Scenario): number | undefined;
}

function kindsOf(cases: readonly (readonly Scenario[])[]): Kinds {
  const numbers = new Map<string, number>();
  const of = new Map<Scenario, number>();
  const scenarios: Scenario[] = [];
  for (const scenario of cases.flat()) {
    if (scenario.open.length === 1) continue;
    const key = [sumsKey(scenario.now), ...scenario.open.map(sumsKey).sort()].join(" ");
    if (!numbers.has(key)) {
      numbers.set(key, scenarios.length);
      scenarios.push(scenario);
    }
    of.set(scenario, numbers.get(key) as number);
  }
  return { scenarios, numberOf: (scenario) => of.get(scenario) };
}

function reachableWorlds(
  cases: readonly (readonly Scenario[])[],
  starts: readonly Sum[],
  kinds: Kinds,
  budget: number,
): Iterable<Reached> {
  let reached: Reached[] = [{ now: starts, concerned: starts.map(() => 0), changes: [], open: [] }];
  for (const own of cases) {
    const next = new Map<string, Reached>();
    for (const world of reached) {
      for (const scenario of own) {
        const spent = world.changes.length + scenario.changes.length;
        if (spent > budget) continue;
        const kind = kinds.numberOf(scenario);
        const open = kind === undefined ? world.open : [...world.open, kind].sort((a, b) => a - b);
        const now = addAll(world.now, scenario.now);
        const concerned = world.concerned.map((count, part) => count + Number(scenario.concerns[part]));
        const key = `${sumsKey(now)};${concerned.join()};${open.join(" ")}`;
        if ((next.get(key)?.changes.length ?? Number.POSITIVE_INFINITY) <= spent) continue;
        next.set(key, { now, concerned, open, changes: [...world.changes, ...scenario.changes] });
      }
    }
    reached = [...next.values()];
  }
  return reached;
}

function openSums(scenarios: readonly Scenario[], starts: readonly Sum[]): (readonly Sum[])[] {
  const contributions = scenarios.map(({ open }) => open.map((sums) => ({ sums, changes: [] })));
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
