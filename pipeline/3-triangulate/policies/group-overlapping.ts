import { ascendingBy } from "../../lib/collections.js";
import {
  codesIn,
  type Field,
  formatValue,
  optionsOf,
  type ParsedValue,
  parseValue,
  type Quantity,
  rangeOf,
} from "../../schemas/index.js";

/** Values that can all hold together, and what they come to: the most precise value that makes every one of them true. */
export interface Group {
  readonly value: string;
  readonly members: readonly string[];
}

/**
 * The largest groups of values that overlap all with each other: no group is part of another, and a value may be in several.
 * Overlap is not transitive: of 10..20, 15..30 and 25..40, the first two can both hold, and the last two, but never all three.
 *
 * Numbers and years: intervals that overlap pairwise have numbers in common (Helly), and these are what they come to: a number
 * before bounds around it, the highest of several lower bounds, the intersection of bounds. Codes and sets of codes: what is
 * stated, with all that it makes true: parts of it, and choices that include it. Places: each its own. Texts: all of them in one
 * group, as words can differ and mean one thing; its value is left to the caller.
 *
 * @param named distinct values that name one
 * @param choices distinct values that leave it open which of several holds
 * @example groupOverlapping("number", ["10..20", "15..30", "25..40"])
 *   // [{ value: "15..20", members: ["10..20", "15..30"] }, { value: "25..30", members: ["15..30", "25..40"] }]
 */
export function groupOverlapping(
  type: Field["type"],
  named: readonly string[],
  choices: readonly string[] = [],
): Group[] {
  switch (type) {
    case "year":
    case "number":
      return groupIntervals(type, named);
    case "code":
    case "codes":
      return groupCodes(type, named, choices);
    case "place":
      return named.map((value) => ({ value, members: [value] }));
    case "text":
      return named.length === 0 ? [] : [{ value: "", members: named }];
  }
}

interface Interval {
  readonly text: string;
  readonly value: ParsedValue;
  readonly low: number;
  readonly high: number;
}

/** A group for each low end at which an interval begins and before the next of which one ends: maximal cliques of an interval graph. */
function groupIntervals(type: Field["type"], named: readonly string[]): Group[] {
  const all = named.map((text): Interval => {
    const value = parseValue(type, text);
    const [low, high] = rangeOf(value);
    return { text, value, low, high };
  });
  const intervals = all.filter(({ low }) => !Number.isNaN(low)).sort(ascendingBy(({ low, text }) => [low, text]));
  const starts = [...new Set(intervals.map(({ low }) => low))];
  const groups = starts.flatMap((start, place): Group[] => {
    const next = starts[place + 1] ?? Number.POSITIVE_INFINITY;
    const members = intervals.filter(({ low, high }) => low <= start && start <= high);
    const isMaximal = place === starts.length - 1 || members.some(({ high }) => high < next);
    return isMaximal ? [{ value: intersectionOf(members, start), members: members.map(({ text }) => text) }] : [];
  });
  // Words in a numeric field overlap with nothing.
  const words = all.filter(({ low }) => Number.isNaN(low)).map(({ text }) => ({ value: text, members: [text] }));
  return [...groups, ...words];
}

/** What is common to intervals that overlap, the last of which begins at `low`; an end is written with the most decimals that it is stated with. */
function intersectionOf(members: readonly Interval[], low: number): string {
  const high = members.reduce((least, member) => Math.min(least, member.high), Number.POSITIVE_INFINITY);
  const least = endAt(low, members, (value) => value.low);
  const most = endAt(high, members, (value) => value.high);
  if (least && most && low === high)
    return formatValue({ kind: "number", ...(least.decimals > most.decimals ? least : most) });
  return formatValue({ kind: "bounds", ...(least && { low: least }), ...(most && { high: most }) });
}

type Ends = Partial<Record<"low" | "high", Quantity>>;

function endAt(
  at: number,
  members: readonly Interval[],
  end: (ends: Ends) => Quantity | undefined,
): Quantity | undefined {
  const stated = members.flatMap(({ value }): Quantity[] => {
    const found = value.kind === "number" ? value : value.kind === "bounds" ? end(value) : undefined;
    return found?.number === at ? [found] : [];
  });
  return stated.sort(ascendingBy(({ decimals }) => [-decimals]))[0];
}

/** A group for each value that no other makes true. */
function groupCodes(type: "code" | "codes", named: readonly string[], choices: readonly string[]): Group[] {
  const setOf = (option: ParsedValue): readonly string[] => codesIn(option);
  const sets = new Map(named.map((value) => [value, setOf(parseValue(type, value))]));
  const options = new Map(choices.map((value) => [value, optionsOf(parseValue(type, value)).map(setOf)]));
  return named.flatMap((value): Group[] => {
    const own = sets.get(value) ?? [];
    const holds = (part: readonly string[]) => part.every((code) => own.includes(code));
    const isPart = named.some((other) => other !== value && own.every((code) => sets.get(other)?.includes(code)));
    if (isPart) return [];
    const chosen = choices.filter((choice) => options.get(choice)?.some(holds));
    return [{ value, members: [...named.filter((other) => holds(sets.get(other) ?? [])), ...chosen] }];
  });
}
