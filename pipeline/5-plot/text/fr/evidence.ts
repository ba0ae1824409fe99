import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";
import type { Sides } from "../sides.js";
import { describeStatuses, namesOf } from "../statuses.js";
import type { Words } from "../words.js";
import { status } from "./status.js";

export const evidence = (noun: Noun, sides: Sides): Words["figures"]["evidence"] => ({
  title: (confirmed, comparable, asked, documents) => {
    const [one, many, from] = sides.survey
      ? ["réponse de l’enquête", "réponses de l’enquête", "les tableaux de l’enquête"]
      : ["valeur de sources primaires", "valeurs de sources primaires", "des sources primaires"];
    const compared =
      comparable === 0
        ? `Aucune ${one} n’a pu être confrontée à des documents`
        : `Des documents ont pu être confrontés à ${comparable} ${comparable === 1 ? one : many} et concordent avec ${confirmed}`;
    return `${compared} ; ${asked} ${asked < 2 ? "valeur repose" : "valeurs reposent"} sur ${from} sans être ${asked < 2 ? "corroborée" : "corroborées"}, ${documents} sur des documents seuls`;
  },
  oneSided: (known, all) => {
    const [who, gives] = sides.survey
      ? ["L’enquête", "donne"]
      : [sides.primary ? "Des sources primaires" : "Des documents", "donnent"];
    return `${who} ${gives} ${known} ${known < 2 ? "valeur" : "valeurs"} sur ${all}`;
  },
  what: (fields, cases, asOf) =>
    `Sources à l’appui de ${fields} ${fields < 2 ? "champ" : "champs"} pour ${cases}, ${asOf}.`,
  defined: (shown) =>
    describeStatuses(status(sides), shown, " : ")
      .map((sentence) => `${capital(sentence)}.`)
      .join(" "),
  age: "Un nombre dans la grille : âge, en années entières, du plus récent énoncé à l’appui de la valeur ; aucun s’il a moins d’un an ou n’est pas daté.",
  oldest: (values, years) =>
    `${values} ${values < 2 ? "valeur repose" : "valeurs reposent"} sur des énoncés d’un an ou plus, le plus ancien de ${years} ${years < 2 ? "an" : "ans"}.`,
  description: `Un tableau avec une ligne par champ et une colonne par ${noun.one}.`,
  group: {
    answers: sides.survey ? "Dans les tableaux de l’enquête" : "Donné par des sources primaires",
    unpublished: "Demandé, réponses non publiées",
    documents: sides.survey ? "Non demandé par l’enquête" : "Non donné par des sources primaires",
    unasked: "Autres champs",
  },
  status: namesOf(status(sides)),
  perCase: `Champs par ${noun.one}`,
  perField: `${capital(noun.many)} par champ`,
  share: (count, all) => `${count} sur ${all}`,
});
