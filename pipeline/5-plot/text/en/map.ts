const line = { dashed: "dashed line: 27°40′ N", solid: "solid line: 27°40′ N", clip: "shown north of 27°40′ N only" };

/** A sector in a word or two, by its code; one that is not here keeps its own label. */
const sectors: Readonly<Record<string, string>> = {
  electronics: "electronics, mechatronics",
  textile_fashion: "textiles, leather and fashion",
  fishing_seafood: "fishing and seafood",
  technical_textile: "technical textiles",
  maintenance_digitalization: "industrial maintenance",
  medical_biomedical: "medical industry",
  waste_recovery: "waste recovery, energy",
  sustainable_construction: "sustainable construction",
  environmental_services: "environmental services",
  food_cosmetics: "food and cosmetics",
  aeronautics: "aeronautics",
  hydrogen: "hydrogen",
  food_agriculture: "food and agriculture",
  renewable_energies: "renewable energies",
  ict: "ICT and innovation",
  logistics: "logistics, transport",
  digital: "digital",
};
/** Names of city groups, by id, in place of the study's own. */
const groups: Readonly<Record<string, string>> = {};

export const map = {
  title: (group: string, count: number, cases: string, percent: string, labelled: number, all: number) =>
    `${group}: ${count} of the ${cases} with a documented place (${percent}); ${labelled} of all ${all} are labelled`,
  nowhere: (cases: string) => `No place is documented for any of ${cases}`,
  what: (cases: string, asOf: string) => `Places, sectors and labelling of ${cases}, ${asOf}.`,
  placed: (count: number, indirect: number) =>
    `Placed: ${count}, of which ${indirect} only through an event, a facility or a name.`,
  range: (low: string, high: string, of: number) =>
    `Wherever the others are, the largest share lies between ${low} and ${high} of all ${of}.`,
  between: (names: string) => `Counted in its group, though it is open in which of its cities it is: ${names}.`,
  missing: (names: string) => `No single city documented: ${names}.`,
  noPlace: (count: number, of: number) => `No single city documented: ${count} of ${of}`,
  inCity: "Clusters in a city",
  inGroup: "City groups, of the clusters with a place",
  count: (count: number, of: number) => `${count} of ${of}`,
  insetTitle: (group: string) => (group === "" ? "Enlarged" : `${group}, enlarged`),
  labelling: { yes: "labelled", in_process: "label in process", no: "no label" },
  indirect: "dashed: place known only from an event, a facility or the name",
  inferred: "place inferred",
  contested: "sources disagree on the city",
  scale: (kilometres: number, latitude: number) => `${kilometres} km at ${latitude}° N`,
  boundaries: (shown: keyof typeof line) =>
    `Boundaries as in the source; no position is taken on the status of Western Sahara; ${line[shown]}.`,
  credit: "© OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0).",
  neighbours: {
    atlantic: "Atlantic Ocean",
    mediterranean: "Mediterranean Sea",
    algeria: "Algeria",
    mauritania: "Mauritania",
  },
  description: (regions: number) =>
    `A map of ${regions} ${regions === 1 ? "region" : "regions"} with a circle for each city, as large as its number of clusters.`,
  sectors,
  groups,
};
