import type { Noun } from "../../../schemas/index.js";
import { counted, each, none } from "../grammar.js";
import type { Words } from "../words.js";

export const matrix = (noun: Noun): Words["figures"]["matrix"] => ({
  most: (field, value, count, all) => `${field} : ${value} pour ${count} sur ${all}`,
  titleWithout: (cases, fields) => `${fields} ${fields < 2 ? "caractéristique" : "caractéristiques"} de ${cases}`,
  what: (cases, asOf) => `Caractéristiques de ${cases}, ${asOf}.`,
  description: (fields) =>
    `Un tableau avec une ligne par ${noun.one} et une colonne pour chacun des champs : ${fields}.`,
  block: {
    total: (yes) => `${yes} / connues`,
    title: (everyone, item, all, yes, rarest, least, answered) =>
      everyone === all
        ? `« ${yes} » pour ${each(noun)} ayant une valeur, sur chaque ${item.one}`
        : `« ${yes} » pour ${each(noun)} ayant une valeur : ${everyone === 0 ? none(item) : `${counted(everyone, item)} sur ${all}`} ; « ${yes} » le plus rare : ${rarest}, ${least} sur ${answered}`,
    titleWithout: (item) => `Valeur connue sur ${none(item)}`,
    what: (item, cases, asOf) => `Valeurs sur les ${item.many} pour ${cases}, ${asOf}.`,
    withoutAnswer: (item, names) => `Sans valeur sur ${none(item)} : ${names}.`,
    description: (item) => `Un tableau avec une ligne par ${noun.one} et une colonne par ${item.one}.`,
    share: (count, all) => `${count} sur ${all}`,
  },
});
