import type { Words } from "../words.js";

/** What the page says of the two coders. */
export const coders: Words["report"]["coders"] = {
  heading: "Concordance des deux codeurs",
  caption:
    "Énoncés codés par deux personnes, avec l’alpha de Krippendorff au regard de 0,80 (fiable) et de 0,667 (provisoire)",
  agreeing: "Codés de même",
  interval: (low, high) => `${low} à ${high}`,
  level: {
    head: "Seuil",
    reliable: "fiable (0,80 ou plus)",
    tentative: "provisoire (0,667 ou plus)",
    below: "moins de 0,667",
  },
  reason: (least) => (least === "" ? "non défini : une seule catégorie" : `moins de ${least} énoncés`),
  same: (same, all) =>
    `Sans le second codeur, ${same} des ${all} résultats principaux (parts, nombres de valeurs selon leur appui, verdicts) ${same < 2 ? "est identique" : "sont identiques"}.`,
  headlines: "Résultats principaux qui dépendent du second codeur",
  headline: "Résultat",
  withSecond: "Avec le second codeur",
  withoutSecond: "Sans lui",
};
