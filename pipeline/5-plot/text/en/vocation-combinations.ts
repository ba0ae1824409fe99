export const vocationCombinations = {
  title: (codes: string, count: number, of: number, alone: number) =>
    `${count} of ${of} clusters are ${codes}; ${alone === 0 ? "none has" : `${alone} ${alone === 1 ? "has" : "have"}`} a single vocation`,
  titleWithout: (cases: string) => `No vocation is known for ${cases}`,
  bars: "Number of clusters",
  names: "Which",
  has: "has this vocation",
  hasNot: "does not have it",
  open: "one of these",
  what: (cases: string, asOf: string) => `Combinations of vocations among ${cases}, ${asOf}.`,
  description: "A row for each combination of vocations, the most common first, with its clusters.",
  row: (combination: string, count: number, names: string) =>
    `${combination}: ${count}${names === "" ? "" : ` (${names})`}`,
};
