import type { Noun } from "../../../schemas/index.js";

const sharedBy = (count: number, of: number, { one, many }: Noun): string => {
  if (count === 0) return `none of the ${of} ${many}`;
  if (of === 1) return `the only ${one}`;
  return count === of ? `all ${of} ${many}` : `the same ${count} of ${of} ${many}`;
};

export const profiles = ({ one, many }: Noun) => ({
  distance: "Jaccard distance",
  title: (shared: string, outlier: string) => `${shared}; ${outlier} is the least similar to the others`,
  same: (cases: number, all: number, yes: string, count: number, of: number, item: Noun) =>
    `${cases} of ${all} ${many} have “${yes}” on ${sharedBy(count, of, item)}`,
  noTwo: (all: number, item: Noun) => `No two of ${all} ${many} have the same values on the ${item.many}`,
  what: (item: Noun, cases: string, asOf: string) =>
    `Values on ${item.many} for ${cases}, ordered by similarity, ${asOf}.`,
  note: "Jaccard distance: 0 for the same yes, 1 for none in common. Tree: average linkage; optimal leaf order (smallest sum of distances between neighbouring rows); ties: more yes first.",
  withoutAnswer: (item: Noun, names: string) => `Shown separately, without a value on every ${item.one}: ${names}.`,
  description: (item: Noun) =>
    `A table with a row for each ${one} and a column for each ${item.one}; beside it a tree that joins similar ${many}.`,
  like: (names: string, similarity: string) => `most similar to ${names}, similarity ${similarity}`,
});
