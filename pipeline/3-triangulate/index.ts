import * as artifacts from "../artifacts.js";
import { check } from "../lib/problem.js";
import { stage } from "../lib/stage.js";
import { adjudicate } from "./adjudicate.js";
import { listConflicts } from "./list-conflicts.js";
import { measureAgreement } from "./measure-agreement.js";
import { policies } from "./policies.js";
import { resolve } from "./resolve.js";

const { codebook, clusters, observations, sources, adjudications } = artifacts;
const { values, witnesses, conflicts, agreement } = artifacts;

/** Several sources become one value per cluster and field, with its witnesses; and how far the sources agree. */
export const triangulate = stage({
  name: "3-triangulate",
  reads: { codebook, clusters, observations, sources, adjudications },
  writes: { values, witnesses, conflicts, agreement },
  parameters: ["reference_date", "policy"],
  run: (given, { reference_date, policy }, files) => {
    const study = { ...given, clusters: artifacts.sampleOf(given.clusters) };
    const dated = { ...study, referenceDate: reference_date };
    const resolved = resolve({ ...dated, policy: policies[policy as artifacts.PolicyName] });
    const expected = study.clusters.length * given.codebook.length;
    check(
      resolved.values.length === expected,
      `expected one value per cluster and field, ${expected}, but made ${resolved.values.length}`,
    );
    const settled = adjudicate(resolved, { ...study, file: files.adjudications });
    return {
      ...settled,
      conflicts: listConflicts(settled.values, settled.witnesses, given.adjudications),
      agreement: measureAgreement(dated),
    };
  },
});
