import { readFileSync } from "node:fs";
import { join } from "node:path";
import { estimateClasses } from "../../../pipeline/3-triangulate/policies/estimate-classes.js";
import type { Vote } from "../../../pipeline/3-triangulate/policies/vote-patterns.js";
import { groupBy } from "../../../pipeline/lib/collections.js";
import { sourceOf, statementOf } from "../../3-triangulate/given.js";
import { fieldOf } from "../../lib/field-of.js";
import type { World } from "./make-world.js";

/**
 * The table of Dawid & Skene (1979): 45 patients, whom five anaesthetists put into four classes, the first of them three times.
 * Nobody knows the truth: in its place are the classes that the authors' own model gives at its maximum, 18, 19, 5 and 3 patients.
 * Nothing is dated or graded, and none of the five is a survey, so there is a world for each of them as one.
 */
export function anaesthetists(): World[] {
  const text = readFileSync(join(__dirname, "../../3-triangulate/policies/dawid-skene-1979.csv"), "utf8");
  const judgements = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",") as [patient: string, observer: string, category: string]);
  const votes = judgements.map(([item, observer, category]) => ({ item, observer, category }));
  const observers = [...groupBy(votes, ({ observer }) => observer).keys()];
  const observations = judgements.map(([patient, observer, category], index) =>
    statementOf({
      ...{ obs_id: `judgement_${index}`, case_id: `patient_${patient}`, field: "made_up", value: `class_${category}` },
      ...{ source_id: `observer_${observer}`, observed_on: "" },
    }),
  );
  const patients = [...groupBy(votes, ({ item }) => item).keys()].map((item) => `patient_${item}`);
  const codes = [1, 2, 3, 4].map((category) => `class_${category}=${category}`).join(";");
  return observers.map((survey) => ({
    truth: classesOf(votes),
    cases: patients.map((case_id) => ({ case_id, name: case_id, in_sample: "yes", note: "" })),
    codebook: [fieldOf({ field: "made_up", type: "code", codes })],
    observations,
    sources: observers.map((observer) => {
      const source_id = `observer_${observer}`;
      const tier = observer === survey ? "primary" : "secondary";
      return sourceOf({ source_id, kind: source_id, independent_source: source_id, tier });
    }),
    referenceDate: "1979-12-31",
  }));
}

/** By patient, the most probable class under the full model, hardly smoothed, from all judgements. */
function classesOf(votes: readonly Vote[]): Map<string, string> {
  const mostProbable = (shares: ReadonlyMap<string, number>) =>
    [...shares].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return new Map(
    [...estimateClasses(votes, 1e-9).shares].map(([patient, shares]) => [
      `patient_${patient}`,
      `class_${mostProbable(shares)}`,
    ]),
  );
}
