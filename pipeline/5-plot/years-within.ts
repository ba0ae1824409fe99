import { parseValue, rangeOf } from "../schemas/index.js";
import type { Asked } from "./bound-cases.js";

/** Whether a year lies between two, both included; one known by its bounds only may where they meet. */
export function yearsWithin(field: string, first: number, last: number): Asked {
  const ends = (value: string) => rangeOf(parseValue("year", value));
  return {
    field,
    holds: (value) => first <= ends(value)[0] && ends(value)[1] <= last,
    may: (value) => ends(value)[0] <= last && first <= ends(value)[1],
  };
}
