import type { Noun } from "../../../schemas/index.js";
import { capital, de } from "../grammar.js";
import type { Words } from "../words.js";

export const map = (noun: Noun): Words["figures"]["map"] => ({
  several: (n) => `Les ${n} lieux les plus fréquents sont à égalité`,
  title: (group, equals, count, cases, percent) =>
    `${group} : ${equals === 1 ? "" : "chacun "}${count} ${/^[01]\s/.test(cases) ? "sur" : "des"} ${cases} dont le lieu est connu (${percent})`,
  labelled: (field, yes, count, all) => `${field} : ${yes} pour ${count} sur ${all}`,
  nowhere: (cases) => `Aucun lieu connu pour ${cases}`,
  what: (fields, cases, asOf) => `${fields} de ${cases}, ${asOf}.`,
  places: "Lieux",
  placed: (count, indirect) => `Lieu connu : ${count}, dont ${indirect} sans siège ni adresse indiqués.`,
  range: (low, high, of, group) =>
    `Si ces lieux sont exacts, où que soient les autres parmi les lieux que les sources laissent possibles, ${group === "" ? "la plus grande part" : `la part de « ${group} »`} se situe entre ${low} et ${high} des ${of}.`,
  within: (names, count, of) =>
    `Hors de ces ${count} sur ${of}, mais dans le même groupe selon toute lecture : ${names}.`,
  between: (names) => `Entre plusieurs villes, sans compter dans aucune : ${names}.`,
  missing: (names) => `Aucune ville unique connue : ${names}.`,
  noPlace: (count, of) => `Aucune ville unique connue : ${count} sur ${of}`,
  inCity: `${capital(noun.many)} dans une ville`,
  inGroup: `Groupes de villes (lieu connu)`,
  count: (count, of) => `${count} sur ${of}`,
  insetTitle: (group) => (group === "" ? "Agrandissement" : `${group}, agrandissement`),
  answer: (field, label) => `${field} : ${label}`,
  indirect: "tireté : ni siège ni adresse indiqués (événement, site, nom ou déduction)",
  knownIndirectly: "lieu connu indirectement",
  contested: "désaccord sur la ville",
  scale: (kilometres, latitude) => `${kilometres} km à ${Math.abs(latitude)}° ${latitude < 0 ? "S" : "N"}`,
  description: (regions) =>
    `Une carte de ${regions} ${regions < 2 ? "région" : "régions"} avec un cercle par ville, selon le nombre ${de(noun.many)}.`,
});
