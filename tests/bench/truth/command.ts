import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { legend, truthLines, truthTables } from "./format-truth.js";
import { measureAnaesthetists, measurePlans } from "./measure-truth.js";
import { withTruth } from "./with-truth.js";

const page = join(__dirname, "../../../docs/method.md");

/** `npm run bench -- truth`: how often each policy is right where the truth is known. The same numbers on every machine. */
export const truth = new Command("truth")
  .description("Counts how often each policy is right in made-up worlds with a known truth.")
  .option("--record", "write the tables of docs/method.md")
  .action(({ record }: { readonly record?: true }) => {
    const [plans, anaesthetists] = [measurePlans(), measureAnaesthetists()];
    if (record) writeFileSync(page, withTruth(readFileSync(page, "utf8"), truthTables(plans, anaesthetists)));
    console.log([legend, ...[...plans, anaesthetists].map((measured) => truthLines(measured).join("\n"))].join("\n\n"));
  });
