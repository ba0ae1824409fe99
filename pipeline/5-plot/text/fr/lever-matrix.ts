import type { Words } from "../words.js";

export const leverMatrix: Words["figures"]["lever-matrix"] = {
  total: "Utilisé / réponses",
  title: (everyone, levers, least, answered) =>
    `${everyone} ${everyone < 2 ? "levier" : "leviers"} sur ${levers} ${everyone < 2 ? "sert" : "servent"} à tous les clusters ayant répondu, le plus rare à ${least} sur ${answered}`,
  what: (cases, asOf) => `Leviers d’intervention utilisés par ${cases}, ${asOf}.`,
  withoutAnswer: (names) => `Aucune réponse sur les leviers : ${names}.`,
  description: "Un tableau avec une ligne par cluster et une colonne par levier.",
  share: (count, of) => `${count} sur ${of}`,
};
