import { secondarySources, statements as statementsGiven } from "../../../pipeline/schemas/index.js";
import type { Facts } from "../facts/facts.js";
import { readArtifact } from "../facts/read-artifact.js";

/** What there is to count in the documents: how many of each kind, how many the statements cite, when they were consulted. */
export function countDocuments(facts: Pick<Facts, "project" | "study">) {
  const documents = readArtifact(facts, secondarySources);
  const statements = readArtifact(facts, statementsGiven).rows;
  const citedSources = new Set(statements.map(({ cells }) => cells.source_id));
  const kinds = new Map<string, number>();
  for (const { kind } of documents) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const days = documents.map(({ accessed }) => accessed).filter((day) => day !== "");
  const [first, last] = [days.sort()[0], days.at(-1)];
  return {
    documents,
    statements: statements.length,
    citedSources: citedSources.size,
    dated: documents.filter(({ published }) => published !== "").length,
    /** The most frequent first. */
    kinds: [...kinds].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)),
    /** On which day, or from which to which; empty where none is known. */
    consulted: first === undefined ? "" : first === last ? ` on ${first}` : ` from ${first} to ${last}`,
  };
}
