import type { Change } from "./change.js";

/** The fewest changes that lead to something; none where nothing does. */
export type Fewest = readonly Change[] | undefined;

/** The first of the shortest lists of changes. */
export function fewest(lists: readonly Fewest[]): Fewest {
  return lists.reduce<Fewest>(
    (best, list) => (best === undefined || (list !== undefined && list.length < best.length) ? list : best),
    undefined,
  );
}
