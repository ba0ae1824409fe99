import type { Condition, Measure } from "./claims.js";

/** Every condition that a measure asks of a case. */
export function conditionsOf(measure: Measure | null): Condition[] {
  switch (measure?.kind) {
    case "cases":
      return [...measure.where, ...measure.among];
    case "each":
      return [...measure.options, ...measure.among];
    case "leading":
      return [...measure.leaders, ...measure.others, ...measure.among];
    default:
      return [];
  }
}
