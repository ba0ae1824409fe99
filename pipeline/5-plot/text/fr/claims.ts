import { claimsFr } from "../claims-fr.js";
import type { Words } from "../words.js";

export const claims: Words["figures"]["claims"] = {
  title: (n, all) =>
    `Sur ${all} énoncés, ${n.reproduced} découlent des valeurs, ${n.consistent} le peuvent, ${n.contradicted + n.impossible} non, et ${n.untestable} ne peuvent être vérifiés`,
  what: (all, asOf) => `${all} chiffres et comparaisons de l’article face aux valeurs, ${asOf}.`,
  marks:
    "Point : calculé. Trait : publié, en gris ce que « plus de » ou « majorité » permet. Barre bleue et plage : ce que les valeurs douteuses (manquantes, contestées ou lues autrement par une autre règle) laissent ouvert ; fixe : rien. Avances et totaux sont des nombres, hors de l’échelle.",
  description: "Un tableau avec une ligne par énoncé, sous son verdict.",
  head: {
    paraphrase: "Énoncé, dans nos mots",
    section: "Section",
    published: "Publié",
    computed: "Calculé",
    range: "Plage",
  },
  verdict: {
    reproduced: { name: "Reproduit", means: "les valeurs le donnent telles quelles" },
    consistent: {
      name: "Compatible",
      means: "les valeurs ne le donnent pas, mais les douteuses le peuvent, ou l’encadrent",
    },
    contradicted: {
      name: "Contredit",
      means: "aucune lecture des valeurs douteuses ne le donne",
    },
    impossible: {
      name: "Impossible",
      means: "aucun effectif d’aucun nombre possible de réponses ne donne ce pourcentage",
    },
    untestable: { name: "Invérifiable", means: "les données n’ont pas été publiées, ou aucun champ ne le demande" },
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
      ? "Aucun cluster n’a de valeur qui en décide."
      : `${of < 2 ? "Un seul cluster a" : `Seuls ${of} clusters ont`} une valeur qui en décide.`,
  translate: (words) => (Object.hasOwn(claimsFr, words) ? claimsFr[words] : undefined),
};
