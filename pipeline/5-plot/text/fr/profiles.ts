import type { Noun } from "../../../schemas/index.js";
import { none } from "../grammar.js";
import type { Words } from "../words.js";

const sharedBy = (count: number, of: number, item: Noun): string => {
  if (count === of)
    return of === 1 ? `${item.gender === "f" ? "la seule" : "le seul"} ${item.one}` : `les ${of} ${item.many}`;
  if (count === 1) return `1 ${item.one} sur ${of}, ${item.gender === "f" ? "la" : "le"} même`;
  return `${count} ${item.many} sur ${of}, les mêmes`;
};

export const profiles = (noun: Noun): Words["figures"]["profiles"] => ({
  distance: "Distance de Jaccard",
  title: (shared, outlier) => `${shared} ; ${outlier} ressemble le moins aux autres`,
  same: (cases, all, yes, count, of, item) =>
    count === 0
      ? `${cases} ${noun.many} sur ${all} n’ont « ${yes} » sur ${none(item)}`
      : `${cases} ${noun.many} sur ${all} ont « ${yes} » sur ${sharedBy(count, of, item)}`,
  noTwo: (all, item) => `Sur ${all} ${noun.many}, pas deux n’ont les mêmes valeurs sur les ${item.many}`,
  what: (item, cases, asOf) => `Valeurs sur les ${item.many} pour ${cases}, par ordre de ressemblance, ${asOf}.`,
  note: "Distance de Jaccard : 0 pour les mêmes oui, 1 pour aucun en commun. Arbre : lien moyen ; ordre optimal des feuilles (somme minimale des distances entre lignes voisines) ; à égalité, d’abord plus de oui.",
  withoutAnswer: (item, names) => `À part, sans valeur sur chaque ${item.one} : ${names}.`,
  description: (item) =>
    `Un tableau avec une ligne par ${noun.one} et une colonne par ${item.one} ; à côté, un arbre qui joint ce qui se ressemble.`,
  like: (names, similarity) => `ressemble le plus à ${names}, similarité ${similarity}`,
});
