import type { Noun } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";
import type { Words } from "../words.js";

export const shares = (noun: Noun, sides: Sides): Words["figures"]["shares"] => ({
  title: (field, { refuted, findings, given, untested, published }, each) => {
    if (refuted > 0) {
      const one = findings === refuted ? "" : ` (${findings} ${findings < 2 ? "constat" : "constats"})`;
      return `${field} : les valeurs contredisent ${refuted} des ${published} parts publiées${one} : ${each}`;
    }
    if (untested === published)
      return `${field} : les valeurs ne permettent de tester ${published === 1 ? "aucune part publiée" : `aucune des ${published} parts publiées`}`;
    const beside = untested === 0 ? "" : ` (${untested} non ${untested === 1 ? "testable" : "testables"})`;
    const isGiven = given === published;
    if (published === 1) return `${field} : les valeurs ${isGiven ? "donnent" : "ne contredisent pas"} la part publiée`;
    return `${field} : les valeurs ${isGiven ? "donnent les" : "ne contredisent aucune des"} ${published} parts publiées${beside}`;
  },
  apart: (label, published, count, of, percent) => `${label}, ${published} mais ${count} sur ${of} (${percent})`,
  most: (field, label, count) => `${field} : ${label} pour ${count}`,
  titleWithout: (field, cases) => `${field} : valeur inconnue (${cases})`,
  text: "Texte",
  survey: sides.survey ? "Enquête" : "Sources primaires",
  values: "Valeurs",
  follows: (does) => `la part publiée ${does ? "est donnée par les valeurs" : "est contredite"}`,
  count: (count, of, percent) => `${count} sur ${of} (${percent})`,
  bounds: `parts possibles de l’ensemble des ${noun.many}`,
  axis: `Part des ${noun.many}, en %`,
  what: (field, cases, asOf, published, survey) =>
    `${field} de ${cases}, ${asOf} : ${published > 0 ? "la part donnée dans le texte publié, " : ""}${survey ? `${sides.survey ? "les réponses à l’enquête" : "ce qu’énoncent des sources primaires"} et ` : ""}les valeurs triangulées.`,
  description: "Un groupe de lignes par réponse, sur un même axe de 0 à 100 %.",
});
