const line = { dashed: "dashed line: 27°40′ N", solid: "solid line: 27°40′ N", clip: "shown north of 27°40′ N only" };

export const map = {
  title: (count: number, clusters: string, region: string) =>
    `${count} of the ${clusters} with a documented place ${count === 1 ? "is" : "are"} in ${region}`,
  what: (clusters: string, asOf: string) => `Places of ${clusters}, ${asOf}.`,
  placed: (count: number, indirect: number) =>
    `Placed: ${count}, of which ${indirect} only by an event, a facility or a name.`,
  missing: (names: string) => `No place documented: ${names}.`,
  noPlace: "No place documented",
  inRegion: "Clusters in the region",
  direct: "city or seat stated",
  indirect: "only an event, a facility or the name points there",
  contested: "sources disagree on the city",
  scale: (kilometres: number, latitude: number) => `${kilometres} km at ${latitude}° N`,
  boundaries: (shown: keyof typeof line) =>
    `Boundaries as in the source; no position is taken on the status of Western Sahara; ${line[shown]}.`,
  credit: "© OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0).",
  description: (regions: number) =>
    `A map of ${regions} ${regions === 1 ? "region" : "regions"} filled by number of clusters.`,
};
