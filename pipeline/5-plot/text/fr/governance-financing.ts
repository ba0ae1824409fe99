import type { Words } from "../words.js";

export const governanceFinancing: Words["figures"]["governance-financing"] = {
  title: (governance, financing, count, of, isAlone) =>
    `Gouvernance ${governance.toLowerCase()} et financement ${financing.toLowerCase()} : ${isAlone ? "le couple le plus fréquent" : "l’un des couples les plus fréquents"}, ${count} ${count < 2 ? "cluster" : "clusters"} sur les ${of} dont on connaît les deux`,
  titleWithout: (cases) => `Gouvernance et financement ne sont connus ensemble pour aucun (${cases})`,
  what: (cases, asOf) => `Gouvernance et financement de ${cases}, ${asOf} ; effectifs entre parenthèses.`,
  description: (rows, columns) =>
    `Un tableau croisé avec une ligne par valeur du ${rows.toLowerCase()} et une colonne par valeur du ${columns.toLowerCase()}.`,
  cell: (governance, financing, count, names) =>
    `gouvernance ${governance.toLowerCase()}, financement ${financing.toLowerCase()} : ${count} (${names})`,
};
