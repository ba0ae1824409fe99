import type { PolicyName } from "../../schemas/index.js";
import { bestEvidence } from "./best-evidence.js";
import { dawidSkene } from "./dawid-skene.js";
import { majority } from "./majority.js";
import { mostRecent } from "./most-recent.js";
import type { Policy } from "./policy.js";
import { primaryFirst } from "./primary-first.js";
import { secondaryFirst } from "./secondary-first.js";

/** Every policy, by the name that study.json and --policy know it by. */
export const policies: Readonly<Record<PolicyName, Policy>> = {
  "primary-first": primaryFirst,
  "secondary-first": secondaryFirst,
  majority,
  "most-recent": mostRecent,
  "best-evidence": bestEvidence,
  "dawid-skene": dawidSkene,
};

/** Policies under which the value of one case depends on what is stated of others. */
export const looksAtAllCases: ReadonlySet<PolicyName> = new Set<PolicyName>(["dawid-skene"]);
