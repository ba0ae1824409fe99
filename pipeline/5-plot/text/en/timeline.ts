import type { Noun } from "../../../schemas/index.js";

export const timeline = ({ one, many }: Noun) => ({
  /** @param contested on how many the sources disagree; undefined where no two sources give a year of one case */
  title: (field: string, byThen: number, all: number, year: number, open: string, contested: number | undefined) =>
    `${field}: ${year} or earlier for ${byThen} of ${all} ${all === 1 ? one : many}${open}${contested === undefined ? "" : `; the sources disagree on ${contested || "none"}`}`,
  titleWithout: (field: string, cases: string) => `${field}: not known for any of ${cases}`,
  concluded: "year adopted",
  others: "years that other sources give",
  what: (field: string, cases: string, asOf: string) => `${field} of ${cases}, ${asOf}.`,
  undated: (names: string) => `Year not known: ${names}.`,
  description: `A row for each ${one}, by its year.`,
  dissent: (years: string) => `other sources give ${years}`,
});
