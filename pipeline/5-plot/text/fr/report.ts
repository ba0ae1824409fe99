import { claimNotesFr } from "../claim-notes-fr.js";
import { reasonFr } from "../reason-fr.js";
import type { Words } from "../words.js";

export const report: Words["report"] = {
  question: "Les chiffres de l’article découlent-ils de ses données, et d’autres sources les confirment-elles ?",
  description: "Les valeurs, leurs témoins et le verdict sur chaque chiffre que le texte de l’article avance.",
  skip: "Aller à la réponse",
  contents: "Sur cette page",
  open: "Chaque nombre, case ou marque soulignés ou cliquables montrent qui le dit, et qui dit autre chose.",
  noScript:
    "Les graphiques, le tri des tableaux et les témoins derrière chaque nombre demandent JavaScript, qui est désactivé. Tous les tableaux se lisent sans lui.",
  answer: {
    claims:
      "Sur {all} chiffres et comparaisons du texte de l’article, {reproduced} découlent des valeurs ; {consistent} sont possibles, les valeurs manquantes ou contestées les laissant ouverts ; {contradicted} sont contredits ; {impossible} sont impossibles tels qu’imprimés ; {untestable} ne peuvent être vérifiés avec ce qui a été publié.",
    values:
      "Sur {all} valeurs ({clusters} clusters × {fields} champs), les documents en confirment {corroborated} ; {primary} reposent sur le seul questionnaire et {secondary} sur les seuls documents ; les sources divergent sur {contested} ; {missing} manquent.",
    asOf: (day) => `Les valeurs sont celles du ${day}.`,
    failing: "Ceux-ci ne sont pas confirmés :",
    most: "Les réponses les plus fréquentes, avec leurs intervalles à 95 % :",
    share: (percent, low, high, missing) =>
      `(${percent} ; de ${low} à ${high}${missing === 0 ? "" : ` ; ${missing} ${missing < 2 ? "manquante" : "manquantes"}`})`,
    of: (count, of) => `${count} sur ${of}`,
  },
  figures: {
    heading: "La carte et les graphiques",
    intro:
      "Un clic sur un cluster ou une case montre ses témoins. Les tableaux plus bas disent la même chose, et se parcourent au clavier.",
    sideways: "Ce graphique est plus large que l’écran : il se déplace de côté.",
    asTable: "Les valeurs, en tableau :",
    loading: "Le graphique est en cours de tracé.",
    inWords: "Le graphique en mots",
  },
  cases: {
    heading: "Cluster par cluster",
    structure: "Ce qu’est chaque cluster",
    levers: "Les leviers que chaque cluster utilise",
    fromCity: "d’après sa ville",
  },
  claims: {
    heading: "Les affirmations de l’article",
    caption: "Chaque chiffre et chaque comparaison du texte de l’article, avec son verdict",
    verdict: "Verdict",
    tippedBy: "Renversé par",
    tippedAfter: (n) => (n < 2 ? `${n} valeur lue autrement` : `${n} valeurs lues autrement`),
    never: "aucune valeur douteuse",
    least: (of, computed) => `le moindre des ${of} : ${computed}`,
    note: (id) => claimNotesFr[id],
  },
  contested: {
    heading: "Où les sources divergent",
    caption: "Chaque valeur contestée, avec ses deux côtés",
    for: "Pour",
    against: "Contre",
  },
  missing: {
    heading: "Ce qui manque",
    values:
      "{missing} valeurs sur {all} manquent : {unmentioned} dont aucune source ne parle, {unanswered} que le questionnaire a demandées sans réponse, et {setAside} dont on ne connaît que des énoncés qui ne comptent pas (sans date, périmés ou sans code). Aucune n’est estimée.",
    places: (names) => `Aucun lieu n’est documenté pour ${names}.`,
    noPlaces: "Chaque cluster a un lieu documenté.",
    claims:
      "{untestable} affirmations demandent des données que l’article n’a pas publiées, ou qu’aucun champ ne demande.",
    statements: (uncoded, rejected) =>
      `Énoncés qu’aucun code ne rend, et qui ne comptent pas : ${uncoded}. Lignes refusées : ${rejected}.`,
    few: (n) =>
      `${n}, c’est peu : aucun pourcentage ne va sans son effectif, et les intervalles disent combien une part de si peu peut porter.`,
    absence: "Qu’un document ne mentionne pas un fait ne prouve rien contre lui.",
    caption: "Valeurs manquantes, champ par champ",
    columns: {
      unmentioned: "Aucune source n’en parle",
      unanswered: "Demandé, sans réponse",
      setAside: "Rien qui compte",
    },
  },
  values: {
    heading: "Toutes les valeurs",
    caption: "Chaque valeur, comment elle a été décidée et par combien de sources",
    inPrint: (all) =>
      `Ces ${all} lignes ne sont pas imprimées : elles sont dans outputs/3-triangulate/values.csv, et sur la page à l’écran.`,
  },
  shares: { heading: "Effectifs et parts", caption: "Combien, sur combien, avec les intervalles de Wilson à 95 %" },
  agreement: {
    heading: "Jusqu’où les sources s’accordent",
    caption: "L’accord champ par champ, au-delà du hasard là où si peu de clusters le permettent",
    comparison: "Comparés",
    cases: "Clusters",
    agreeing: "Paires d’accord",
    kappa: "Kappa de Cohen",
    alpha: "Alpha de Krippendorff",
    reason: "Pourquoi aucun n’est donné",
  },
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
    paper: "Citer l’étude dont le questionnaire est à l’origine :",
    this: "Et cette page, avec son empreinte :",
  },
  made: {
    heading: "D’où vient cette page",
    intro:
      "Le SHA-256 de chaque table d’où viennent cette page et ses graphiques, tel que outputs/manifest.json le donne sous les entrées de l’étape 5-plot. Aucune heure ne figure ici : les mêmes tables donnent la même page.",
    check:
      "Pour vérifier, enregistrer ces lignes à côté de data/ et outputs/ sous le nom tables.sha256, puis lancer sha256sum -c tables.sha256.",
    fingerprint:
      "Empreinte de cette page, le SHA-256 de ces lignes avec une fin de ligne après chacune, la dernière comprise :",
    notices: "Licences des logiciels et de la police que cette page contient",
  },
  column: {
    field: "Champ",
    value: "Valeur",
    status: "Statut",
    rule: "Décidé par",
    for: "Pour",
    against: "Contre",
    answer: "Réponse",
    count: "Effectif",
    of: "Sur",
    percent: "Pourcentage",
    low: "De",
    high: "À",
    missing: "Manquantes",
  },
  rule: {
    primary: "le questionnaire",
    secondary: "des documents",
    "secondary, most voices": "des documents, le plus de voix",
    "secondary, most recent": "des documents, le plus récent",
    none: "rien qui compte",
  },
  evidence: {
    stated: "énoncé",
    seat_or_address: "siège ou adresse",
    event_or_site: "événement ou site",
    name: "nom",
    derived: "déduit",
    sector_match: "secteurs qui se recoupent",
    weak: "faible",
  },
  kind: {
    press_article: "article de presse",
    cluster_website: "site du cluster",
    academic_paper: "article scientifique",
    international_report: "rapport international",
    national_report: "rapport national",
    ministry_website: "site d’un ministère",
    questionnaire: "questionnaire publié",
    other: "autre",
  },
  /** A number or year that is known by its bounds. */
  atLeast: (low) => `au moins ${low}`,
  atMost: (high) => `au plus ${high}`,
  between: (low, high) => `${low}–${high}`,
  comparison: { "all sources": "toutes les sources", "primary~secondary": "questionnaire et documents" },
  reason: reasonFr,
  notCoded: "non codé",
  cityGroup: "Groupe de villes",
  regionOfCity: "Région de la ville",
  undocumented: "Aucun lieu documenté",
  script: {
    close: "Fermer",
    back: "Retour",
    filter: "Filtrer",
    rows: "{shown} lignes sur {all}",
    nothing: "Rien trouvé.",
    sort: "Trier par {column}",
    supports: "Pour",
    dissents: "Contre",
    open: "Compatible, sans en dire autant",
    "set-aside": "Écarté",
    status: "Statut",
    rule: "Décidé par",
    undated: "sans date",
    recorded: "Tel que relevé",
    because: "Raison",
    note: "Lecture",
    none: "Aucune source n’en dit rien.",
    sources: "Sources qui en parlent",
    newTab: "s’ouvre dans un nouvel onglet",
  },
};
