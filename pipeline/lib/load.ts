import { InputError, type Problem, throwIfAny } from "./problem.js";
import type { Shelf } from "./shelf.js";
import type { Artifacts, ValuesOf } from "./stage.js";

/**
 * The parsed and checked contents of several files.
 *
 * @throws InputError with what is wrong in all of them, told in one go
 */
export function load<A extends Artifacts>(
  artifacts: A,
  shelf: Shelf,
): { values: ValuesOf<A>; files: Record<string, string>; rows: number } {
  const values: Record<string, unknown> = {};
  const files: Record<string, string> = {};
  const problems: Problem[] = [];
  let rows = 0;
  for (const [name, artifact] of Object.entries(artifacts)) {
    files[name] = shelf.name(artifact);
    try {
      const isOptional = "optional" in artifact.at && artifact.at.optional === true;
      const bytes = shelf.bytes(artifact) ?? (isOptional ? new Uint8Array() : undefined);
      if (bytes === undefined) throw new InputError([shelf.missing(artifact)]);
      values[name] = artifact.parse(bytes, shelf.label(files[name]));
      rows += artifact.count(values[name]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwIfAny(problems);
  return { values: values as ValuesOf<A>, files, rows };
}
