import type { Noun } from "../../../schemas/index.js";
import { counted } from "../grammar.js";
import type { Words } from "../words.js";

const isDay = (date: string) => /^\d+\D+\d{4}$/.test(date);

/** The first screen of the page. */
export const front = (noun: Noun): Words["report"]["front"] => ({
  know: "Que sait-on ?",
  where: "Où ?",
  sure: "Avec quelle certitude ?",
  checked: "Ce qui a été vérifié, et ce qui tient",
  possible: "Possible, quelles que soient les valeurs ouvertes",
  answered: (periods) => `Réponses à l’enquête : ${periods.join(" ; ")}.`,
  // A day has an article, a month or a year none: « du 1er juin au 31 décembre 2023 », « de juin 2023 à mars 2024 ».
  period: (from, to) => (from === to ? to : `${isDay(from) ? "du" : "de"} ${from} ${isDay(to) ? "au" : "à"} ${to}`),
  noteOfPublished: "La note porte sur les résultats selon les paramètres publiés :",
  differs: "Là où le texte et les valeurs diffèrent",
  key: `Un point est la part parmi les ${noun.many} dont la valeur est connue ; la bande est ce que laissent les valeurs manquantes et contestées, sur l’ensemble des ${noun.many}.`,
  placed: (placed, all) =>
    `Lieu unique connu : ${placed} des ${counted(all, noun)}. Un cercle plus grand compte davantage de ${noun.many}.`,
  map: `${noun.many} selon le lieu connu`,
  wholeMap: "La carte avec tous les noms",
  wider: "Ce graphique demande un écran plus large. La même chose, en tableau :",
});
