import { questionnaire } from "../../../pipeline/schemas/index.js";
import type { Facts } from "../facts.js";
import { readArtifact } from "../read-artifact.js";

/** Questions on the clusters whose answers the paper does not publish, and those of which it publishes a part, by their item. */
export function listWithheld(facts: Facts): { all: number; withheld: string[]; inPart: string[] } {
  const questions = readArtifact(facts, questionnaire);
  // What fills no field is asked about the person who answers.
  const items = (published: string) =>
    questions.filter((one) => one.fields !== "" && one.published === published).map(({ item }) => item);
  return { all: questions.length, withheld: items("no"), inPart: items("partly") };
}
