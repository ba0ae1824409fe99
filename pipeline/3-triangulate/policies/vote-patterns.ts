import { ascendingBy, distinct, groupBy } from "../../lib/collections.js";

export interface Vote {
  readonly item: string;
  readonly observer: string;
  readonly category: string;
}

/** Votes by place in the lists of what was voted for and by whom, both in the order of code points. */
export interface Ballot {
  readonly categories: readonly string[];
  readonly observers: readonly string[];
  readonly patterns: readonly Pattern[];
}

/** Items on which the very same votes were cast. Nothing distinguishes them, so they are weighed as one: many items have few patterns. */
export interface Pattern {
  readonly items: readonly string[];
  /** How many there are: a large study names one item for all that are alike. */
  readonly count: number;
  readonly cast: readonly { readonly observer: number; readonly category: number }[];
}

/** The votes, item by item; items with the same votes are one pattern, and the order of the votes does not matter. */
export function groupVotes(votes: readonly Vote[]): Ballot {
  const byItem = groupBy(votes, ({ item }) => item);
  return ballotOf([...byItem].map(([item, cast]) => ({ items: [item], count: 1, cast })));
}

/** The votes on one item, or on several that have the same. */
export interface Tally extends Pick<Pattern, "items" | "count"> {
  readonly cast: readonly Omit<Vote, "item">[];
}

export function ballotOf(tallies: readonly Tally[]): Ballot {
  const votes = tallies.flatMap(({ cast }) => cast);
  const categories = distinct(votes.map(({ category }) => category));
  const observers = distinct(votes.map(({ observer }) => observer));
  const placeOf = new Map(categories.map((category, place) => [category, place]));
  const observerOf = new Map(observers.map((observer, place) => [observer, place]));
  const codeOf = ({ observer, category }: Omit<Vote, "item">) =>
    (observerOf.get(observer) as number) * categories.length + (placeOf.get(category) as number);
  const alike = groupBy(tallies, ({ cast }) => String(Uint32Array.from(cast, codeOf).sort()));
  const patterns = [...alike].sort(ascendingBy(([codes]) => [codes])).map(([codes, same]) => ({
    items: same.flatMap(({ items }) => items),
    count: same.reduce((sum, { count }) => sum + count, 0),
    cast: codes.split(",").map((code) => ({
      observer: Math.floor(Number(code) / categories.length),
      category: Number(code) % categories.length,
    })),
  }));
  return { categories, observers, patterns };
}
