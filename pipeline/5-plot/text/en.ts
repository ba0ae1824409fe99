import type { Noun } from "../../schemas/index.js";
import { adoption } from "./en/adoption.js";
import { change } from "./en/change.js";
import { claims } from "./en/claims.js";
import { combinations } from "./en/combinations.js";
import { crossTable } from "./en/cross-table.js";
import { evidence } from "./en/evidence.js";
import { layers } from "./en/layers.js";
import { map } from "./en/map.js";
import { matrix } from "./en/matrix.js";
import { multiverse } from "./en/multiverse.js";
import { numbers } from "./en/numbers.js";
import { plain } from "./en/plain.js";
import { plans } from "./en/plans.js";
import { profiles } from "./en/profiles.js";
import * as reasons from "./en/reasons.js";
import { report } from "./en/report.js";
import { shares } from "./en/shares.js";
import { tables } from "./en/tables.js";
import { timeline } from "./en/timeline.js";
import { workbook } from "./en/workbook.js";
import { a, capital } from "./grammar.js";
import type { Sides } from "./sides.js";

/** Labels that a language lacks, and where they go. */
export interface Untranslated {
  readonly language: string;
  readonly count: number;
  readonly first: string;
  readonly more: number;
  readonly columns: string;
  readonly file: string;
}

const months = "January February March April May June July August September October November December".split(" ");

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const commonOf = ({ one, many }: Noun) => ({
  /** Between a name and what is said of it. */
  colon: ": ",
  /** Between parts of a sentence. */
  semicolon: "; ",
  or: " or ",
  list,
  /** A number with the language's own decimal mark. */
  number: (value: number, decimals = 0) => value.toFixed(decimals),
  percent: (value: number, decimals = 0) => `${value.toFixed(decimals)} %`,
  /** The fewest and the most that open values leave. */
  ends: (fewest: number, most: number, all: number) => `${fewest === most ? fewest : `${fewest} to ${most}`} of ${all}`,
  whatever: " whatever the open values are",
  bounds: (fewest: number, most: number, all: number) =>
    `${fewest === most ? fewest : `${fewest} to ${most}`} of ${all} whatever the missing and contested values are`,
  boundsNote: `A bar gives the shares of all ${many} that are possible, whatever the missing and contested values are.`,
  belowBounds: `A count lies below its bounds where sources leave a value open and each possibility has the code: ${a({ one })} without a single value is not counted, but has the code for certain.`,
  rounding: "Percentages are rounded each by itself, so their sum may differ from 100.",
  /** A day, month or year, as 2023-12-31, 2023-12 or 2023 is given. */
  day: (iso: string) => {
    const [year = "", month = "", day = ""] = iso.split("-");
    return [...(day === "" ? [] : [Number(day)]), ...(month === "" ? [] : [months[Number(month) - 1]]), year].join(" ");
  },
  cases: (n: number) => counted(n, one, many),
  case: capital(one),
  elsewhere: (groups: number): string => (groups === 1 ? "Outside this group" : "In none of these groups"),
  none: "none",
  yes: "yes",
  pending: "not yet",
  no: "no",
  missing: "missing",
  /** Of a contested value where the policy is for none of its sides. */
  undecided: "undecided",
  contested: "sources disagree",
  /** Where some or all labels of a language are missing. */
  answers: (n: number) => `${n} answers`,
  /** Behind a count that several answers have. */
  each: (equals: number): string => (equals > 1 ? " each" : ""),
  languages: { en: "English", fr: "French" },
  /** @param first the first few; @param more how many others */
  untranslated: ({ language, count, first, more, columns, file }: Untranslated) =>
    `${count} ${count === 1 ? "label is" : "labels are"} missing in ${language} and shown in the codebook’s own language: ${first}${more === 0 ? "" : ` and ${more} more`}; fill ${columns} in ${file}`,
});

const captionFor = (common: ReturnType<typeof commonOf>, sides: Sides) => ({
  /** The day that the values hold for, at the end of what a caption says is shown. */
  asOf: (day: string) => `as of ${common.day(day)}`,
  source: (studies: readonly string[], documents: number) => {
    const surveys = studies.map((study) => `${sides.survey ? "survey" : "primary source"} of ${study}`);
    return `Source: ${list([...surveys, ...(documents > 0 ? [counted(documents, "document")] : [])]) || "none"}.`;
  },
  n: (n: number) => `n = ${common.cases(n)}.`,
  /** @param open of how many sources leave it open which value it is */
  missing: (values: number, of: number, open: number) => {
    const none = values === 0 && open === 0 && of > 1;
    const missing = none ? `None of the ${of} values is missing.` : `Missing: ${values} of ${counted(of, "value")}.`;
    return open === 0 ? missing : `${missing} Left open by the sources, without a single value: ${open}.`;
  },
  contested: (values: number) => `Sources disagree on ${counted(values, "value")}.`,
});

export const en = (noun: Noun, sides: Sides) => {
  const common = commonOf(noun);
  return {
    common,
    caption: captionFor(common, sides),
    figures: {
      matrix: matrix(noun),
      adoption: adoption(noun),
      profiles: profiles(noun),
      timeline: timeline(noun),
      shares: shares(noun, sides),
      "cross-table": crossTable(noun),
      combinations: combinations(noun),
      numbers: numbers(noun),
      plans: plans(noun),
      map: map(noun),
      evidence: evidence(noun, sides),
      change: change(noun),
      claims: claims(noun),
      multiverse: multiverse(noun),
    },
    tables: tables(noun),
    workbook: workbook(noun),
    layers: layers(noun),
    report: report(noun, sides),
    plain: plain(noun),
    /** Why a statement is open or set aside, and why a statistic is empty. */
    reasons,
  };
};
