import type { Noun } from "../../../schemas/index.js";
import { counted, none } from "../grammar.js";
import type { Words } from "../words.js";

const plural = (n: number, one: string) => counted(n, { one, many: `${one}s` });

export const claims = (noun: Noun): Words["figures"]["claims"] => ({
  title: (n, all) =>
    `Sur ${counted(all, { one: "énoncé", many: "énoncés" })}, ${n.reproduced} ${n.reproduced < 2 ? "est reproduit" : "sont reproduits"}, ${plural(n.consistent, "compatible")} avec les valeurs, ${n.contradicted + n.impossible} non ${n.contradicted + n.impossible < 2 ? "confirmé" : "confirmés"} et ${plural(n.untestable, "invérifiable")}`,
  what: (all, asOf) => `${all} chiffres et comparaisons du texte publié comparés aux valeurs, ${asOf}.`,
  marks:
    "Point : calculé. Trait : publié, en gris ce que « plus de » ou « majorité » permet. Barre bleue et plage : résultats possibles selon les valeurs incertaines (manquantes, contestées ou différentes selon une autre règle) ; fixe : un seul résultat. Avances et totaux sont des effectifs, hors de l’échelle.",
  description: "Un tableau avec une ligne par énoncé, sous son verdict.",
  head: {
    paraphrase: "Énoncé, reformulé",
    section: "Section",
    published: "Publié",
    computed: "Calculé",
    range: "Plage",
  },
  verdict: {
    reproduced: { name: "Reproduit", means: "les valeurs donnent ce résultat" },
    consistent: {
      name: "Compatible",
      means: "une lecture des valeurs incertaines donne ce résultat, ou elles l’encadrent",
    },
    contradicted: {
      name: "Contredit",
      means: "aucune lecture des valeurs incertaines ne donne ce résultat",
    },
    impossible: {
      name: "Impossible",
      means: "aucun effectif sur un nombre possible de réponses ne donne ce pourcentage",
    },
    untestable: {
      name: "Invérifiable",
      means: "les données nécessaires n’ont pas été publiées, ou aucun champ ne les couvre",
    },
  },
  group: (name, count) => `${name} (${count})`,
  section: (section) => section.replace("abstract", "résumé").replace("table", "tableau"),
  hedged: {
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
  leadRange: (low, high) => `${low}–${high} ${noun.many}`,
  percentRange: (low, high) => `${low}–${high} %`,
  fixed: "fixe",
  number: (value) => String(value).replace(".", ","),
  percent: (value) => `${String(value).replace(".", ",")} %`,
  reason: (reason) => {
    switch (reason.code) {
      case "no_count_fits": {
        const { percent, from, to, mode } = reason;
        const answers = from === to ? `${to} réponses` : `${from} ${from + 1 === to ? "ou" : "à"} ${to} réponses`;
        const how = { rounded: "arrondi", truncated: "tronqué" };
        const rounding = mode ? `, ${how[mode]} comme les autres parts` : "";
        return `Aucun effectif sur ${answers} ne donne ${String(percent).replace(".", ",")} %${rounding}.`;
      }
      case "no_case_concerned":
        return `Il ne porte sur ${none(noun)}.`;
      case "no_admissible_values_satisfy":
        return "Aucune valeur admissible ne le donne.";
      case "too_few_values":
        return reason.known === 0
          ? `Pas de valeur qui en décide, pour ${none(noun)}.`
          : `Valeurs qui en décident : ${reason.known} seulement.`;
      case "current_values_satisfy":
        return "Les valeurs le donnent.";
      case "other_admissible_values_satisfy":
        return "Les valeurs ne le donnent pas, mais des valeurs incertaines le peuvent.";
      case "between_bounds":
        return `Il se situe entre ${reason.low} et ${reason.high}, mais aucun effectif que les valeurs incertaines laissent ouvert ne le donne.`;
      case "not_measured":
        return reason.note;
    }
  },
});
