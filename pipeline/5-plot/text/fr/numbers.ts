import type { Noun } from "../../../schemas/index.js";
import type { Words } from "../words.js";

export const numbers = (_: Noun): Words["figures"]["numbers"] => ({
  title: (field, median, n, range) => `${field} : médiane ${median} (n = ${n}, ${range})`,
  titleWithout: "Aucun champ numérique n’a assez de valeurs pour être représenté",
  range: (minimum, maximum) => `de ${minimum} à ${maximum}`,
  bounded: (values, of) =>
    `${values === of ? "toutes" : values} ${values === 1 ? "connue" : "connues"} par ${values === 1 ? "ses" : "leurs"} seules bornes`,
  panel: (field, unit) => `${field} (${unit})`,
  summary: (median, n) => `médiane ${median}, n = ${n}`,
  unbounded: "sans bornes",
  exact: "nombre exact",
  bounds: "d’une borne à l’autre ; flèche si l’une est inconnue",
  median: "trait vertical : médiane",
  medianRange: "étendue de la médiane, si les bornes la laissent ouverte",
  what: (cases, asOf) => `Nombres connus de ${cases}, ${asOf}, une marque par valeur.`,
  undrawn: (fields, why) => `Non représentés (${why}) : ${fields}.`,
  countOf: (field, n) => `${field} (n = ${n})`,
  description: "Un axe par champ numérique, avec une marque par valeur connue.",
});
