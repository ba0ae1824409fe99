import { ascendingBy, distinct, filter } from "../../lib/collections.js";
import { latestDay } from "../../lib/dates.js";
import { evidenceGrades, type Field, parseValue } from "../../schemas/index.js";
import { compareValues } from "../compare-values.js";
import type { Admitted } from "./policy.js";

export type Criterion = "most independent sources" | "most direct" | "most recent";

export interface Choice {
  readonly value: string;
  /** The criterion that put the first candidate before the second, or why there was none. */
  readonly by: Criterion | "only value" | "none" | "undecided";
}

/**
 * The candidate that is ahead by the first criterion on which the foremost two differ.
 *
 * A publisher counts once, however many of its documents state the same. Candidates even on every criterion stay undecided,
 * unless none of them conflicts with it (bounds that overlap, names in other words): then the first in order is taken for all.
 */
export function rankCandidates(statements: readonly Admitted[], field: Field, criteria: readonly Criterion[]): Choice {
  const candidates = candidatesOf(statements, field);
  if (candidates.length === 0) return { value: "", by: "none" };
  if (candidates.length === 1) return { value: candidates[0] as string, by: "only value" };
  const ranked = candidates
    .map((value) => rank(value, statements, field))
    .sort(ascendingBy((candidate) => [...criteria.map((criterion) => candidate[criterion]), candidate.value]));
  const [first, second] = ranked as [Ranked, Ranked];
  const by = criteria.find((criterion) => first[criterion] < second[criterion]);
  if (by) return { value: first.value, by };
  const even = ranked.filter((other) => criteria.every((criterion) => other[criterion] === first[criterion]));
  return even.some(({ value }) => compareValues(field.type, first.value, value) === "conflicting")
    ? { value: "", by: "undecided" }
    : { value: first.value, by: "only value" };
}

/** The values that are statements, in order. */
function candidatesOf(statements: readonly Admitted[], field: Field): string[] {
  return distinct(filter(statements, namesValue(field)).map(({ value }) => value));
}

/** "mixed or public" narrows a value down but names none. */
export function namesValue({ type }: Field): (statement: Admitted) => boolean {
  return ({ value }) => parseValue(type, value).kind !== "oneOf";
}

/** A candidate with its standing by each criterion: the lower, the better. */
type Ranked = Readonly<Record<Criterion, number>> & { readonly value: string };

function rank(value: string, statements: readonly Admitted[], field: Field): Ranked {
  const support = statements.filter((other) => compareValues(field.type, value, other.value) === "equal");
  return {
    value,
    "most independent sources": -new Set(support.map(({ independent_source }) => independent_source)).size,
    "most direct": least(support.map(({ evidence }) => evidenceGrades.indexOf(evidence))),
    "most recent": least(support.map(({ observed_on }) => -dayNumber(observed_on))),
  };
}

/** `Math.min(...numbers)` would run out of stack where very many say one thing. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

/** A number that rises with the day; undated is before all days. @example dayNumber("2016-11") // 20161130 */
function dayNumber(date: string): number {
  return date ? Number(latestDay(date).replaceAll("-", "")) : 0;
}
