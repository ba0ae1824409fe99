import type { Noun } from "../../../schemas/index.js";
import { a, capital, uncapital } from "../grammar.js";
import type { Sides } from "../sides.js";
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

export const report = ({ one, many, gender }: Noun, sides: Sides) => ({
  question: question(sides),
  description: (claims: boolean): string =>
    claims
      ? "The values, their sources and the verdict on every number in the published text."
      : "The values and their sources.",
  skip: "Skip to the answer",
  contents: "On this page",
  open: "Click any underlined number, cell or mark to see the sources that support it and those that disagree.",
  noScript:
    "The charts, the sorting of tables and the sources behind each number need JavaScript, which is disabled. All tables are readable without it.",
  answer: answer(sides),

  figures: {
    heading: (map: boolean): string => (map ? "The map and the charts" : "The charts"),
    intro: `Click ${a({ one })} or a cell to see its sources. The tables below give the same information and can be used with the keyboard.`,
    asTable: "The values, as a table:",
    loading: "The chart is loading.",
    inWords: "The chart in words",
  },
  cases: {
    heading: `${capital(one)} by ${one}`,
    structure: `What each ${one} is`,
    block: (item: Noun) => `${capital(item.many)} of each ${one}`,
    fromPlace: (place: string) => `from its ${uncapital(place)}`,
  },
  claims: {
    heading: "The published claims",
    caption: "Every number and comparison in the published text, with its verdict",
    verdict: "Verdict",
    tippedBy: "Tipping point",
    tippedAfter: (n: number) => (n === 1 ? "1 value changed" : `${n} values changed`),
    never: "no uncertain value",
    withParts: "only with the other parts of its breakdown",
    least: (of: number, computed: string) => `the lowest of ${of}: ${computed}`,
  },
  contested: {
    heading: "Where sources disagree",
    caption: "Every contested value, with each side; of an undecided one, all stand against each other",
    none: "No value is contested.",
    for: "For",
    against: "Against",
  },
  missing: {
    heading: "What is missing",
    values: (isCodedTwice: boolean) =>
      `Missing: {missing} of {all} values. Mentioned by no source: {unmentioned}; ${sides.asked ? "asked by the survey without an answer: {unanswered}; " : ""}without an admissible statement: {setAside} (undated, lapsed, too late, ${isCodedTwice ? "too indirect, without a code, or coded differently by two coders" : "too indirect, or without a code"}). None is estimated.`,
    places: (names: string) => `No place is known for ${names}.`,
    noPlaces: `Every ${one} has a known place.`,
    claims: "Claims that no field asks, or too few values or no statement can decide: {untestable}.",
    statements: (uncoded: number, rejected: number) =>
      `${uncoded} ${uncoded === 1 ? "statement matches no code and is" : "statements match no code and are"} excluded; ${rejected} ${rejected === 1 ? "row was" : "rows were"} rejected.`,
    few: (n: number) =>
      `${n} is a small number: every percentage is given with its count. Wilson intervals are for comparison only, as if the ${many} were a sample.`,
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
      `${all === 1 ? "This row is" : `These ${all} rows are`} omitted from the printed page; see 3-triangulate/values.csv among the results, or the page on screen.`,
  },
  shares: {
    heading: "Counts and shares",
    caption: `Counts, totals and 95 % Wilson intervals, as if the ${many} were a sample`,
  },
  agreement: {
    heading: "How far sources agree",
    caption: `Agreement by field, corrected for chance where the number of ${many} permits`,
    comparison: "Compared",
    cases: capital(many),
    agreeing: "Pairs that agree",
    kappa: "Cohen’s kappa",
    alpha: "Krippendorff’s alpha",
    reason: "Why not given",
  },
  changes,
  coders,
  criteria: criteria({ one, many, gender }),
  downloads: downloads({ one, many, gender }, sides),
  front: front({ one, many, gender }),
  profile: profile({ one, many, gender }),
  whatIf,
  multiverse: { heading: "How far verdicts depend on choices", figure: "See the figure." },
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
    ...{ heading: "How to cite", paper: sides.survey ? "Cite the survey:" : "Cite the primary sources:" },
    text: "Cite the text whose claims are tested:",
    this: "And this page, with its fingerprint:",
  },
  made: {
    heading: "Provenance of this page",
    intro:
      "SHA-256 hashes of all tables used for this page and its charts, as listed in the manifest.json of the results under the inputs of stage 5-plot. Here data/ is the study’s folder and outputs/ that of its results, whatever they are called. The page contains no time stamp: the same tables give the same page.",
    check:
      "To verify, save these lines as tables.sha256 in a folder that has the study as data/ and its results as outputs/, and run sha256sum -c tables.sha256 there.",
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
    bounds: "Bounds",
    low: "Wilson, from",
    high: "Wilson, to",
    missing: "Missing",
  },
  rule: rules(sides),
  ...terms,
  /** A number or year that is known by its bounds. */
  atLeast: (low: string) => `at least ${low}`,
  atMost: (high: string) => `at most ${high}`,
  between: (low: string, high: string) => `${low}–${high}`,
  comparison: {
    "all sources": "all sources",
    "primary~secondary": sides.survey ? "survey and documents" : "primary sources and documents",
  } as Readonly<Record<string, string>>,
  cityGroup: "City group",
  regionOfPlace: (region: string, place: string) => `${region}, by ${uncapital(place)}`,
  undocumented: "No single known place",
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
    ...zoom,
  },
});
