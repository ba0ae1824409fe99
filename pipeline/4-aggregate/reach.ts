/** What one cluster may add to two sums, the values that must be read otherwise for it, and none for how it stands. */
export interface Contribution {
  readonly first: number;
  readonly second: number;
  readonly changes: readonly string[];
}

/** Two sums that can come out, by the fewest changes. */
export type State = Contribution;

/**
 * Every pair of sums that some choice of one option per cluster gives, each with the fewest changes that lead to it.
 *
 * Exact without trying all choices: after each cluster only the cheapest way to each pair is kept, so the work grows with the
 * cube of the clusters and not with the power.
 */
export function reach(clusters: readonly (readonly Contribution[])[]): State[] {
  let states = new Map<string, State>([["0 0", { first: 0, second: 0, changes: [] }]]);
  for (const options of clusters) {
    const next = new Map<string, State>();
    for (const state of states.values()) {
      for (const option of options) {
        const [first, second] = [state.first + option.first, state.second + option.second];
        const known = next.get(`${first} ${second}`);
        if (known && known.changes.length <= state.changes.length + option.changes.length) continue;
        next.set(`${first} ${second}`, { first, second, changes: [...state.changes, ...option.changes] });
      }
    }
    states = next;
  }
  return [...states.values()];
}
