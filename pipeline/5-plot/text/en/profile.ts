import type { Noun } from "../../../schemas/index.js";
import { a, capital } from "../grammar.js";

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The profile of each case, their comparison, and the search. */
export const profile = ({ one, many }: Noun) => ({
  heading: `${capital(one)} profiles`,
  intro: `Choose ${a({ one })}: what is known of it, from whom, of which day, and what is contested.`,
  known: (known: number, all: number) => `${known} of ${counted(all, "field")} ${known === 1 ? "has" : "have"} a value`,
  statements: (n: number, sources: number) => `${counted(n, "statement")} of ${counted(sources, "source")}`,
  latest: (on: string) => `the latest of ${on}`,
  contested: (n: number) => `${n} contested`,
  missing: (n: number) => `${n} missing`,
  value: "What is known",
  from: "From",
  others: (n: number) => `and ${n} more`,
  on: "Dated",
  undated: "undated",
  nothing: (fields: string) => `Without an admissible value: ${fields}.`,
  /** On dates later than that of the values. */
  later: (day: string) =>
    `Dated after ${day}: what does not change, such as a year of creation, may be stated later; of what changes, a later statement does not count.`,
  addresses: "With each: its host, and the id under which sources.csv among the results has its whole address.",
  /** Sources that a printed profile has no room for. */
  beyond: (ids: readonly string[]) => `And ${ids.length} more: ${ids.join(", ")}.`,
  documents: (n: number) => `Sources that mention it (${n})`,
  block: (item: Noun) => `${capital(item.many)} beside those of the other ${many}`,
  have: (n: number, of: number) => `${n} of ${of} others`,
  criteria: (met: number, notMet: number, unknown: number) =>
    `Published criteria: ${met} met, ${notMet} not met, ${unknown} unknown`,
  place: (where: string) => `Where it is: ${where}`,
  noPlace: "No single place is known.",
  shownOnMap: (name: string) => `${name} on the map`,
  asOf: (day: string) => `Values as of ${day}.`,
  script: {
    printOne: "Print this profile",
    printAll: "Print all profiles",
    profile: "Profile",
    compare: "Compare",
    compareHint: "Choose two to four.",
    field: "Field",
    differs: "differs",
    onlyDifferences: "Only what differs",
    search: "Search everything",
    found: "{shown} of {all} found",
    foundNone: "Nothing found.",
  },
});
