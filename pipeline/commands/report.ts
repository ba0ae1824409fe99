import { join } from "node:path";
import type { Command } from "commander";
import { drawable } from "../5-plot/figures/index.js";
import { makeReport } from "../5-plot/report/make-report.js";
import { reportReads } from "../5-plot/report/reads.js";
import { type Language, languages, textsFor } from "../5-plot/text/index.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { InputError } from "../lib/errors.js";
import { openArtifactStore } from "../runner/artifact-store.js";
import { writeTogether } from "../runner/files.js";
import { load } from "../runner/load.js";
import { withLock } from "../runner/lock.js";
import { refuseInside } from "./check-output-folder.js";
import { onFolders, type Project, readStudy, withErrorReporting } from "./command-line.js";

interface Flags extends Record<string, unknown> {
  readonly study: string;
  readonly out: string;
  readonly lang: string;
  readonly into?: string;
}

/** The command `report`, which makes the page from the last results in another language; the analysis makes the English one. */
export function addReport(project: Project, program: Command): Command {
  onFolders(project, program.command("report"))
    .description("make the page alone, from the last results, as in npm run report -- --lang fr")
    .option("--lang <language>", languages.join(" or "), "en")
    .option("--into <folder>", "where the page goes (default: figures/<language>)")
    .action((flags: Flags) => withErrorReporting(flags, () => make(project, flags)));
  return program;
}

async function make(project: Project, flags: Flags): Promise<void> {
  const language = readLanguage(flags.lang);
  const folder = flags.into ?? join(project.root, "figures", language);
  refuseInside(flags.out, folder);
  const { inputs, parameters } = readStudy({ ...project, overrides: [] }, flags);
  const { values, hashes } = load(
    reportReads,
    openArtifactStore({ study: flags.study, inputs: { ...inputs, study: "study.json" }, out: flags.out }),
  );
  const tables = { ...values, ...parameters };
  const page = await makeReport(tables, textsFor(language, tables.codebook), hashes);
  const waiting = { command: "npm run report", wait: false, log: console.error };
  await withLock(folder, waiting, async () =>
    writeTogether(folder, { files: [["report.html", page]], option: "--into" }),
  );
  for (const notice of drawable(tables).notices) console.log(notice);
  console.log(join(folder, "report.html"));
}

function readLanguage(word: string): Language {
  const found = languages.find((language) => language === word);
  if (found !== undefined) return found;
  const message = `expected one of ${languages.join(", ")}, but found ${JSON.stringify(word)}${didYouMean(word, languages)}`;
  throw new InputError([{ file: "--lang", message }]);
}
