export const creationTimeline = {
  axis: "Year of creation",
  title: (byThen: number, all: number, year: number, contested: number) =>
    `${byThen} of ${all} ${all === 1 ? "cluster" : "clusters"} existed by ${year}; the sources disagree on the year of ${contested || "none"}`,
  titleWithout: (cases: string) => `No year of creation is known for ${cases}`,
  concluded: "year adopted",
  others: "years that other sources give",
  what: (cases: string, asOf: string) => `Years in which ${cases} were created, ${asOf}.`,
  undated: (names: string) => `Year not known: ${names}.`,
  description: "A row for each cluster, by its year of creation.",
  dissent: (years: string) => `other sources give ${years}`,
};
