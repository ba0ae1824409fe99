import { questionnaire } from "../../../pipeline/schemas/index.js";
import type { Facts } from "../facts/facts.js";
import { readArtifact } from "../facts/read-artifact.js";

/** Questions on the cases whose answers are not published, and those of which a part is, by their item. */
export function listWithheld(facts: Pick<Facts, "project" | "study">): { withheld: string[]; inPart: string[] } {
  const questions = readArtifact(facts, questionnaire);
  // What fills no field is asked about the person who answers.
  const items = (published: string) =>
    questions.filter((one) => one.fields !== "" && one.published === published).map(({ item }) => item);
  return { withheld: items("no"), inPart: items("partly") };
}

/** They as a subject. @example "The answers to items 3, 4 (in part)" */
export function nameWithheld({ withheld, inPart }: ReturnType<typeof listWithheld>): string | undefined {
  const items = [...withheld, ...inPart.map((item) => `${item} (in part)`)];
  return items.length === 0 ? undefined : `The answers to items ${items.join(", ")}`;
}
