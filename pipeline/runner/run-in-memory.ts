import type { ArtifactStore } from "./artifact-store.js";
import { type RunOptions, withLaterInputErrors } from "./run-pipeline.js";
import { runStage } from "./run-stage.js";
import type { AnyStage } from "./stage.js";

/**
 * Runs every stage, changed or not; what they make stays in the store, where it can be read, and nothing is written.
 *
 * @param stages the first stages of the analysis, as each reads what those before it make
 * @returns their notices
 * @throws InputError with what is wrong in the input
 */
export async function runInMemory(
  stages: readonly AnyStage[],
  options: Pick<RunOptions, "study" | "inputs" | "parameters">,
  store: ArtifactStore,
): Promise<readonly string[]> {
  const notices: string[] = [];
  for (const [index, stage] of stages.entries()) {
    const result = await withLaterInputErrors(stages.slice(index + 1), store, () =>
      runStage(stage, options.parameters, store),
    );
    notices.push(...result.notices);
  }
  return notices;
}
