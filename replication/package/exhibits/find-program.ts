import { InputError } from "../../../pipeline/lib/errors.js";
import { lineAt } from "../../../pipeline/lib/text.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { readText } from "../facts/read-text.js";

/** Where a program, or what a program is given, is. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/**
 * The line on which a file of a stage states what it exports.
 *
 * @throws InputError when there is not exactly one
 */
export function findProgram(project: ProjectFacts["project"], folder: string, name: string): Location {
  const statement = new RegExp(`^export (async )?(function|const) ${name}\\b`, "m");
  const found = [...project.keys()].filter(
    (file) =>
      file.startsWith(`pipeline/${folder}/`) && !file.includes("/text/") && statement.test(readText(project, file)),
  );
  const [file] = found;
  if (file === undefined || found.length > 1) {
    const message = `expected ${name} to be exported once, but found it in ${found.join(", ") || "no file"}`;
    throw new InputError([{ file: `pipeline/${folder}`, message }]);
  }
  const text = readText(project, file);
  return { file, line: lineAt(text, text.search(statement)), name };
}
