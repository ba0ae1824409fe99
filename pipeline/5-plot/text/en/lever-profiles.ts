export const leverProfiles = {
  distance: "Jaccard distance",
  title: (shared: string, outlier: string) => `${shared}; ${outlier} is the least similar to the others`,
  same: (cases: number, all: number, levers: number, of: number) =>
    `${cases} of ${all} clusters use ${levers === of ? `all ${of}` : `the same ${levers} of ${of}`} levers`,
  noTwo: (all: number) => `No two of ${all} clusters use the same levers`,
  titleWithout: "Too few clusters answered on every lever to compare them",
  what: (cases: string, asOf: string) => `Intervention levers of ${cases}, ordered by similarity, ${asOf}.`,
  note: "Jaccard distance: 0 for the same levers, 1 for none in common. Tree: average linkage; optimal leaf order (smallest sum of distances between neighbouring rows); ties: more levers first.",
  withoutAnswer: (names: string) => `Shown separately, without an answer on every lever: ${names}.`,
  description:
    "A table with a row for each cluster and a column for each lever; beside it a tree that joins similar clusters.",
  like: (names: string, similarity: string) => `most similar to ${names}, similarity ${similarity}`,
};
