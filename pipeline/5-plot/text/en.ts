import { claims } from "./en/claims.js";
import { creationTimeline } from "./en/creation-timeline.js";
import { evidence } from "./en/evidence.js";
import { governanceFinancing } from "./en/governance-financing.js";
import { labelling } from "./en/labelling.js";
import { leverAdoption } from "./en/lever-adoption.js";
import { leverMatrix } from "./en/lever-matrix.js";
import { leverProfiles } from "./en/lever-profiles.js";
import { map } from "./en/map.js";
import { numbers } from "./en/numbers.js";
import { policyTimeline } from "./en/policy-timeline.js";
import * as reasons from "./en/reasons.js";
import { report } from "./en/report.js";
import { structureMatrix } from "./en/structure-matrix.js";
import { vocationCombinations } from "./en/vocation-combinations.js";

const months = "January February March April May June July August September October November December".split(" ");

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const common = {
  /** Between a name and what is said of it. */
  colon: ": ",
  /** Between parts of a sentence. */
  semicolon: "; ",
  or: " or ",
  list,
  /** A number with the language's own decimal mark. */
  number: (value: number, decimals = 0) => value.toFixed(decimals),
  percent: (value: number, decimals = 0) => `${value.toFixed(decimals)} %`,
  /** A day, as 2023-12-31 is given. */
  day: (iso: string) => {
    const [year = "", month = "", day = ""] = iso.split("-");
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
  },
  cases: (n: number) => counted(n, "cluster"),
  case: "Cluster",
  none: "none",
  yes: "used",
  no: "not used",
  missing: "missing",
  contested: "sources disagree",
};

const caption = {
  /** The day that the values hold for, at the end of what a caption says is shown. */
  asOf: (day: string) => `as of ${common.day(day)}`,
  source: (studies: readonly string[], documents: number) => {
    const surveys = studies.map((study) => `questionnaire of ${study}`);
    return `Source: ${list([...surveys, ...(documents > 0 ? [counted(documents, "document")] : [])]) || "none"}.`;
  },
  n: (n: number) => `n = ${counted(n, "cluster")}.`,
  missing: (values: number, of: number) =>
    values === 0 ? `None of the ${of} values is missing.` : `Missing: ${values} of ${counted(of, "value")}.`,
  contested: (values: number) => `Sources disagree on ${counted(values, "value")}.`,
};

export const en = {
  common,
  caption,
  figures: {
    "structure-matrix": structureMatrix,
    "lever-matrix": leverMatrix,
    "lever-adoption": leverAdoption,
    "lever-profiles": leverProfiles,
    "creation-timeline": creationTimeline,
    labelling,
    "governance-financing": governanceFinancing,
    "vocation-combinations": vocationCombinations,
    "policy-timeline": policyTimeline,
    map,
    numbers,
    evidence,
    claims,
  },
  report,
  /** Why a statement is open or set aside, and why a statistic is empty. */
  reasons,
};
