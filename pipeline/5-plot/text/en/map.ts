import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";

export const map = ({ one, many }: Noun) => ({
  several: (n: number) => `The largest ${n} places are equal`,
  title: (group: string, equals: number, count: number, cases: string, percent: string) =>
    `${group}: ${count}${equals === 1 ? "" : " each"} of ${/^1\s/.test(cases) ? "" : "the "}${cases} with a known place (${percent})`,
  labelled: (field: string, yes: string, count: number, all: number) => `${field}: ${yes} for ${count} of ${all}`,
  nowhere: (cases: string) => `No place is known for any of ${cases}`,
  what: (fields: string, cases: string, asOf: string) => `${fields} of ${cases}, ${asOf}.`,
  places: "Places",
  placed: (count: number, indirect: number) =>
    `Placed: ${count}, of which ${indirect} not through a stated seat or an address.`,
  /** @param group the only group of cities; "" where there are several or none */
  range: (low: string, high: string, of: number, group: string) =>
    `If these places are right, wherever the others are, among the places that sources leave open, the ${group === "" ? "largest share" : `share of ${group}`} lies between ${low} and ${high} of all ${of}.`,
  /** Cases that are open between cities of the largest group, of which so many are counted. */
  within: (names: string, count: number, of: number) =>
    `Not among the ${count} of ${of}, but in the same group under every reading: ${names}.`,
  /** Names with the cities between which each is open. */
  between: (names: string) => `Open which of several cities, and counted in none: ${names}.`,
  missing: (names: string) => `No single city known: ${names}.`,
  noPlace: (count: number, of: number) => `No single city known: ${count} of ${of}`,
  inCity: `${capital(many)} in a city`,
  inGroup: `City groups, of the ${many} with a place`,
  count: (count: number, of: number) => `${count} of ${of}`,
  insetTitle: (group: string) => (group === "" ? "Enlarged" : `${group}, enlarged`),
  answer: (field: string, label: string) => `${field}: ${label}`,
  indirect: "dashed: not a stated seat or an address (event, site, name or derived)",
  knownIndirectly: "place known indirectly",
  contested: "sources disagree on the city",
  scale: (kilometres: number, latitude: number) =>
    `${kilometres} km at ${Math.abs(latitude)}° ${latitude < 0 ? "S" : "N"}`,
  description: (regions: number) =>
    `A map of ${regions} ${regions === 1 ? "region" : "regions"} with a circle for each city, as large as its number of ${one === many ? one : many}.`,
});
