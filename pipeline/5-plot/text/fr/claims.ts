import type { Noun } from "../../../schemas/index.js";
import { counted, none } from "../grammar.js";
import type { Words } from "../words.js";

const refuted = (impossible: number) =>
  impossible === 0
    ? { one: "contredite", many: "contredites" }
    : { one: "contredite ou impossible", many: "contredites ou impossibles" };

export const claims = (noun: Noun): Words["figures"]["claims"] => ({
  title: (n, all, findings) =>
    `Sur ${counted(all, { one: "affirmation", many: "affirmations" })}, ${counted(n.reproduced, { one: "est reproduite", many: "sont reproduites" })}, ${counted(n.restated, { one: "redite", many: "redites" })}, ${counted(n.consistent, { one: "compatible", many: "compatibles" })} avec les valeurs, ${counted(n.contradicted + n.impossible, refuted(n.impossible))}${findings === n.contradicted + n.impossible ? "" : ` (${counted(findings, { one: "constat", many: "constats" })})`} et ${counted(n.untestable, { one: "invérifiable", many: "invérifiables" })}`,
  what: (all, asOf) =>
    `${all < 2 ? `${all} chiffre ou comparaison du texte publié, comparé` : `${all} chiffres et comparaisons du texte publié comparés`} aux valeurs, ${asOf}.`,
  marks:
    "Point : calculé. Trait : publié, en gris ce que « plus de » ou « majorité » permet. Barre bleue et plage : résultats possibles selon les valeurs incertaines (manquantes, contestées ou différentes selon une autre règle) ; fixe : un seul résultat. Avances et totaux sont des effectifs, hors de l’échelle.",
  description: "Un tableau avec une ligne par affirmation, sous son verdict.",
  head: {
    paraphrase: "Affirmation, reformulée",
    section: "Section",
    published: "Publié",
    computed: "Calculé",
    range: "Plage",
  },
  verdict: {
    reproduced: { name: "Reproduit", means: "les valeurs donnent ce résultat, quelles que soient les incertaines" },
    restated: { name: "Redit", means: "comparé à ce que dit la même publication" },
    consistent: {
      name: "Compatible",
      means: "une lecture des valeurs incertaines donne ce résultat, une autre ne le donne pas",
    },
    contradicted: {
      name: "Contredit",
      means: "aucune lecture des valeurs incertaines ne donne ce résultat",
    },
    impossible: {
      name: "Impossible",
      means: "aucun effectif possible ne donne ce pourcentage, quel que soit l’arrondi",
    },
    untestable: {
      name: "Invérifiable",
      means: "les données nécessaires n’ont pas été publiées, ou aucun champ ne les couvre",
    },
  },
  needs: {
    sum_to_100: "somme ramenée à 100",
    nearest_5: "arrondi à 5",
    nearest_10: "arrondi à 10",
    own_rounding: "un arrondi par part",
  },
  needsNote:
    "Entre parenthèses, ce qu’un pourcentage suppose outre son propre arrondi : des parts ramenées à une somme de 100, un arrondi au multiple de 5 ou de 10 le plus proche, ou des parts qui ne sont pas toutes arrondies de la même façon.",
  outsideNote:
    "Un résultat hors de sa plage laisse de côté des cas qui comptent de même sous toute valeur possible, comme entre deux lieux d’un même groupe.",
  refuted: (claims, findings, impossible) => {
    const { one, many } = refuted(impossible);
    const shown = counted(claims, { one: `affirmation est ${one}`, many: `affirmations sont ${many}` });
    return findings === claims ? shown : `${shown}, soit ${counted(findings, { one: "constat", many: "constats" })}`;
  },
  differ: (cases) => `le texte et le tableau diffèrent de ${counted(cases, noun)}`,
  group: (name, count) => `${name} (${count})`,
  section: (section) => section.replace("abstract", "résumé").replace("table", "tableau"),
  qualified: {
    exactly: (figure) => figure,
    more_than: (figure) => `plus de ${figure}`,
    approximately: (figure) => `environ ${figure}`,
    vary_between: (figure) => figure,
    majority: () => "majorité",
    all: () => (noun.gender === "f" ? "toutes" : "tous"),
    most: () => "le plus",
  },
  share: (count, of, percent) => `${count} sur ${of} = ${percent}`,
  lead: (by) => `${by} ${by < 2 ? noun.one : noun.many} d’avance`,
  range: (low, high) => `${low}–${high}`,
  leadRange: (low, high) => `${low} à ${high} ${noun.many}`,
  percentRange: (low, high) => `${low}–${high} %`,
  fixed: "fixe",
  number: (value) => String(value).replace(".", ","),
  percent: (value) => `${String(value).replace(".", ",")} %`,
  reason: (reason) => {
    switch (reason.code) {
      case "no_count_fits": {
        const { percent, to } = reason;
        return `Aucun effectif sur ${to} réponses au plus ne donne ${percent.replace(".", ",")} %, quel que soit l’arrondi.`;
      }
      case "no_case_concerned":
        return `Elle ne porte sur ${none(noun)}.`;
      case "no_admissible_values_satisfy":
        return "Aucune valeur admissible ne le donne.";
      case "parts_never_at_once":
        return "Des valeurs admissibles le donnent, et d’autres chacune des autres parts, mais aucune toutes à la fois.";
      case "too_few_values":
        return reason.known === 0
          ? `Pas de valeur qui en décide, pour ${none(noun)}.`
          : `Valeurs qui en décident : ${reason.known} seulement.`;
      case "all_admissible_values_satisfy":
        return "Les valeurs le donnent, quelles que soient les incertaines.";
      case "compared_with_itself":
        return "Cela concorde avec ce que dit la même publication ; aucune autre source ne le donne.";
      case "uncertain_values_may_not_satisfy":
        return "Les valeurs le donnent, mais des valeurs incertaines peuvent ne pas le donner.";
      case "other_admissible_values_satisfy":
        return "Les valeurs ne le donnent pas, mais des valeurs incertaines le peuvent.";
      case "not_measured":
        return reason.note;
      case "other_base":
        return `Le total dont il s’agit n’est pas celui des ${noun.many} : ${reason.base}.`;
    }
  },
});
