export const report = {
  question: "Are the paper’s numbers supported by its data and by other sources?",
  description: "The values, their sources and the verdict on every number in the paper’s text.",
  skip: "Skip to the answer",
  contents: "On this page",
  open: "Click any underlined number, cell or mark to see the sources that support it and those that disagree.",
  noScript:
    "The charts, the sorting of tables and the sources behind each number need JavaScript, which is disabled. All tables are readable without it.",
  answer: {
    claims:
      "Of {all} numbers and comparisons in the paper’s text, {reproduced} are reproduced from the values; {consistent} are consistent with them, depending on missing or contested values; {contradicted} are contradicted; {impossible} are impossible as printed; {untestable} cannot be tested with the published data.",
    values:
      "Of {all} values ({clusters} clusters × {fields} fields), documents confirm {corroborated}; {primary} come from the questionnaire alone and {secondary} from documents alone; the sources disagree on {contested}; {missing} are missing.",
    asOf: (day: string) => `Values as of ${day}.`,
    failing: "These are not supported:",
    most: "The most common answers, with 95 % intervals:",
    share: (percent: string, low: string, high: string, missing: number) =>
      `(${percent}; ${low} to ${high}${missing === 0 ? "" : `; ${missing} missing`})`,
    of: (count: number, of: number) => `${count} of ${of}`,
  },
  figures: {
    heading: "The map and the charts",
    intro:
      "Click a cluster or a cell to see its sources. The tables below give the same information and can be used with the keyboard.",
    sideways: "This chart is wider than the screen: scroll sideways.",
    asTable: "The values, as a table:",
    loading: "The chart is loading.",
    inWords: "The chart in words",
  },
  cases: {
    heading: "Cluster by cluster",
    structure: "What each cluster is",
    levers: "Which levers each cluster uses",
    fromCity: "from its city",
  },
  claims: {
    heading: "The paper’s claims",
    caption: "Every number and comparison in the paper’s text, with its verdict",
    verdict: "Verdict",
    tippedBy: "Tipping point",
    tippedAfter: (n: number) => (n === 1 ? "1 value changed" : `${n} values changed`),
    never: "no uncertain value",
    least: (of: number, computed: string) => `the lowest of ${of}: ${computed}`,
    /** How we read a claim, by its id, from the study's own words; undefined where the language has none for it. */
    note: (_id: string, english: string): string | undefined => english,
  },
  contested: {
    heading: "Where sources disagree",
    caption: "Every contested value, with both sides",
    for: "For",
    against: "Against",
  },
  missing: {
    heading: "What is missing",
    values:
      "{missing} of {all} values are missing: {unmentioned} that no source mentions, {unanswered} that the questionnaire asked without an answer, and {setAside} for which no statement is admissible (undated, expired, or without a code). None is estimated.",
    places: (names: string) => `No place is documented for ${names}.`,
    noPlaces: "Every cluster has a documented place.",
    claims: "{untestable} claims need data that the paper did not publish or that no field covers.",
    statements: (uncoded: number, rejected: number) =>
      `${uncoded} statements match no code and are excluded; ${rejected} rows were rejected.`,
    few: (n: number) =>
      `${n} is a small number: every percentage is given with its count, and the intervals show the uncertainty of shares based on so few.`,
    absence: "The absence of a fact from a document is not evidence against it.",
    caption: "Missing values, field by field",
    columns: {
      unmentioned: "No source mentions it",
      unanswered: "Asked, not answered",
      setAside: "No admissible statement",
    },
  },
  values: {
    heading: "All values",
    caption: "Every value, how it was determined and by how many sources",
    inPrint: (all: number) =>
      `These ${all} rows are omitted from the printed page; see outputs/3-triangulate/values.csv or the page on screen.`,
  },
  shares: { heading: "Counts and shares", caption: "Counts, totals and 95 % Wilson intervals" },
  agreement: {
    heading: "How far sources agree",
    caption: "Agreement by field, corrected for chance where the number of clusters permits",
    comparison: "Compared",
    cases: "Clusters",
    agreeing: "Pairs that agree",
    kappa: "Cohen’s kappa",
    alpha: "Krippendorff’s alpha",
    reason: "Why not given",
  },
  sources: {
    heading: "Sources",
    caption: "Every source, with the number of its statements",
    title: "Title",
    publisher: "Publisher",
    date: "Published",
    kind: "Kind",
    statements: "Statements",
  },
  cite: {
    heading: "How to cite",
    paper: "Cite the study that published the questionnaire:",
    this: "And this page, with its fingerprint:",
  },
  made: {
    heading: "Provenance of this page",
    intro:
      "SHA-256 hashes of all tables used for this page and its charts, as listed in outputs/manifest.json under the inputs of stage 5-plot. The page contains no time stamp: the same tables give the same page.",
    check: "To verify, save these lines beside data/ and outputs/ as tables.sha256 and run sha256sum -c tables.sha256.",
    fingerprint:
      "Fingerprint of this page, the SHA-256 of these lines each followed by a line feed, including the last:",
    notices: "Licences of the software and font included in this page",
  },
  column: {
    field: "Field",
    value: "Value",
    status: "Status",
    rule: "Determined by",
    for: "For",
    against: "Against",
    answer: "Answer",
    count: "Count",
    of: "Of",
    percent: "Percent",
    low: "From",
    high: "To",
    missing: "Missing",
  },
  rule: {
    primary: "the questionnaire",
    secondary: "documents",
    "secondary, most voices": "documents, most independent sources",
    "secondary, most recent": "documents, most recent",
    none: "no admissible statement",
  } as Readonly<Record<string, string>>,
  evidence: {
    stated: "stated",
    seat_or_address: "seat or address",
    event_or_site: "event or site",
    name: "name",
    derived: "derived",
    sector_match: "matching sectors",
    weak: "weak",
  } as Readonly<Record<string, string>>,
  kind: {
    press_article: "press article",
    cluster_website: "cluster’s website",
    academic_paper: "academic paper",
    international_report: "international report",
    national_report: "national report",
    ministry_website: "ministry’s website",
    questionnaire: "questionnaire",
    other: "other",
  } as Readonly<Record<string, string>>,
  /** A number or year that is known by its bounds. */
  atLeast: (low: string) => `at least ${low}`,
  atMost: (high: string) => `at most ${high}`,
  between: (low: string, high: string) => `${low}–${high}`,
  comparison: { "all sources": "all sources", "primary~secondary": "questionnaire and documents" } as Readonly<
    Record<string, string>
  >,
  /** Why a statement does not count, or a statistic is not given, from the words of the tables; undefined where a language has none. */
  reason: (english: string, field: (id: string) => string): string | undefined =>
    english.replace(/(?<=a statement on )\w+/, (id) => field(id).toLowerCase()),
  notCoded: "not coded",
  cityGroup: "Group of cities",
  regionOfCity: "Region of the city",
  undocumented: "No documented place",
  /** What scripts write. */
  script: {
    close: "Close",
    back: "Back",
    filter: "Filter",
    rows: "{shown} of {all} rows",
    nothing: "Nothing found.",
    sort: "Sort by {column}",
    supports: "For",
    dissents: "Against",
    open: "Compatible, but less specific",
    "set-aside": "Not admissible",
    status: "Status",
    rule: "Determined by",
    undated: "undated",
    recorded: "As recorded",
    because: "Reason",
    note: "Interpretation",
    none: "No source mentions it.",
    sources: "Sources that mention it",
    newTab: "opens in a new tab",
  },
};
