export interface Sum {
  readonly first: number;
  readonly second: number;
}

/** What one cluster may add to the sums of some parts, and the values that must be read otherwise for it; none for how it stands. */
export interface Contribution {
  readonly sums: readonly Sum[];
  readonly changes: readonly string[];
}

/** Sums that can come out, by the fewest changes. */
export type State = Contribution;

/**
 * All sums that some choice of one option per cluster gives, each with the fewest changes that lead to it.
 *
 * Exact without trying all choices: after each cluster only the cheapest way to the same sums is kept, so for one part the work
 * grows with the cube of the clusters and not with the power.
 *
 * @param starts what each part's sums begin with
 */
export function reach(clusters: readonly (readonly Contribution[])[], starts: readonly Sum[]): State[] {
  let states: State[] = [{ sums: starts, changes: [] }];
  for (const options of clusters) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const option of options) {
        const sums = state.sums.map((sum, part) => add(sum, option.sums[part]));
        const key = keyOf(sums);
        const known = next.get(key);
        if (known && known.changes.length <= state.changes.length + option.changes.length) continue;
        next.set(key, { sums, changes: [...state.changes, ...option.changes] });
      }
    }
    states = [...next.values()];
  }
  return states;
}

export function keyOf(sums: readonly Sum[]): string {
  return sums.map(({ first, second }) => `${first} ${second}`).join(",");
}

function add(sum: Sum, { first, second }: Sum = { first: 0, second: 0 }): Sum {
  return { first: sum.first + first, second: sum.second + second };
}
