import type { Words } from "../words.js";

export const creationTimeline: Words["figures"]["creation-timeline"] = {
  axis: "Année de création",
  title: (byThen, all, year, contested) =>
    `En ${year}, ${byThen} ${byThen < 2 ? "cluster" : "clusters"} sur ${all} ${byThen < 2 ? "existait" : "existaient"} ; les sources divergent sur l’année ${contested === 0 ? "d’aucun" : `de ${contested}`}`,
  titleWithout: (cases) => `Année de création inconnue pour ${cases}`,
  concluded: "année retenue",
  others: "années données par d’autres sources",
  what: (cases, asOf) => `Années de création de ${cases}, ${asOf}.`,
  undated: (names) => `Année inconnue : ${names}.`,
  description: "Une ligne par cluster, selon l’année de création.",
  dissent: (years) => `d’autres sources donnent ${years}`,
};
