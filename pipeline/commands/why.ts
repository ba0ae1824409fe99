import { Command } from "commander";
import { openArtifactStore } from "../runner/artifact-store.js";
import { load } from "../runner/load.js";
import { type ClaimResult, cases, claims, codebook, conflicts, sources, values, witnesses } from "../schemas/index.js";
import { explain } from "./explain.js";
import { formatExplanation } from "./format-explanation.js";
import { describeCommand, type Folders } from "./options.js";
import { withErrorReporting } from "./report-errors.js";
import { readStudy } from "./study.js";
import { paintFor, print, widthOf } from "./terminal.js";

interface Flags extends Folders {
  readonly json?: boolean;
}

/** The command `why`: from the last results, of which none is computed again. */
export function why(): Command {
  return describeCommand(new Command("why"), "why")
    .argument("<question...>", "a case, a field, case.field, a source, a statement or a claim, by id or name")
    .option("--json", "as JSON, for other programs: always a list")
    .action((words: string[], flags: Flags) => withErrorReporting(() => answer(words.join(" "), flags)));
}

function answer(question: string, { study, out, json }: Flags): void {
  const store = openArtifactStore({ study, inputs: readStudy(study).inputs, out });
  const claim = store.bytes(claims) && load({ claims }, store).values.claims.find(({ id }) => id === question);
  if (claim !== undefined) {
    if (json) console.log(JSON.stringify([claim], null, 2));
    else print(formatClaim(claim));
    return;
  }
  const tables = load({ codebook, cases, sources, values, witnesses, conflicts }, store).values;
  const found = explain(question, tables);
  const [width, paint] = [widthOf(process.stdout), paintFor(process.stdout)];
  if (json) console.log(JSON.stringify(found, null, 2));
  else console.log(found.map((explanation) => formatExplanation(explanation, width, paint)).join("\n\n"));
}

/** The claim's columns that are not empty. */
function formatClaim(claim: ClaimResult): string {
  const { id, ...columns } = claim;
  const shown = Object.entries(columns).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return [id, ...shown.map(([name, value]) => `  ${name.replaceAll("_", " ")}: ${value}`)].join("\n");
}
