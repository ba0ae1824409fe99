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
      "Toute valeur se suit jusqu’aux énoncés : filtrez-les par cas et par champ. Chacun a l’adresse de son document.",
      "Les codes sont expliqués dans la feuille des champs. Les dates sont aussi précises que la source les donne.",
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
  criterion: "Critère",
  column: {
    case: capital(one),
    field: "Champ",
    value: "Valeur, en toutes lettres",
    source: "Source",
    reason: "Motif, en toutes lettres",
  },
  contested: (supporting, dissenting) =>
    `Les sources divergent. ${supporting === "" ? "Opposées" : `Pour : ${supporting}. Contre`} : ${dissenting}.`,
});
