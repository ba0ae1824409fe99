import { claims } from "./fr/claims.js";
import { creationTimeline } from "./fr/creation-timeline.js";
import { evidence } from "./fr/evidence.js";
import { governanceFinancing } from "./fr/governance-financing.js";
import { labelling } from "./fr/labelling.js";
import { leverAdoption } from "./fr/lever-adoption.js";
import { leverMatrix } from "./fr/lever-matrix.js";
import { leverProfiles } from "./fr/lever-profiles.js";
import { map } from "./fr/map.js";
import { numbers } from "./fr/numbers.js";
import { policyTimeline } from "./fr/policy-timeline.js";
import * as reasons from "./fr/reasons.js";
import { report } from "./fr/report.js";
import { structureMatrix } from "./fr/structure-matrix.js";
import { vocationCombinations } from "./fr/vocation-combinations.js";
import type { Words } from "./words.js";

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

// French says nought and one in the singular.
const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n < 2 ? one : many}`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;

const common: Words["common"] = {
  colon: " : ",
  semicolon: " ; ",
  or: " ou ",
  list,
  number: (value, decimals = 0) => value.toFixed(decimals).replace(".", ","),
  percent: (value, decimals = 0) => `${value.toFixed(decimals).replace(".", ",")} %`,
  day: (iso) => {
    const [year = "", month = "", day = ""] = iso.split("-");
    return `${day === "01" ? "1er" : Number(day)} ${months[Number(month) - 1]} ${year}`;
  },
  cases: (n) => counted(n, "cluster"),
  case: "Cluster",
  none: "aucun",
  yes: "utilisé",
  no: "non utilisé",
  missing: "manquant",
  contested: "sources en désaccord",
};

const caption: Words["caption"] = {
  asOf: (day) => `au ${common.day(day)}`,
  source: (studies, documents) => {
    const surveys = studies.map((study) => `questionnaire de ${study}`);
    return `Source : ${list([...surveys, ...(documents > 0 ? [counted(documents, "document")] : [])]) || "aucune"}.`;
  },
  n: (n) => `n = ${counted(n, "cluster")}.`,
  missing: (values, of) =>
    values === 0 ? `Aucune des ${of} valeurs ne manque.` : `Il manque ${counted(values, "valeur")} sur ${of}.`,
  contested: (values) => `Sources en désaccord sur ${counted(values, "valeur")}.`,
};

export const fr: Words = {
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
  reasons,
};
