import { distinct, groupBy } from "../../../lib/collections.js";
import { type Condition, formatQuantity, formatValue, parseValue, rangeOf } from "../../../schemas/index.js";
import { meets } from "../match-condition.js";
import type { Answers } from "../read-answers.js";

/** How else a value may be read. */
export type Readings = (answers: Answers, studyCase: string, field: string, asked: readonly Condition[]) => string[];

/** As it stands and no other. */
export const none: Readings = () => [];

/** What the witnesses say or other policies read otherwise, what bounds leave open, and where nothing is said any value that the field may have. */
export const admissible: Readings = (answers, studyCase, field, asked) => {
  const { value, others } = answers.at(studyCase, field);
  // Sources that are even leave only what they say; only where nobody says anything is every value admissible.
  if (value === "" && others.length === 0) return imaginable(answers, studyCase, field, asked);
  return distinct([...within(value, asked), ...others.flatMap((other) => decided(other, asked))]).filter(
    (reading) => reading !== value,
  );
};

/** Any value that the field may have, whoever says otherwise: as if the source were mistaken. */
export const imaginable: Readings = (answers, studyCase, field, asked) => {
  const { type, codes } = answers.fields.get(field) ?? { type: "text", codes: [] };
  const all = type === "codes" ? setsOf(codes, asked) : type === "code" ? codes : edges(asked);
  return all.filter((reading) => reading !== answers.at(studyCase, field).value);
};

/**
 * Sets of codes enough to meet or miss the conditions in every way that all sets could. Codes that stand in the same conditions are
 * alike, and one of them does for all; one more for each set that is asked for exactly, so as not to hit it by chance.
 */
function setsOf(codes: readonly string[], asked: readonly Condition[]): string[] {
  const exact = asked.flatMap(({ exactly }) => (exactly ? [exactly] : []));
  const alike = groupBy(codes, (code) =>
    asked.map((condition) => Number(condition.in?.includes(code) ?? false)).join(""),
  );
  let sets: (readonly string[])[] = [];
  for (const code of [...alike.values()].flatMap((group) => group.slice(0, exact.length + 1)))
    sets = [...sets, [code], ...sets.map((set) => [...set, code])];
  const inOrder = exact.map((set) => codes.filter((code) => set.includes(code)));
  return [...new Set([...sets, ...inOrder].map((set) => formatValue({ kind: "set", codes: set })))];
}

/** A stated value; bounds that leave open what is asked are read as one of the numbers between them. */
function decided(value: string, asked: readonly Condition[]): string[] {
  const points = within(value, asked);
  return points.length > 0 ? points : [value];
}

/** Where bounds leave a condition open: their ends, and the numbers between on either side of what is asked. */
function within(value: string, asked: readonly Condition[]): string[] {
  if (value === "" || !asked.some((condition) => meets(value, condition) === undefined)) return [];
  const stated = parseValue("number", value);
  const ends = stated.kind === "bounds" ? [stated.low, stated.high].filter((end) => end !== undefined) : [];
  const [low, high] = rangeOf(stated);
  return [...ends.map(formatQuantity), ...edges(asked)].filter(
    (point) => Number(point) >= low && Number(point) <= high,
  );
}

/** Numbers on either side of every bound that is asked: enough to meet or miss each. */
function edges(asked: readonly Condition[]): string[] {
  const bounds = asked.flatMap(({ from, above, to }) => [from, above, to]).filter((bound) => bound !== undefined);
  return distinct(bounds.flatMap((bound) => [bound - 1, bound, bound + 1]).map(String));
}
