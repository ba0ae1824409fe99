import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";
import type { Words } from "../words.js";

export const evidence = (noun: Noun): Words["figures"]["evidence"] => ({
  title: (confirmed, comparable, asked, documents) =>
    `${comparable === 0 ? "Aucune réponse de l’enquête n’a pu être confrontée à des documents" : `Des documents ont pu être confrontés à ${comparable} ${comparable === 1 ? "réponse" : "réponses"} de l’enquête et concordent avec ${confirmed}`} ; ${asked} ${asked < 2 ? "valeur repose" : "valeurs reposent"} sur les seuls tableaux de l’enquête, ${documents} sur des documents seuls`,
  withoutSurvey: (documents, all) =>
    `Des documents donnent ${documents} ${documents < 2 ? "valeur" : "valeurs"} sur ${all}`,
  what: (fields, cases, asOf) =>
    `Sources à l’appui de ${fields} ${fields < 2 ? "champ" : "champs"} pour ${cases}, ${asOf}.`,
  defined: (survey) =>
    `${survey ? "Corroboré : un document indépendant concorde avec l’enquête. " : ""}Contesté : des sources recevables divergent.`,
  age: "Un nombre dans la grille : âge, en années entières, du plus récent énoncé à l’appui de la valeur ; aucun s’il a moins d’un an ou n’est pas daté.",
  oldest: (values, years) =>
    `${values} ${values < 2 ? "valeur repose" : "valeurs reposent"} sur des énoncés d’un an ou plus, le plus ancien de ${years} ${years < 2 ? "an" : "ans"}.`,
  description: `Un tableau avec une ligne par champ et une colonne par ${noun.one}.`,
  group: {
    answers: "Réponses à l’enquête",
    unpublished: "Demandé, réponses non publiées",
    documents: "Non demandé par l’enquête",
    unasked: "Autres champs",
  },
  status: {
    corroborated: "corroboré",
    contested: "contesté",
    "primary-only": "enquête seule",
    "secondary-only": "documents seuls",
    missing: "manquant",
  },
  perCase: `Champs par ${noun.one}`,
  perField: `${capital(noun.many)} par champ`,
  share: (count, all) => `${count} sur ${all}`,
});
