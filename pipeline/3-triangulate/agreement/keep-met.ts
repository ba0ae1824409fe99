import type { Agreement } from "../../schemas/index.js";

/**
 * Agreement without comparisons whose sides meet on no field, as where there is no survey or are no documents: of what a study does not have
 * there is nothing to say. Of a comparison that it has, each field is kept, also where the two do not meet.
 */
export function keepMet(rows: readonly Agreement[]): Agreement[] {
  const met = new Set(rows.filter((row) => row.cases > 0).map(({ comparison }) => comparison));
  return rows.filter(({ comparison }) => met.has(comparison));
}
