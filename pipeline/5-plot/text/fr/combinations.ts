import type { Noun } from "../../../schemas/index.js";
import { de, noneOf } from "../grammar.js";
import type { Words } from "../words.js";

export const combinations = (noun: Noun): Words["figures"]["combinations"] => ({
  title: (field, codes, count, of, alone, isAll, [open, openAlone]) =>
    `${field} : ${codes}${isAll ? "" : " et rien d’autre"} pour ${count} ${count < 2 ? noun.one : noun.many} sur ${of}${open} ; un seul choix pour ${alone === 0 ? noneOf(noun) : alone}${openAlone}`,
  titleWithout: (field, cases) => `${field} : valeur inconnue (${cases})`,
  bars: `Nombre ${de(noun.many)}`,
  names: noun.gender === "f" ? "Lesquelles" : "Lesquels",
  membership: { in: "présent", out: "absent", open: "l’un de ceux-ci" },
  what: (field, cases, asOf) => `${field} : combinaisons parmi ${cases}, ${asOf}.`,
  description: `Une ligne par combinaison, la plus fréquente en tête, avec ses ${noun.many}.`,
  row: (combination, count, names) => `${combination} : ${count}${names === "" ? "" : ` (${names})`}`,
});
