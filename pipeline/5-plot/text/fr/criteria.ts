import type { Noun } from "../../../schemas/index.js";
import { capital, counted } from "../grammar.js";
import type { Words } from "../words.js";

/** What the page and the workbook say of criteria that the cases are compared with. */
export const criteria = (noun: Noun): Words["report"]["criteria"] => ({
  heading: "Au regard de critères publiés",
  intro: (all, of) =>
    `${counted(all, { one: "critère", many: "critères" })}, ${all < 2 ? "examiné" : "chacun examiné"} pour ${counted(of, noun)}. Sur ${counted(all * of, { one: "résultat", many: "résultats" })}, inconnu : {unknown} ; rempli : {met} ; non rempli : {notMet}. Inconnu : les valeurs ne tranchent pas ; ce n’est jamais lu comme non rempli.`,
  signs: (signs, met) =>
    signs === 0
      ? ""
      : `${signs === met ? (met === 1 ? "Le seul rempli l’est" : `Les ${met} remplis le sont tous`) : `${signs} des ${met} remplis ${signs === 1 ? "l’est" : "le sont"}`} par un signe que cette étude tient pour suffisant, non par une règle de la source.`,
  name: "Critère",
  rule: "Comment il est jugé ici",
  results: { met: "Rempli", not_met: "Non rempli", unknown: "Inconnu" },
  source: "Source",
  unverified: "de mémoire, non vérifié",
  list: (names) => `${capital(noun.many)} : ${names}.`,
  because: (why, n) => `${counted(n, noun)} : ${why}.`,
  reason: {
    no_field: "aucun champ ne le demande",
    no_threshold: "sa source n’indique aucun seuil qui ait pu être trouvé",
    disagreement: "les valeurs que donnent les sources le remplissent et ne le remplissent pas",
    bounds: "seules des bornes sont connues, et elles laissent la question ouverte",
    missing: "aucune valeur recevable",
    too_indirect: "ce qui est connu est moins direct que ce qui tranche le critère",
    no_sign: "le signe tenu pour suffisant est absent, ce qui ne tranche rien",
  },
  comparison: {
    at_least: (field, number) => `${field} : au moins ${number}`,
    at_most: (field, number) => `${field} : au plus ${number}`,
    one_of: (field, codes) => `${field} : ${codes}`,
    known: (field) => `${field} : toute valeur connue`,
  },
  fewest: (n, of) => `${n} sur ces ${of}`,
  ofStudy: "un signe que cette étude tient pour suffisant ; son absence ne tranche rien",
  leastGrade: (grade) => `tranché par des valeurs de ce degré de preuve ou d’un degré plus direct : ${grade}`,
  noThreshold: (fields) => `${fields} : aucun seuil n’a été trouvé`,
  noField: "aucun champ ne le demande",
  questions: "Questions sur ce qui est inconnu",
  questionsIntro:
    "Ce qu’il faudrait demander ensuite, la question le plus souvent ouverte d’abord. Là où aucun seuil n’a été trouvé, une réponse seule ne trancherait pas le critère.",
  question: "Question",
  decides: `${capital(noun.many)} sans résultat connu`,
  of: (count, of) => `${count} sur ${of}`,
});
