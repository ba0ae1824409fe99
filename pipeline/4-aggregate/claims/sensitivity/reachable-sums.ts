import type { Change } from "./change.js";

export interface Sum {
  readonly first: number;
  readonly second: number;
}

/** What one case may add to the sums of some parts, and the values that must be different for it; none for the current values. */
export interface Contribution {
  readonly sums: readonly Sum[];
  readonly changes: readonly Change[];
}

/**
 * All sums that some choice of one contribution per case gives, each with the fewest changes that lead to it.
 *
 * Exact without trying all choices: after each case only the cheapest way to the same sums is kept, so for one part the work
 * grows with the cube of the cases and not with the power.
 *
 * @param starts what each part's sums begin with
 */
export function reachableSums(
  cases: readonly (readonly Contribution[])[],
  starts: readonly Sum[],
): readonly Contribution[] {
  let reached: Contribution[] = [{ sums: starts, changes: [] }];
  for (const contributions of cases) {
    const [only] = contributions;
    // Most cases are certain: what differed before differs after the same is added to all.
    if (only !== undefined && contributions.length === 1) {
      reached = reached.map(({ sums, changes }) => {
        return { sums: addAll(sums, only.sums), changes: joined(changes, only.changes) };
      });
      continue;
    }
    const next = new Map<string, Contribution>();
    for (const { sums: before, changes } of reached) {
      for (const added of contributions) {
        const sums = addAll(before, added.sums);
        const key = sumsKey(sums);
        const known = next.get(key);
        if (known && known.changes.length <= changes.length + added.changes.length) continue;
        next.set(key, { sums, changes: joined(changes, added.changes) });
      }
    }
    reached = [...next.values()];
  }
  return reached;
}

/** One after the other; most add nothing, and then need no list of their own. */
function joined(changes: readonly Change[], more: readonly Change[]): readonly Change[] {
  return more.length === 0 ? changes : [...changes, ...more];
}

/** Sums part by part. */
export function addAll(sums: readonly Sum[], others: readonly Sum[]): Sum[] {
  return sums.map(({ first, second }, part) => {
    const other = others[part];
    return { first: first + (other?.first ?? 0), second: second + (other?.second ?? 0) };
  });
}

export function sumsKey(sums: readonly Sum[]): string {
  let key = "";
  for (const { first, second } of sums) key += `${first} ${second},`;
  return key;
}
