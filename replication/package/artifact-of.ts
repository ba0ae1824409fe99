import type { Artifact } from "../../pipeline/runner/artifact.js";
import { stages } from "../../pipeline/stages.js";
import { pathOf } from "./references.js";

/** What the stages know of a file of data/ or outputs/; nothing of one that none of them reads or writes. */
export function artifactOf(file: string, inputs: Readonly<Record<string, string>>): Artifact<unknown> | undefined {
  const artifacts = stages.flatMap(({ reads, writes }) => [...Object.values(reads), ...Object.values(writes)]);
  return artifacts.find((artifact) => file === pathOf(artifact, inputs));
}
