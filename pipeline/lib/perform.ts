import { check, InputError, type Problem, throwIfAny } from "./problem.js";
import type { Shelf } from "./shelf.js";
import type { AnyStage } from "./stage.js";

/** Reads, checks, runs, checks and puts on the shelf: one stage, with nothing on disk changed. */
export async function perform(
  stage: AnyStage,
  parameters: Readonly<Record<string, string>>,
  shelf: Shelf,
): Promise<{ rowsIn: number; rowsOut: number }> {
  const { values, files, rows: rowsIn } = load(stage, shelf);
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

/** Everything that a stage reads; what is wrong in all its files is told in one go. */
function load(stage: AnyStage, shelf: Shelf) {
  const values: Record<string, unknown> = {};
  const files: Record<string, string> = {};
  const problems: Problem[] = [];
  let rows = 0;
  for (const [name, artifact] of Object.entries(stage.reads)) {
    files[name] = shelf.name(artifact);
    try {
      const isOptional = "optional" in artifact.at && artifact.at.optional === true;
      const bytes = shelf.bytes(artifact) ?? (isOptional ? new Uint8Array() : undefined);
      if (bytes === undefined) throw new InputError([shelf.missing(artifact)]);
      values[name] = artifact.parse(bytes, "path" in artifact.at ? shelf.label(files[name]) : files[name]);
      rows += artifact.count(values[name]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwIfAny(problems);
  return { values, files, rows };
}
