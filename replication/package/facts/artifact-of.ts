import type { Artifact } from "../../../pipeline/runner/artifact.js";
import type { Study } from "../../../pipeline/schemas/index.js";
import { stagesOf } from "../../../pipeline/stages.js";
import { pathOf } from "../tables/references.js";

/** What the stages know of a file of data/ or outputs/; nothing of one that none of them reads or writes. */
export function artifactOf(file: string, study: Study): Artifact<unknown> | undefined {
  const inputs = { study: "study.json", ...study.inputs };
  const artifacts = stagesOf(study).flatMap(({ reads, writes }) => [...Object.values(reads), ...Object.values(writes)]);
  return artifacts.find((artifact) => file === pathOf(artifact, inputs));
}
