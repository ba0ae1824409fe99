import type { Words } from "../words.js";

export const leverProfiles: Words["figures"]["lever-profiles"] = {
  distance: "Distance de Jaccard",
  title: (shared, outlier) => `${shared} ; ${outlier} ressemble le moins aux autres`,
  same: (cases, all, levers, of) =>
    `${cases} clusters sur ${all} utilisent ${levers === of ? `les ${of} leviers` : `les mêmes ${levers} leviers sur ${of}`}`,
  noTwo: (all) => `Aucun des ${all} clusters n’utilise les mêmes leviers qu’un autre`,
  titleWithout: "Trop peu de clusters ont répondu sur chaque levier pour être comparés",
  what: (cases, asOf) => `Leviers d’intervention de ${cases}, rangés par ressemblance, ${asOf}.`,
  note: "Distance de Jaccard : 0 pour les mêmes leviers, 1 pour aucun en commun. Arbre : lien moyen ; ordre optimal des feuilles (somme minimale des distances entre lignes voisines) ; à égalité, d’abord plus de leviers.",
  withoutAnswer: (names) => `Présentés à part, sans réponse sur chaque levier : ${names}.`,
  description:
    "Un tableau avec une ligne par cluster et une colonne par levier ; à côté, un arbre qui joint les clusters semblables.",
  like: (names, similarity) => `le plus semblable à ${names}, similarité ${similarity}`,
};
