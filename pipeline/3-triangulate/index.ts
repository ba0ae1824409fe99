import * as artifacts from "../artifacts.js";
import { check } from "../lib/problem.js";
import { stage } from "../lib/stage.js";
import { measureAgreement } from "./measure-agreement.js";
import { resolve } from "./resolve.js";

const { codebook, clusters, observations, sources, values, witnesses, agreement } = artifacts;

/** Several sources become one value per cluster and field, with its witnesses; and how far the sources agree. */
export const triangulate = stage({
  name: "3-triangulate",
  reads: { codebook, clusters, observations, sources },
  writes: { values, witnesses, agreement },
  parameters: ["reference_date"],
  run: (given, { reference_date }) => {
    const sample = given.clusters.filter(({ in_sample }) => in_sample === "yes");
    const asked = { ...given, clusters: sample, referenceDate: reference_date };
    const resolved = resolve(asked);
    const expected = sample.length * given.codebook.length;
    check(
      resolved.values.length === expected,
      `expected one value per cluster and field, ${expected}, but made ${resolved.values.length}`,
    );
    return { ...resolved, agreement: measureAgreement(asked) };
  },
});
