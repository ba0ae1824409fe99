import type { Words } from "../words.js";

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n < 2 ? one : many}`;

export const whatIf: Words["report"]["whatIf"] = {
  heading: "Et si ?",
  intro:
    "Avec d’autres règles, les résultats seraient-ils les mêmes ? Choisissez, et toute la page suit : phrases, tableaux, verdicts et graphiques sont recalculés, ici dans le navigateur, par les fonctions qui ont produit la page.",
  open: "Changer le réglage",
  published: "tel que publié",
  policy: "Quand les sources divergent",
  policies: {
    "primary-first": "les sources primaires d’abord",
    "secondary-first": "les documents d’abord",
    majority: "ce que dit la plupart des sources indépendantes",
    "most-recent": "l’énoncé le plus récent",
    "best-evidence": "la preuve la plus directe",
    "dawid-skene": "les sources pondérées par leur fiabilité (Dawid & Skene)",
  },
  possible: (low, high, all) => `possible : ${low === high ? "" : `de ${low} à `}${high} sur ${all}`,
  underEach: "Selon chaque règle pour les sources qui divergent",
  underAll: (n) => `Le même selon chacune des ${n} règles pour les sources qui divergent.`,
  underHint:
    "Le possible est ce que laissent ouvert les valeurs manquantes et contestées. Tout le reste est tel que publié ; une règle ouvre la page selon elle.",
  day: "Date de référence",
  leastGrade: "Preuve la moins directe qui décide seule",
  events: "Événements et sites",
  eventsCount: { yes: "comptent comme preuves", no: "ne comptent pas" },
  coder: "Les codes qui comptent",
  coders: { agreed: "ceux qui font accord", first: "ceux du premier codeur", second: "ceux du second codeur" },
  without: "Sans",
  settled: "Tranché à la main",
  kinds: "Écarter un type de source",
  sources: (n) => `Écarter une source (sur ${n})`,
  settle: (n) => `Trancher une valeur contestée (sur ${n})`,
  unsettled: "telle que la règle la laisse",
  statements: (n) => counted(n, "énoncé"),
  reset: "Revenir au réglage publié",
  other: "Vous voyez un autre réglage que celui qui est publié :",
  link: "L’adresse de cette page ouvre désormais ce réglage.",
  working: "Les verdicts et les graphiques sont en cours de calcul.",
  same: "Aucune valeur, aucun décompte, aucun verdict ne diffère du réglage publié.",
  differing: ({ values, supports, shares, medians, verdicts }) => [
    ...(values > 0 ? [counted(values, "valeur")] : []),
    ...(supports > 0 ? [`l’appui de ${counted(supports, "autre valeur", "autres valeurs")}`] : []),
    ...(shares > 0 ? [counted(shares, "décompte")] : []),
    ...(medians > 0 ? [counted(medians, "médiane")] : []),
    ...(verdicts > 0 ? [counted(verdicts, "verdict")] : []),
  ],
  differ: (what) => `Ce qui diffère du réglage publié : ${what}.`,
  example: (change) => `Par exemple, ${change}.`,
  list: "Ce qui diffère",
  lists: { verdicts: "Verdicts", shares: "Décomptes", medians: "Médianes", values: "Valeurs", supports: "Appui" },
  change: (before, after) => `${before} → ${after}`,
  of: (count, of) => `${count} sur ${of}`,
  changedCount: (before, after, of) => `${before} → ${after} sur ${of}`,
  absent: "hors de l’échantillon",
  noMedian: "aucune",
  more: (n) => `${n} de plus`,
  before: (text) => `publié : ${text}`,
  noPlace: "L’adresse mène à « {place} », que cette page n’a pas : nommez un cas ou une partie de la page.",
  wrong: (what, expected) => `L’adresse demande « ${what} », ce qui est ignoré : ${expected}.`,
  expected: {
    once: (name, value) => `${name} ne peut figurer qu’une fois, et ${value} figure avant`,
    oneOf: (name, all) => `${name} doit être l’un de ${all.join(", ")}`,
    day: (example) => `il faut un jour qui existe, comme as_of=${example}`,
    source: (example) =>
      `aucune source de cette étude n’a cet identifiant ; en voici un qui existe : without_source=${example}`,
    settle: (example) =>
      `il faut un cas de l’échantillon, un de ses champs et une de ses valeurs, chacun une seule fois, comme settle=${example}`,
    name: (all) => `il faut une partie de cette page, ou l’un de ${all.join(", ")}, suivi de = et d’une valeur`,
  },
  dayHint: (first, last) =>
    `Du ${first} au ${last} : les jours antérieurs donnent ce que donne le premier, les jours postérieurs ce que donne le dernier.`,
  dayWrong: (first, last) =>
    `La date de référence doit être un jour compris entre le ${first} et le ${last}. La page montre toujours le réglage qu’elle avait.`,
  dayNotices: {
    early: (day, first) => `Le ${day} précède toutes les dates des sources : il donne ce que donne le ${first}.`,
    late: (day, last) =>
      `Au ${day}, tout ce qui peut expirer a expiré et aucune source n’ajoute rien : il donne ce que donne le ${last}.`,
    beforePrimary: (day, first) =>
      `Aucune source primaire ne compte au ${day} pour les champs qui changent avec le temps, la première comptant à partir du ${first} : leurs valeurs reposent sur les seuls documents.`,
    begunLater: (n, day, names) =>
      `De l’échantillon, ${n} ${n < 2 ? "a débuté" : "ont débuté"} après le ${day} d’après l’année de leurs débuts, et ${n < 2 ? "compte" : "comptent"} tout de même : ${names}.`,
  },
  failed: "Ce réglage n’a pas pu être calculé ; la page montre celui qui est publié.",
  chart:
    "Dessiné selon le réglage ci-dessus. Les fichiers de ce graphique ne sont proposés que selon le réglage publié.",
  noChart: "Ce graphique ne peut pas être dessiné selon le réglage ci-dessus.",
  gone: "Rien à montrer selon ce réglage.",
  inPrint: "Imprimé selon un autre réglage que celui qui est publié.",
};
