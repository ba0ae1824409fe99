export const vocationCombinations = {
  title: (codes: string, count: number, of: number, alone: number) =>
    `${count} of ${of} clusters are ${codes}; ${alone === 0 ? "none has" : `${alone} ${alone === 1 ? "has" : "have"}`} a single vocation`,
  titleWithout: (cases: string) => `No vocation is known of ${cases}`,
  bars: "Number of clusters",
  names: "Which",
  has: "has this vocation",
  hasNot: "has not",
  open: "one of these",
  what: (cases: string, asOf: string) => `Combinations of vocations among ${cases}, ${asOf}.`,
  description: "A row for each combination of vocations, the commonest first, with its clusters.",
  row: (combination: string, count: number, names: string) =>
    `${combination}: ${count}${names === "" ? "" : ` (${names})`}`,
};
