import type { Noun } from "../../../schemas/index.js";
import { noneOf } from "../grammar.js";
import type { Words } from "../words.js";

export const timeline = (noun: Noun): Words["figures"]["timeline"] => ({
  title: (field, byThen, all, year, open, contested) =>
    `${field} : ${year} ou avant pour ${byThen} ${byThen < 2 ? noun.one : noun.many} sur ${all}${open}${contested === undefined ? "" : ` ; les sources ${contested === 0 ? `ne divergent pour ${noneOf(noun)}` : `divergent pour ${contested}`}`}`,
  titleWithout: (field, cases) => `${field} : inconnue (${cases})`,
  concluded: "année retenue",
  others: "années données par d’autres sources",
  what: (field, cases, asOf) => `${field} de ${cases}, ${asOf}.`,
  undated: (names) => `Année inconnue : ${names}.`,
  description: `Une ligne par ${noun.one}, selon l’année.`,
  dissent: (years) => `d’autres sources donnent ${years}`,
});
