import { load } from "./load.js";
import { check } from "./problem.js";
import type { Shelf } from "./shelf.js";
import type { AnyStage } from "./stage.js";

/** Reads, checks, runs, checks and puts on the shelf: one stage, with nothing on disk changed. */
export async function perform(
  stage: AnyStage,
  parameters: Readonly<Record<string, string>>,
  shelf: Shelf,
): Promise<{ rowsIn: number; rowsOut: number }> {
  const { values, files, rows: rowsIn } = load(stage.reads, shelf);
  const results = (await stage.run(values, parameters, files)) as Record<string, unknown>;
  const [expected, made] = [Object.keys(stage.writes).sort(), Object.keys(results).sort()];
  check(
    expected.join() === made.join(),
    `expected ${stage.name} to make ${expected.join(", ")}, but it made ${made.join(", ")}`,
  );
  let rowsOut = 0;
  for (const [name, artifact] of Object.entries(stage.writes)) {
    const path = shelf.name(artifact);
    try {
      shelf.put(path, artifact.format(results[name]));
    } catch (error) {
      throw new Error(`${stage.name} made a ${path} that breaks its own schema: ${(error as Error).message}`, {
        cause: error,
      });
    }
    rowsOut += artifact.count(results[name]);
  }
  return { rowsIn, rowsOut };
}
