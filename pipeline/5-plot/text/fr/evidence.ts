import type { Words } from "../words.js";

export const evidence: Words["figures"]["evidence"] = {
  title: (confirmed, all, asked, documents) =>
    `Les documents confirment ${confirmed} des ${all} valeurs ; ${asked} proviennent du seul questionnaire, ${documents} des seuls documents`,
  what: (fields, cases, asOf) => `Sources à l’appui de ${fields} champs pour ${cases}, ${asOf}.`,
  defined:
    "Confirmé : un document indépendant concorde avec le questionnaire. Contesté : des sources recevables divergent.",
  description: "Un tableau avec une ligne par champ et une colonne par cluster.",
  group: {
    answers: "Caractéristiques publiées par l’article",
    levers: "Leviers publiés par l’article",
    unpublished: "Réponses non publiées",
    documents: "Hors du questionnaire",
  },
  status: {
    corroborated: "confirmé",
    contested: "contesté",
    "primary-only": "questionnaire seul",
    "secondary-only": "documents seuls",
    missing: "manquant",
  },
  perCase: "Champs par cluster",
  perField: "Clusters par champ",
  share: (count, all) => `${count} sur ${all}`,
};
