import { splitList } from "../codes.js";
import type { Condition } from "./claims.js";
import type { Criterion } from "./criteria.js";

/** The comparison as a condition of one field; none where the criterion has no threshold, or any value is enough. */
export function conditionOf({ comparison, value }: Criterion, field: string): Condition | undefined {
  switch (comparison) {
    case "at_least":
      return { field, from: Number(value) };
    case "at_most":
      return { field, to: Number(value) };
    case "one_of":
      return { field, in: splitList(value) };
    default:
      return undefined;
  }
}
