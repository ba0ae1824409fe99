import type { Words } from "../index.js";

const line = {
  dashed: "ligne tiretée : 27°40′ N",
  solid: "ligne continue : 27°40′ N",
  clip: "seul le nord de 27°40′ N est représenté",
};

export const map: Words["figures"]["map"] = {
  title: (count, clusters, region) =>
    `Sur ${clusters} au lieu documenté, ${count} ${count < 2 ? "se trouve" : "se trouvent"} dans la région ${region}`,
  what: (clusters, asOf) => `Lieux de ${clusters}, ${asOf}.`,
  placed: (count, indirect) =>
    `Localisés : ${count}, dont ${indirect} seulement par un événement, un équipement ou un nom.`,
  missing: (names) => `Aucun lieu documenté : ${names}.`,
  noPlace: "Aucun lieu documenté",
  inRegion: "Clusters dans la région",
  direct: "ville ou siège indiqués",
  indirect: "seul un événement, un équipement ou le nom l’indique",
  contested: "désaccord sur la ville",
  scale: (kilometres, latitude) => `${kilometres} km à ${latitude}° N`,
  boundaries: (shown) =>
    `Limites telles que dans la source ; aucune position n’est prise sur le statut du Sahara occidental ; ${line[shown]}.`,
  credit: "© contributeurs OpenStreetMap (ODbL), GeoNames (CC BY 4.0).",
  description: (regions) =>
    `Une carte de ${regions} ${regions < 2 ? "région" : "régions"} selon le nombre de clusters.`,
};
