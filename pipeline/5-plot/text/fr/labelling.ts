import type { Words } from "../words.js";

export const labelling: Words["figures"]["labelling"] = {
  title: (refuted, published, each) =>
    refuted === 0
      ? `Les ${published} parts données dans le texte concordent avec les données`
      : `${refuted} des ${published} parts du texte ne ${refuted === 1 ? "concorde" : "concordent"} pas avec les données : ${each}`,
  apart: (label, published, count, of, percent) => `${label}, ${published} mais ${count} sur ${of} (${percent})`,
  titleWithout: "Le texte ne donne aucune part sur la labellisation",
  text: "Texte",
  table: (number) => `Tableau ${number}`.trim(),
  head: (label) => `Labellisé : ${label}`,
  values: "Valeurs, intervalle à 95 %",
  follows: (does) => `la part du texte ${does ? "est confirmée" : "n’est pas confirmée"}`,
  count: (count, of, percent) => `${count} sur ${of} (${percent})`,
  interval: (low, high) => `de ${low} à ${high}`,
  axis: "Part des clusters, en %",
  what: (cases, asOf) =>
    `Labellisation de ${cases}, ${asOf} : la part donnée dans le texte de l’article (sans effectif), les réponses de son tableau, et les valeurs triangulées avec leur intervalle de Wilson à 95 %.`,
  description: "Un groupe de trois lignes par réponse, sur un même axe de 0 à 100 %.",
};
