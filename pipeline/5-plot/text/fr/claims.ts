import { claimsFr } from "../claims-fr.js";
import type { Words } from "../words.js";

export const claims: Words["figures"]["claims"] = {
  title: (n, all) =>
    `Sur ${all} énoncés, ${n.reproduced} sont reproduits, ${n.consistent} compatibles avec les valeurs, ${n.contradicted + n.impossible} non confirmés et ${n.untestable} invérifiables`,
  what: (all, asOf) => `${all} chiffres et comparaisons de l’article comparés aux valeurs, ${asOf}.`,
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
    all: () => "tous",
    most: () => "le plus",
  },
  share: (count, of, percent) => `${count} sur ${of} = ${percent}`,
  lead: (by) => `${by} ${by < 2 ? "cluster" : "clusters"} d’avance`,
  range: (low, high) => `${low}–${high}`,
  leadRange: (low, high) => `${low}–${high} clusters`,
  percentRange: (low, high) => `${low}–${high} %`,
  fixed: "fixe",
  number: (value) => String(value).replace(".", ","),
  percent: (value) => `${String(value).replace(".", ",")} %`,
  undecided: (of) =>
    of === 0
      ? "Aucun cluster n’a de valeur permettant de vérifier."
      : `${of < 2 ? "Un seul cluster a" : `Seuls ${of} clusters ont`} une valeur permettant de vérifier.`,
  translate: (words) => (Object.hasOwn(claimsFr, words) ? claimsFr[words] : undefined),
};
