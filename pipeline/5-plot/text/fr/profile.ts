import type { Noun } from "../../../schemas/index.js";
import { capital, counted } from "../grammar.js";
import type { Words } from "../words.js";

const source = { one: "source", many: "sources" };
const statement = { one: "énoncé", many: "énoncés" };
const field = { one: "champ", many: "champs" };

/** The profile of each case, their comparison, and the search. */
export const profile = (noun: Noun): Words["report"]["profile"] => ({
  heading: `Fiches : ${noun.many}`,
  intro: `Une fiche par ${noun.one} : ce que l’on en sait, d’après qui, à quelle date, et ce qui est contesté.`,
  known: (known, all) => `${known} sur ${counted(all, field)} ${known < 2 ? "a" : "ont"} une valeur`,
  statements: (n, sources) => `${counted(n, statement)} de ${counted(sources, source)}`,
  latest: (on) => `le plus récent de ${on}`,
  contested: (n) => `${n} en désaccord`,
  missing: (n) => `${n} sans valeur`,
  value: "Ce que l’on sait",
  from: "D’après",
  others: (n) => `et ${n} de plus`,
  on: "Daté de",
  undated: "sans date",
  nothing: (fields) => `Sans valeur recevable : ${fields}.`,
  later: (day) =>
    `Daté d’après le ${day} : ce qui ne change pas, comme une année de fondation, peut être énoncé plus tard ; de ce qui change, un énoncé plus tardif ne compte pas.`,
  addresses:
    "Pour chacune : le site, et l’identifiant sous lequel sources.csv, parmi les résultats, donne son adresse complète.",
  beyond: (ids) => `Et ${ids.length} de plus : ${ids.join(", ")}.`,
  documents: (n) => `Sources qui en parlent (${n})`,
  block: (item) => `${capital(item.many)}, à côté des autres ${noun.many}`,
  have: (n, of) => `${n} sur ${of} autres`,
  criteria: (met, notMet, unknown) =>
    `Critères publiés : ${counted(met, { one: "rempli", many: "remplis" })}, ${counted(notMet, { one: "non rempli", many: "non remplis" })}, ${counted(unknown, { one: "inconnu", many: "inconnus" })}`,
  place: (where) => `Lieu : ${where}`,
  noPlace: "Aucun lieu unique n’est connu.",
  shownOnMap: (name) => `${name} sur la carte`,
  asOf: (day) => `Valeurs au ${day}.`,
  script: {
    printOne: "Imprimer cette fiche",
    printAll: "Imprimer toutes les fiches",
    profile: "Fiche",
    compare: "Comparer",
    compareHint: "Choisissez-en deux à quatre.",
    field: "Champ",
    differs: "diffère",
    onlyDifferences: "Seulement les différences",
    search: "Rechercher partout",
    found: "{shown} résultats sur {all}",
    foundNone: "Aucun résultat.",
  },
});
