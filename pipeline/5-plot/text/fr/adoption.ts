import type { Noun } from "../../../schemas/index.js";
import { capital, none } from "../grammar.js";
import type { Words } from "../words.js";

export const adoption = (noun: Noun): Words["figures"]["adoption"] => ({
  axis: (yes) => `« ${yes} », en\u00a0% des ${noun.many}`,
  title: (item, yes, rarest, least, commonest, most) =>
    `${capital(item.many)} : « ${yes} » de ${least} ${noun.many} ayant répondu (${rarest}) à ${most} (${commonest})`,
  alike: (item, yes, share) =>
    `${capital(item.many)} : « ${yes} » sur ${item.gender === "f" ? "chacune" : "chacun"} pour ${share} ${noun.many} ayant répondu`,
  titleWithout: (item) => `Réponse connue sur ${none(item)}`,
  share: (count, of) => `${count} sur ${of}`,
  dot: (answered) => `part des ${noun.many} ayant répondu (${answered})`,
  bounds: `parts possibles de l’ensemble des ${noun.many}`,
  contested: `un document contredit la réponse d’${noun.gender === "f" ? "une" : "un"} ${noun.one}`,
  what: (item, yes, cases, asOf) => `Part de « ${yes} » sur chaque ${item.one}, sur ${cases}, ${asOf}.`,
  withoutAnswer: (item, names) => `Sans réponse sur ${none(item)} : ${names}.`,
  description: (item) => `Une ligne par ${item.one}, par nombre décroissant de oui.`,
  known: (count, of, percent) => `${count} sur ${of} (${percent})`,
  without: (names) => `sauf ${names}`,
  answered: (names) => `Ont répondu : ${names}.`,
});
