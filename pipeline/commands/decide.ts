import { join, resolve } from "node:path";
import { Command } from "commander";
import { sha256 } from "../lib/sha256.js";
import { pathInside, readBytes, readTree } from "../runner/files.js";
import { hashCode } from "../runner/hash-code.js";
import { withLock } from "../runner/lock.js";
import { decideFiles } from "./engine/decide-files.js";
import { listStatementFiles } from "./engine/list-statement-files.js";
import { readAsked } from "./engine/read-asked.js";
import { oneOf, optionError } from "./options/choices.js";
import { type EngineFlags, engineOf, engineOptions } from "./options/engine-options.js";
import { commandAgain, describeCommand, type Folders, root } from "./options/folders.js";
import { type ParameterFlags, parameterOptions } from "./options/setting-options.js";
import { inputOptionsOf } from "./study.js";
import { print, printError } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

const formats = ["csv", "parquet"] as const;

interface Flags extends Folders, ParameterFlags, EngineFlags {
  readonly format: (typeof formats)[number];
}

/** The command `decide`: values of more statements than memory holds. */
export function decide(): Command {
  const command = describeCommand(new Command("decide"), "decide").argument(
    "<statements...>",
    "coded statements: files or folders of .csv or .parquet",
  );
  const settings = parameterOptions.filter(
    ({ long }) => !["--coder", "--map-line", "--compared-with"].includes(long ?? ""),
  );
  for (const option of [...settings, ...engineOptions]) command.addOption(option);
  return command
    .addOption(oneOf("--format <name>", "how tables are written", formats).default("csv"))
    .action((paths: string[], flags: Flags, command: Command) =>
      withErrorReporting(() => decideStatements(paths, flags, command), flags),
    );
}

async function decideStatements(paths: readonly string[], flags: Flags, command: Command): Promise<void> {
  const { out, format } = flags;
  checkFolder(flags);
  const engine = engineOf(flags) ?? { name: "duckdb" };
  if (engine.name === "memory") throw optionError("--engine", "expected duckdb or clickhouse; in memory: npm start");
  const options = inputOptionsOf(flags);
  const files = listStatementFiles(paths);
  await withLock(out, { command: commandAgain("npm run decide", command), log: printError }, async () => {
    const asked = await readAsked(options);
    const sources = readTree(join(root, "pipeline"));
    // Another version of a database may part cases otherwise.
    const packages = sha256(readBytes(options.lockfile) ?? new Uint8Array());
    const code = [...["3-triangulate", "engines"].map((folder) => hashCode(folder, sources)), packages].join();
    const notices = await decideFiles({ study: asked, files, out, format, code, engine, log: print });
    for (const notice of [...asked.notices, ...notices]) print(`note: ${notice}`);
    print(`${join(out, "/")} is complete`);
  });
}

/** Results of the analysis are its own, and a study is people's. */
function checkFolder({ study, out }: Folders): void {
  const isInside = [join(root, "outputs"), study].some((folder) => pathInside(folder, resolve(out)) !== undefined);
  if (isInside || readBytes(join(out, "manifest.json")) !== undefined)
    throw optionError(
      "--out",
      `expected a folder of its own, but ${join(out, "/")} is of the study or its results; name another`,
    );
}
