import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";
import type { Words } from "../words.js";

export const workbook = ({ one, many }: Noun): Words["workbook"] => ({
  readMe: "Lisez-moi",
  asOf: (day) =>
    `Valeurs au ${day}. Produit à partir des résultats (outputs/) ; les mêmes données donnent le même fichier.`,
  sheets: "Feuilles",
  read: {
    heading: "Comment lire ce classeur",
    lines: [
      `La première feuille de données (${many}) a une ligne par unité et une colonne par champ. Une cellule vide est une valeur manquante : rien n’est estimé.`,
      "Une cellule ombrée suivie de † est contestée : les sources divergent. Sa note donne les sources de chaque côté.",
      "La note de chaque en-tête donne, en anglais, le sens de la colonne. Chaque tableau a des filtres ; ses en-têtes restent visibles.",
      "Toute valeur se suit : le nombre de ses énoncés mène à ceux-ci, et chacun d’eux à l’adresse de son document.",
      "Les premières colonnes d’une feuille sont en toutes lettres ; les suivantes sont des identifiants et des codes pour les programmes, expliqués dans les notes et dans la feuille des champs. Là où les mots suffisent, eux seuls sont imprimés.",
      "Les dates sont aussi précises que la source les donne.",
    ],
  },
  cite: "Comment citer",
  documents: (n) =>
    `${n} ${n === 1 ? "document" : "documents"} : citez celui qui énonce une valeur, d’après la feuille des sources.`,
  licences: "Licences",
  credits: "Crédits et limites",
  rows: (n) => `${n} ${n < 2 ? "ligne" : "lignes"}`,
  names: {
    cases: capital(many),
    values: "Valeurs",
    witnesses: "Énoncés",
    conflicts: "Contestées",
    shares: "Parts",
    blocks: "Champs oui-non",
    numbers: "Nombres",
    places: "Lieux",
    claims: "Affirmations",
    robustness: "Robustesse",
    agreement: "Accord",
    rawCriteria: "Critères, règles",
    criteria: "Critères",
    criteriaCounts: "Critères, décompte",
    sources: "Sources",
    codebook: "Champs",
  },
  column: {
    case: capital(one),
    field: "Champ",
    value: "Valeur, en toutes lettres",
    source: "Source",
    reason: "Motif, en toutes lettres",
    evidence: "Degré de preuve",
    date: "Daté",
    stance: "Rôle",
    result: "Résultat",
    supporting: "Pour : première source",
    dissenting: "Contre : première source",
  },
  contested: (supporting, dissenting) =>
    `Les sources divergent. ${supporting === "" ? "Opposées" : `Pour : ${supporting}. Contre`} : ${dissenting}.`,
});
