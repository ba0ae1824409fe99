import { ascendingBy, distinct, filter, groupBy } from "../../lib/collections.js";
import { latestDay } from "../../lib/dates.js";
import { evidenceGrades, type Field, parseValue } from "../../schemas/index.js";
import { compareValues } from "../compare-values.js";
import { type Group, groupOverlapping } from "./group-overlapping.js";
import type { Admitted } from "./policy.js";

export type Criterion = "most independent sources" | "most direct" | "most recent";

export interface Choice {
  readonly value: string;
  /**
   * The criterion that put the first group before the second; `most precise` where all statements overlap and the value is more
   * precise than some of them; or why there was no choice.
   */
  readonly by: Criterion | "most precise" | "only value" | "none" | "undecided";
}

/**
 * The most precise value of the group that is ahead by the first criterion on which the foremost two differ. A group is of
 * statements that overlap all with each other, as `groupOverlapping` has it.
 *
 * A publisher counts once in a group, however many of its documents state the same. A statement that only narrows the value down
 * counts as a source of each group that it allows, and makes none more direct or more recent. Groups even on every criterion stay
 * undecided: they conflict.
 */
export function rankCandidates(statements: readonly Admitted[], field: Field, criteria: readonly Criterion[]): Choice {
  const isNamed = namesValue(field);
  const values = distinct(statements.map(({ value }) => value));
  const named = filter(values, (value) => isNamed({ value }));
  const [only] = named;
  if (only === undefined) return { value: "", by: "none" };
  if (named.length === 1) return { value: only, by: "only value" };
  const ofValue = groupBy(statements, ({ value }) => value);
  const supports = new Map([...ofValue].map(([value, own]) => [value, supportOf(own, isNamed({ value }))]));
  const rank = (groups: readonly Group[]): Ranked[] =>
    groups
      .map(({ value, members }) => ({ value, ...merge(members.map((member) => supports.get(member) as Support)) }))
      .sort(ascendingBy((group) => [...criteria.map((criterion) => group[criterion]), group.value]));
  const [first, second] = rank(
    groupOverlapping(
      field.type,
      named,
      values.filter((value) => !isNamed({ value })),
    ),
  ) as [Ranked, Ranked?];
  if (second !== undefined) {
    const by = criteria.find((criterion) => first[criterion] < second[criterion]);
    return by ? { value: first.value, by } : { value: "", by: "undecided" };
  }
  if (field.type !== "text") return { value: first.value, by: "most precise" };
  // No words are more precise than others: those that are ahead are taken for all, and the first in order among equals.
  const same = (value: string) => named.filter((other) => compareValues(field.type, value, other) === "equal");
  const [best, next] = rank(named.map((value) => ({ value, members: same(value) }))) as [Ranked, Ranked];
  return { value: best.value, by: criteria.find((criterion) => best[criterion] < next[criterion]) ?? "only value" };
}

/** "oak or elm" narrows a value down but names none. */
export function namesValue({ type }: Field): (statement: Pick<Admitted, "value">) => boolean {
  return ({ value }) => parseValue(type, value).kind !== "oneOf";
}

/** How a value or a group is placed by each criterion: the lower, the better. */
type Ranked = Readonly<Record<Criterion, number>> & { readonly value: string };

interface Support {
  readonly independentSources: ReadonlySet<string>;
  readonly grade: number;
  readonly day: number;
}

function supportOf(statements: readonly Admitted[], isNamed: boolean): Support {
  const least = (numbers: readonly number[]) => {
    // `Math.min(...numbers)` would run out of stack where very many state one value.
    return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  };
  return {
    independentSources: new Set(statements.map(({ independent_source }) => independent_source)),
    grade: isNamed
      ? least(statements.map(({ evidence }) => evidenceGrades.indexOf(evidence)))
      : Number.POSITIVE_INFINITY,
    day: isNamed ? -least(statements.map(({ observed_on }) => -dayNumber(observed_on))) : Number.NEGATIVE_INFINITY,
  };
}

function merge(supports: readonly Support[]): Readonly<Record<Criterion, number>> {
  const sources = new Set<string>();
  let [grade, day] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const support of supports) {
    for (const source of support.independentSources) sources.add(source);
    grade = Math.min(grade, support.grade);
    day = Math.max(day, support.day);
  }
  return { "most independent sources": -sources.size, "most direct": grade, "most recent": -day };
}

/** A number that rises with the day; undated is before all days. @example dayNumber("2016-11") // 20161130 */
function dayNumber(date: string): number {
  return date ? Number(latestDay(date).replaceAll("-", "")) : 0;
}
