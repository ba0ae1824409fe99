import type { Noun } from "../../../schemas/index.js";
import { capital, none } from "../grammar.js";
import type { Words } from "../words.js";

export const adoption = (noun: Noun): Words["figures"]["adoption"] => ({
  axis: (yes) => `« ${yes} », en\u00a0% des ${noun.many}`,
  title: (item, yes, least, leastOpen, most, mostOpen) =>
    `${capital(item.many)} : « ${yes} » de ${least} ${noun.many} ayant une valeur${leastOpen} à ${most}${mostOpen}`,
  alike: (item, yes, share) =>
    `${capital(item.many)} : « ${yes} » sur ${item.gender === "f" ? "chacune" : "chacun"} pour ${share} ${noun.many} ayant une valeur`,
  titleWithout: (item) => `Valeur connue sur ${none(item)}`,
  share: (count, of) => `${count} sur ${of}`,
  dot: (answered) => `part des ${noun.many} ayant une valeur (${answered})`,
  bounds: `parts possibles de l’ensemble des ${noun.many}`,
  contested: `les sources divergent sur la valeur d’${noun.gender === "f" ? "une" : "un"} ${noun.one}`,
  what: (item, yes, cases, asOf) => `Part de « ${yes} » sur chaque ${item.one}, sur ${cases}, ${asOf}.`,
  withoutAnswer: (item, names) => `Sans valeur sur ${none(item)} : ${names}.`,
  description: (item) => `Une ligne par ${item.one}, par nombre décroissant de oui.`,
  known: (count, of, percent) => `${count} sur ${of} (${percent})`,
  without: (names) => `sauf ${names}`,
  answered: (names) => `Avec une valeur : ${names}.`,
});
