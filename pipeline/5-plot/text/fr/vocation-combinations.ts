import type { Words } from "../words.js";

export const vocationCombinations: Words["figures"]["vocation-combinations"] = {
  title: (codes, count, of, alone) =>
    `Vocation ${codes} : ${count} ${count < 2 ? "cluster" : "clusters"} sur ${of} ; ${alone === 0 ? "aucun n’a" : `${alone} ${alone === 1 ? "n’a" : "n’ont"}`} qu’une seule vocation`,
  titleWithout: (cases) => `Aucune vocation n’est connue (${cases})`,
  bars: "Nombre de clusters",
  names: "Lesquels",
  has: "a cette vocation",
  hasNot: "ne l’a pas",
  open: "l’une d’elles",
  what: (cases, asOf) => `Combinaisons de vocations parmi ${cases}, ${asOf}.`,
  description: "Une ligne par combinaison de vocations, la plus fréquente en tête, avec ses clusters.",
  row: (combination, count, names) => `${combination} : ${count}${names === "" ? "" : ` (${names})`}`,
};
