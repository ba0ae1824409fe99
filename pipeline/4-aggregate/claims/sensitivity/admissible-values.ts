import { distinct, groupBy } from "../../../lib/collections.js";
import { type Condition, formatQuantity, formatValue, parseValue, rangeOf } from "../../../schemas/index.js";
import { matchCondition } from "../match-condition.js";
import type { Answers } from "../read-answers.js";

/** What a value may be instead of what it is. */
export type Alternatives = (
  answers: Answers,
  studyCase: string,
  field: string,
  asked: readonly Condition[],
) => string[];

export const noAlternatives: Alternatives = () => [];

/**
 * The admissible values of an uncertain answer: those that sources state or other policies take, what bounds leave open, and where
 * nothing is stated the whole domain of the field.
 */
export const admissibleValues: Alternatives = (answers, studyCase, field, asked) => {
  const { value, others } = answers.at(studyCase, field);
  // Sources that are even leave only what they state; only where nobody states anything is every value admissible.
  if (value === "" && others.length === 0) return domainValues(answers, studyCase, field, asked);
  return distinct([...pointsWithin(value, asked), ...others.flatMap((other) => pointsOf(other, asked))]).filter(
    (alternative) => alternative !== value,
  );
};

/** The domain of the field, whatever sources state: as if they were wrong. */
export const domainValues: Alternatives = (answers, studyCase, field, asked) => {
  const { type, codes } = answers.fields.get(field) ?? { type: "text", codes: [] };
  const domain = type === "codes" ? setsOf(codes, asked) : type === "code" ? codes : boundaryPoints(asked);
  return domain.filter((alternative) => alternative !== answers.at(studyCase, field).value);
};

/**
 * Sets of codes enough to meet or miss the conditions in every way that all sets could. Codes that are in the same conditions are
 * equivalent, and one of them does for all; one more for each set that is asked for exactly, so as not to hit it by chance.
 */
function setsOf(codes: readonly string[], asked: readonly Condition[]): string[] {
  const exact = asked.flatMap(({ exactly }) => (exactly ? [exactly] : []));
  const equivalent = groupBy(codes, (code) =>
    asked.map((condition) => Number(condition.in?.includes(code) ?? false)).join(""),
  );
  let sets: (readonly string[])[] = [];
  for (const code of [...equivalent.values()].flatMap((group) => group.slice(0, exact.length + 1)))
    sets = [...sets, [code], ...sets.map((set) => [...set, code])];
  const inOrder = exact.map((set) => codes.filter((code) => set.includes(code)));
  return [...new Set([...sets, ...inOrder].map((set) => formatValue({ kind: "set", codes: set })))];
}

/** A stated value; bounds that leave open what is asked stand for the numbers between them. */
function pointsOf(value: string, asked: readonly Condition[]): string[] {
  const points = pointsWithin(value, asked);
  return points.length > 0 ? points : [value];
}

/** Where bounds leave a condition open: their ends, and the numbers between on either side of what is asked. */
function pointsWithin(value: string, asked: readonly Condition[]): string[] {
  if (value === "" || !asked.some((condition) => matchCondition(value, condition) === undefined)) return [];
  const stated = parseValue("number", value);
  const ends = stated.kind === "bounds" ? [stated.low, stated.high].filter((end) => end !== undefined) : [];
  const [low, high] = rangeOf(stated);
  return [...ends.map(formatQuantity), ...boundaryPoints(asked)].filter(
    (point) => Number(point) >= low && Number(point) <= high,
  );
}

/** Numbers on either side of every bound that is asked: enough to meet or miss each (boundary values). */
function boundaryPoints(asked: readonly Condition[]): string[] {
  const bounds = asked.flatMap(({ from, above, to }) => [from, above, to]).filter((bound) => bound !== undefined);
  return distinct(bounds.flatMap((bound) => [bound - 1, bound, bound + 1]).map(String));
}
