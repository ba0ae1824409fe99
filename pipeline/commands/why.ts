import type { Command } from "commander";
import { openArtifactStore } from "../runner/artifact-store.js";
import { load } from "../runner/load.js";
import { cases, codebook, conflicts, sources, values, witnesses } from "../schemas/index.js";
import { onFolders, type Project, readStudy, withErrorReporting } from "./command-line.js";
import { explain } from "./explain.js";
import { describeExplanation } from "./format-explanation.js";

interface Flags extends Record<string, unknown> {
  readonly study: string;
  readonly out: string;
  readonly json?: boolean;
}

/** The command `why`, which tells from the last results who says what; it computes none of them again. */
export function addWhy(project: Project, program: Command): Command {
  onFolders(project, program.command("why <question>"))
    .description("tell who says so and who says otherwise, as in npm run why -- ce3m.creation_year, or ce3m, or city")
    .option("--json", "for machines")
    .action((question: string, flags: Flags) => withErrorReporting(flags, () => why(project, question, flags)));
  return program;
}

function why(project: Project, question: string, { study, out, json }: Flags): void {
  const { inputs } = readStudy({ study: project.study, overrides: [] }, { study });
  const store = openArtifactStore({ study, inputs, out });
  const tables = load({ codebook, cases, sources, values, witnesses, conflicts }, store).values;
  const found = explain(question, tables);
  console.log(json ? JSON.stringify(found, null, 2) : found.map(describeExplanation).join("\n\n"));
}
