import type { Noun } from "../../../schemas/index.js";
import { capital, uncapital } from "../grammar.js";
import type { Sides } from "../sides.js";
import type { Words } from "../words.js";
import { answer, question } from "./answer.js";
import { changes } from "./changes.js";
import { coders } from "./coders.js";
import { criteria } from "./criteria.js";
import { downloads } from "./downloads.js";
import { front } from "./front.js";
import { profile } from "./profile.js";
import { rules, terms } from "./terms.js";
import { whatIf } from "./what-if.js";
import { zoom } from "./zoom.js";

export const report = (noun: Noun, sides: Sides): Words["report"] => ({
  question: question(sides),
  description: (claims) =>
    claims
      ? "Les valeurs, leurs sources et le verdict sur chaque chiffre du texte publié."
      : "Les valeurs et leurs sources.",
  skip: "Aller à la réponse",
  contents: "Sur cette page",
  open: "Cliquez sur un nombre, une case ou une marque pour voir les sources qui l’appuient et celles qui divergent.",
  noScript:
    "Les graphiques, le tri des tableaux et les sources de chaque nombre demandent JavaScript, qui est désactivé. Tous les tableaux se lisent sans lui.",
  answer: answer(sides),

  figures: {
    heading: (map) => (map ? "La carte et les graphiques" : "Les graphiques"),
    intro: `Un clic sur un nom ou une case montre ses sources. Les tableaux plus bas donnent les mêmes informations et s’utilisent au clavier.`,
    asTable: "Les valeurs, en tableau :",
    loading: "Le graphique est en cours de chargement.",
    inWords: "Le graphique en mots",
  },
  cases: {
    heading: `${capital(noun.one)} par ${noun.one}`,
    structure: `Caractéristiques de chaque ${noun.one}`,
    block: (item) => `${capital(item.many)} de chaque ${noun.one}`,
    fromPlace: (place) => `d’après : ${uncapital(place)}`,
  },
  claims: {
    heading: "Les affirmations publiées",
    caption: "Chaque chiffre et chaque comparaison du texte publié, avec son verdict",
    verdict: "Verdict",
    tippedBy: "Point de bascule",
    tippedAfter: (n) => (n < 2 ? `${n} valeur modifiée` : `${n} valeurs modifiées`),
    never: "aucune valeur incertaine",
    withParts: "seulement avec les autres parts de sa répartition",
    least: (of, computed) => `le plus faible des ${of} : ${computed}`,
  },
  contested: {
    heading: "Où les sources divergent",
    caption: "Chaque valeur contestée, avec chacun de ses côtés ; si elle n’est pas tranchée, tous sont opposés",
    none: "Aucune valeur n’est contestée.",
    for: "Pour",
    against: "Contre",
  },
  missing: {
    heading: "Ce qui manque",
    values: (isCodedTwice) =>
      `Valeurs manquantes : {missing} sur {all}. Qu’aucune source ne mentionne : {unmentioned} ; ${sides.asked ? "demandées par l’enquête sans réponse : {unanswered} ; " : ""}sans énoncé recevable : {setAside} (sans date, périmé, trop récent, ${isCodedTwice ? "trop indirect, sans code ou codé autrement par un second codeur" : "trop indirect ou sans code"}). Aucune n’est estimée.`,
    places: (names) => `Aucun lieu n’est connu pour ${names}.`,
    noPlaces: `Chaque ${noun.one} a un lieu connu.`,
    claims:
      "Affirmations qu’aucun champ ne demande, ou que trop peu de valeurs ou aucun énoncé ne permettent de décider : {untestable}.",
    statements: (uncoded, rejected) =>
      `Énoncés sans code correspondant, exclus : ${uncoded}. Lignes rejetées : ${rejected}.`,
    few: (n) =>
      `${n} est un petit nombre : chaque pourcentage est donné avec son effectif. Les intervalles de Wilson ne servent qu’à comparer, comme si les ${noun.many} étaient un échantillon.`,
    absence: "L’absence d’un fait dans un document n’est pas une preuve contre lui.",
    caption: "Valeurs manquantes, champ par champ",
    columns: {
      unmentioned: "Aucune source ne le mentionne",
      unanswered: "Demandé, sans réponse",
      setAside: "Aucun énoncé recevable",
    },
  },
  values: {
    heading: "Toutes les valeurs",
    caption: "Chaque valeur, comment elle a été déterminée et par combien de sources",
    inPrint: (all) =>
      `${all < 2 ? "Cette ligne est omise" : `Ces ${all} lignes sont omises`} à l’impression ; voir 3-triangulate/values.csv parmi les résultats, ou la page à l’écran.`,
  },
  shares: {
    heading: "Effectifs et parts",
    caption: `Effectifs, totaux et intervalles de Wilson à 95 %, comme si les ${noun.many} étaient un échantillon`,
  },
  agreement: {
    heading: "Concordance des sources",
    caption: `Accord par champ, corrigé du hasard lorsque le nombre de ${noun.many} le permet`,
    comparison: "Comparés",
    cases: capital(noun.many),
    agreeing: "Paires d’accord",
    kappa: "Kappa de Cohen",
    alpha: "Alpha de Krippendorff",
    reason: "Pourquoi non donné",
  },
  changes,
  coders,
  criteria: criteria(noun),
  downloads: downloads(noun, sides),
  front: front(noun),
  profile: profile(noun),
  whatIf,
  multiverse: { heading: "Ce que les verdicts doivent aux choix", figure: "Voir la figure." },
  sources: {
    heading: "Sources",
    caption: "Chaque source, avec le nombre de ses énoncés",
    title: "Titre",
    publisher: "Éditeur",
    date: "Publication",
    kind: "Nature",
    statements: "Énoncés",
  },
  cite: {
    heading: "Comment citer",
    paper: sides.survey ? "Citer l’enquête :" : "Citer les sources primaires :",
    text: "Citer le texte dont les affirmations sont vérifiées :",
    this: "Et cette page, avec son empreinte :",
  },
  made: {
    heading: "Provenance de cette page",
    intro:
      "Empreintes SHA-256 de toutes les tables utilisées pour cette page et ses graphiques, telles que listées dans le manifest.json des résultats sous les entrées de l’étape 5-plot. Ici, data/ est le dossier de l’étude et outputs/ celui de ses résultats, quels que soient leurs noms. La page ne contient aucun horodatage : les mêmes tables donnent la même page.",
    check:
      "Pour vérifier, enregistrer ces lignes sous le nom tables.sha256 dans un dossier où l’étude s’appelle data/ et ses résultats outputs/, puis y lancer sha256sum -c tables.sha256.",
    fingerprint:
      "Empreinte de cette page, le SHA-256 de ces lignes chacune suivie d’un saut de ligne, la dernière comprise :",
    notices: "Licences des logiciels et de la police que cette page contient",
  },
  column: {
    field: "Champ",
    value: "Valeur",
    status: "Statut",
    rule: "Déterminé par",
    for: "Pour",
    against: "Contre",
    answer: "Réponse",
    count: "Effectif",
    of: "Sur",
    percent: "Pourcentage",
    bounds: "Bornes",
    low: "Wilson, de",
    high: "Wilson, à",
    missing: "Manquantes",
  },
  rule: rules(sides),
  ...terms,
  /** A number or year that is known by its bounds. */
  atLeast: (low) => `au moins ${low}`,
  atMost: (high) => `au plus ${high}`,
  between: (low, high) => `${low}–${high}`,
  comparison: {
    "all sources": "toutes les sources",
    "primary~secondary": sides.survey ? "enquête et documents" : "sources primaires et documents",
  },
  cityGroup: "Groupe de villes",
  regionOfPlace: (region, place) => `${region}, d’après : ${uncapital(place)}`,
  undocumented: "Aucun lieu unique connu",
  script: {
    close: "Fermer",
    back: "Retour",
    filter: "Filtrer",
    rows: "{shown} lignes sur {all}",
    nothing: "Rien trouvé.",
    sort: "Trier par {column}",
    supports: "Pour",
    dissents: "Contre",
    open: "Compatible, mais moins précis",
    "set-aside": "Non recevable",
    status: "Statut",
    rule: "Déterminé par",
    undated: "sans date",
    recorded: "Tel que relevé",
    because: "Raison",
    note: "Interprétation",
    none: "Aucune source ne le mentionne.",
    sources: "Sources qui le mentionnent",
    newTab: "s’ouvre dans un nouvel onglet",
    ...zoom,
  },
});
