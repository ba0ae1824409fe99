import type { Noun } from "../../../schemas/index.js";
import { uncapital } from "../grammar.js";
import type { Words } from "../words.js";

export const crossTable = (noun: Noun): Words["figures"]["cross-table"] => ({
  title: ({ rows, row, columns, column }, count, of, isAlone) =>
    `${rows} « ${row} » et ${uncapital(columns)} « ${column} » : ${isAlone ? "le couple le plus fréquent" : "l’un des couples les plus fréquents"}, ${count} ${count < 2 ? noun.one : noun.many} sur les ${of} dont on connaît les deux`,
  titleWithout: (rows, columns, cases) => `${rows} et ${uncapital(columns)} : jamais connus ensemble (${cases})`,
  what: (rows, columns, cases, asOf) =>
    `${rows} et ${uncapital(columns)} de ${cases}, ${asOf} ; effectifs entre parenthèses.`,
  description: (rows, columns) =>
    `Un tableau croisé avec une ligne par valeur du champ ${uncapital(rows)} et une colonne par valeur du champ ${uncapital(columns)}.`,
  cell: ({ row, column }, count, names) => `${row} et ${column} : ${count} (${names})`,
});
