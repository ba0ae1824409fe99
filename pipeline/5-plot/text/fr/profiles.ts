import type { Noun } from "../../../schemas/index.js";
import { counted } from "../grammar.js";
import type { Words } from "../words.js";

export const profiles = (noun: Noun): Words["figures"]["profiles"] => ({
  distance: "Distance de Jaccard",
  title: (shared, outlier) => `${shared} ; ${outlier} ressemble le moins aux autres`,
  same: (cases, all, yes, count, of, item) =>
    `${cases} ${noun.many} sur ${all} ont « ${yes} » sur ${count === of ? `les ${of} ${item.many}` : `${counted(count, item)} sur ${of}, ${count < 2 ? "le même" : "les mêmes"}`}`,
  noTwo: (all, item) => `Sur ${all} ${noun.many}, pas deux n’ont les mêmes réponses sur les ${item.many}`,
  titleWithout: (item) => `Trop peu de réponses sur chaque ${item.one} pour comparer les ${noun.many}`,
  what: (item, cases, asOf) => `Réponses sur les ${item.many} pour ${cases}, par ordre de ressemblance, ${asOf}.`,
  note: "Distance de Jaccard : 0 pour les mêmes oui, 1 pour aucun en commun. Arbre : lien moyen ; ordre optimal des feuilles (somme minimale des distances entre lignes voisines) ; à égalité, dans l’ordre de l’étude.",
  withoutAnswer: (item, names) => `À part, sans réponse sur chaque ${item.one} : ${names}.`,
  description: (item) =>
    `Un tableau avec une ligne par ${noun.one} et une colonne par ${item.one} ; à côté, un arbre qui joint ce qui se ressemble.`,
  like: (names, similarity) => `ressemble le plus à ${names}, similarité ${similarity}`,
});
