import type { Noun } from "../../../schemas/index.js";
import type { Words } from "../words.js";

export const crossTable = (noun: Noun): Words["figures"]["cross-table"] => ({
  title: ({ rows, row, columns, column }, count, of, isAlone) =>
    `${rows} « ${row} » et ${columns.toLowerCase()} « ${column} » : ${isAlone ? "le couple le plus fréquent" : "l’un des couples les plus fréquents"}, ${count} ${count < 2 ? noun.one : noun.many} sur les ${of} dont on connaît les deux`,
  titleWithout: (rows, columns, cases) => `${rows} et ${columns.toLowerCase()} : jamais connus ensemble (${cases})`,
  what: (rows, columns, cases, asOf) =>
    `${rows} et ${columns.toLowerCase()} de ${cases}, ${asOf} ; effectifs entre parenthèses.`,
  description: (rows, columns) =>
    `Un tableau croisé avec une ligne par valeur du champ ${rows.toLowerCase()} et une colonne par valeur du champ ${columns.toLowerCase()}.`,
  cell: ({ row, column }, count, names) => `${row} et ${column} : ${count} (${names})`,
});
