import type { Command } from "commander";
import { openShelf } from "../runner/artifact-store.js";
import { load } from "../runner/load.js";
import { clusters, codebook, conflicts, sources, values, witnesses } from "../schemas/index.js";
import { type House, onFolders, readStudy, tellingProblems } from "./command-line.js";
import { explain } from "./explain.js";
import { describeExplanation } from "./format-explanation.js";

interface Flags extends Record<string, unknown> {
  readonly study: string;
  readonly out: string;
  readonly json?: boolean;
}

/** The command `why`, which tells from the last results who says what; it computes none of them again. */
export function addWhy(house: House, program: Command): Command {
  onFolders(house, program.command("why <question>"))
    .description("tell who says so and who says otherwise, as in npm run why -- ce3m.creation_year, or ce3m, or city")
    .option("--json", "for machines")
    .action((question: string, flags: Flags) => tellingProblems(flags, () => why(house, question, flags)));
  return program;
}

function why(house: House, question: string, { study, out, json }: Flags): void {
  const { inputs } = readStudy({ study: house.study, overrides: [] }, { study });
  const shelf = openShelf({ study, inputs, out });
  const tables = load({ codebook, clusters, sources, values, witnesses, conflicts }, shelf).values;
  const found = explain(question, tables);
  console.log(json ? JSON.stringify(found, null, 2) : found.map(describeExplanation).join("\n\n"));
}
