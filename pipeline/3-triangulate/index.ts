import * as artifacts from "../artifacts.js";
import { check } from "../lib/problem.js";
import { stage } from "../lib/stage.js";
import { adjudicate } from "./adjudicate.js";
import { listConflicts } from "./list-conflicts.js";
import { policies } from "./policies.js";
import { resolve } from "./resolve.js";

const { codebook, clusters, observations, sources, adjudications, values, witnesses, conflicts } = artifacts;

/** Several sources become one value per cluster and field, with its witnesses. */
export const triangulate = stage({
  name: "3-triangulate",
  reads: { codebook, clusters, observations, sources, adjudications },
  writes: { values, witnesses, conflicts },
  parameters: ["reference_date", "policy"],
  run: (given, { reference_date, policy }, files) => {
    const study = { ...given, clusters: given.clusters.filter(({ in_sample }) => in_sample === "yes") };
    const resolved = resolve({
      ...study,
      referenceDate: reference_date,
      policy: policies[policy as artifacts.PolicyName],
    });
    const expected = study.clusters.length * given.codebook.length;
    check(
      resolved.values.length === expected,
      `expected one value per cluster and field, ${expected}, but made ${resolved.values.length}`,
    );
    const settled = adjudicate(resolved, { ...study, file: files.adjudications });
    return { ...settled, conflicts: listConflicts(settled.values, settled.witnesses, given.adjudications) };
  },
});
