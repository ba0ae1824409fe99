import type { Words } from "../words.js";

export const leverAdoption: Words["figures"]["lever-adoption"] = {
  axis: (answered) => `Clusters utilisant le levier (sur ${answered} ayant répondu), part\u00a0en %`,
  title: (used, answered, overlap) =>
    `Chaque levier est utilisé par ${used.replace("–", " à ")} des ${answered} clusters ayant répondu ; les intervalles à 95 % ${overlap ? "se recoupent tous" : "ne se recoupent pas tous"}`,
  titleWithout: "Aucun cluster n’a répondu sur ses leviers",
  share: (count, of) => `${count} sur ${of}`,
  dot: "part, avec son intervalle à 95 %",
  contested: "un document contredit la réponse d’un cluster",
  what: (cases, asOf) => `Part des clusters utilisant chaque levier d’intervention, sur ${cases}, ${asOf}.`,
  note: "Intervalles de Wilson : ils disent le peu que vaut une part sur si peu de clusters, non la réponse d’une population plus large.",
  withoutAnswer: (names) => `Aucune réponse sur les leviers : ${names}.`,
  description: "Une ligne par levier, du plus au moins utilisé.",
  interval: (count, of, percent, low, high) =>
    `${count} sur ${of}, ${percent.toFixed(0)} %, intervalle de ${low.toFixed(0)} à ${high.toFixed(0)} %`,
  without: (names) => `sauf ${names}`,
  answered: (names) => `Clusters ayant répondu : ${names}.`,
};
