import type { Noun } from "../../../schemas/index.js";
import { counted, none } from "../grammar.js";
import type { Words } from "../words.js";

const refuted = (impossible: number) =>
  impossible === 0
    ? { one: "contredite", many: "contredites" }
    : { one: "contredite ou impossible", many: "contredites ou impossibles" };

export const claims = (noun: Noun): Words["figures"]["claims"] => ({
  title: (n, all, findings) => {
    const failing = n.contradicted + n.impossible;
    const one = findings === failing ? "" : ` (${counted(findings, { one: "constat", many: "constats" })})`;
    const [failed, given] = [refuted(n.impossible), " avec les valeurs"];
    const parts = [
      { count: n.reproduced, one: "reproduite", many: "reproduites" },
      { count: n.restated, one: "redite", many: "redites" },
      { count: n.consistent, one: `compatible${given}`, many: `compatibles${given}` },
      { count: failing, one: `${failed.one}${one}`, many: `${failed.many}${one}` },
      { count: n.untestable, one: "invérifiable", many: "invérifiables" },
    ].filter(({ count }) => count > 0);
    const [first] = parts;
    if (parts.length === 1)
      return all === 1 ? `La seule affirmation est ${first?.one}` : `Les ${all} affirmations sont ${first?.many}`;
    const listed = parts.map(({ count, ...are }, at) => {
      const verb = at > 0 ? "" : count < 2 ? "est " : "sont ";
      return `${count} ${verb}${count < 2 ? are.one : are.many}`;
    });
    return `Sur ${all} affirmations, ${listed.slice(0, -1).join(", ")} et ${listed.at(-1)}`;
  },
  what: (all, asOf) =>
    `${all < 2 ? `${all} chiffre ou comparaison du texte publié, comparé` : `${all} chiffres et comparaisons du texte publié comparés`} aux valeurs, ${asOf}.`,
  marks: {
    onScale: (allowing) =>
      `Point : calculé. Trait : publié${allowing === "" ? "" : `, en gris ce que permet ${allowing}`}.`,
    over: "« plus de »",
    some: noun.gender === "f" ? "« certaines »" : "« certains »",
    majority: "« majorité »",
    span: "une plage publiée",
    open: (isOnScale, isFixed) =>
      `${isOnScale ? "Barre bleue et plage" : "Plage"} : résultats possibles selon les valeurs incertaines (manquantes, contestées ou différentes selon une autre règle)${isFixed ? " ; fixe : un seul résultat" : ""}.`,
    fixed: "Fixe : un seul résultat, quelles que soient les valeurs incertaines.",
    leads: "Les avances sont des effectifs, hors de l’échelle.",
    totals: "Les totaux sont des effectifs, hors de l’échelle.",
    leadsAndTotals: "Avances et totaux sont des effectifs, hors de l’échelle.",
  },
  description: "Un tableau avec une ligne par affirmation, sous son verdict.",
  head: {
    paraphrase: "Affirmation, reformulée",
    section: "Section",
    published: "Publié",
    computed: "Calculé",
    range: "Plage",
  },
  verdict: {
    reproduced: {
      name: "Reproduite",
      means: "les valeurs donnent ce résultat, quelles que soient les valeurs incertaines",
    },
    restated: { name: "Redite", means: "comparée à ce que dit la même publication" },
    consistent: {
      name: "Compatible",
      means:
        "une lecture des valeurs incertaines donne ce résultat, et toutes les parts de sa répartition si elle en a une ; une autre ne le donne pas",
    },
    contradicted: {
      name: "Contredite",
      means: "aucune lecture des valeurs incertaines ne donne ce résultat",
    },
    impossible: {
      name: "Impossible",
      means: "aucun effectif possible ne donne ce pourcentage, quel que soit l’arrondi",
    },
    untestable: {
      name: "Invérifiable",
      means: "trop peu de valeurs ou aucun énoncé qui compte, ou aucun champ qui le demande",
    },
  },
  needs: {
    sum_to_100: "somme ramenée à 100",
    nearest_5: "arrondi à 5",
    nearest_10: "arrondi à 10",
    own_rounding: "un arrondi par part",
    cases_left_out: "des cas laissés de côté",
  },
  needsMeans: {
    sum_to_100: "des parts ramenées à une somme de 100",
    nearest_5: "un arrondi au multiple de 5 le plus proche",
    nearest_10: "un arrondi au multiple de 10 le plus proche",
    own_rounding: "des parts qui ne sont pas toutes arrondies de la même façon",
    cases_left_out: `des ${noun.many} laissé${noun.gender === "f" ? "e" : ""}s de côté, dont la valeur manque ou reste ouverte`,
  },
  needsNote: (meanings) => `Entre parenthèses, ce qu’un chiffre suppose outre son propre arrondi : ${meanings}.`,
  outsideNote: `Un résultat hors de sa plage laisse de côté des ${noun.many} dont la valeur manque ou reste ouverte, et aucune de leurs valeurs possibles ne le donne.`,
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
    some: () => (noun.gender === "f" ? "certaines" : "certains"),
    majority: () => "majorité",
    all: () => (noun.gender === "f" ? "toutes" : "tous"),
    most: () => "le plus",
    fewest: () => "le moins",
  },
  share: (count, of, percent) => `${count} sur ${of} = ${percent}`,
  lead: (by) => `${by} ${by < 2 ? noun.one : noun.many} d’avance`,
  trail: (by) => `${by} ${by < 2 ? noun.one : noun.many} de moins`,
  atLeast: (low) => `au moins ${low}`,
  atMost: (high) => `au plus ${high}`,
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
        return "Aucune valeur admissible ne donne ce résultat.";
      case "parts_never_at_once":
        return "Certaines valeurs admissibles donnent ce résultat, d’autres chacune des autres parts, mais aucune ne les donne toutes à la fois.";
      case "too_few_values":
        return reason.known === 0
          ? `Pour ${none(noun)}, aucune valeur ne permet d’en décider.`
          : `Valeurs qui permettent d’en décider : ${reason.known} seulement.`;
      case "all_admissible_values_satisfy":
        return "Les valeurs donnent ce résultat, quelles que soient les valeurs incertaines.";
      case "compared_with_itself":
        return "Elle concorde avec ce que dit la même publication ; aucune autre source ne la donne.";
      case "uncertain_values_may_not_satisfy":
        return "Les valeurs donnent ce résultat, mais des valeurs incertaines peuvent ne pas le donner.";
      case "other_parts_may_not_hold":
        return "Elle est vraie, prise seule, sous chaque lecture des valeurs incertaines ; les parts de sa répartition ne le sont pas toutes sous chacune.";
      case "other_admissible_values_satisfy":
        return "Les valeurs ne donnent pas ce résultat, mais des valeurs incertaines le peuvent.";
      case "no_statement_counts":
        return `Aucun énoncé sur ce dont elle parle (${reason.field}) ne compte.`;
      case "not_measured":
        return reason.note;
      case "other_base":
        return `Le total dont il s’agit n’est pas celui des ${noun.many} : ${reason.base}.`;
    }
  },
});
