import type { ReportTables } from "../reads.js";

/** Tables that take too long to be computed before a reader sees the first values of another setting; they follow a little later. */
export const slowTables = [
  ...(["criteria", "criteriaCounts", "claims", "robustness", "multiverse", "headlines"] as const),
  ...(["agreement", "changes", "shareChanges"] as const),
] as const;
export type SlowTables = Pick<ReportTables, (typeof slowTables)[number]>;

/** Some of the members of an object. */
export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}
