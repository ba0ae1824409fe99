import { join, posix } from "node:path";
import { Command } from "commander";
import { availableFigures } from "../5-plot/figures/index.js";
import { plotAssets } from "../5-plot/index.js";
import { makeTables, type TableFiles } from "../5-plot/make-tables.js";
import { makeReport } from "../5-plot/report/make-report.js";
import { reportReads } from "../5-plot/report/reads.js";
import { describeUntranslated } from "../5-plot/text/describe-untranslated.js";
import { type Language, languages, mainLanguage, textsFor } from "../5-plot/text/index.js";
import { plural } from "../lib/format-number.js";
import { openArtifactStore } from "../runner/artifact-store.js";
import { readAssets } from "../runner/assets.js";
import { writeTogether } from "../runner/files.js";
import { load } from "../runner/load.js";
import { withLock } from "../runner/lock.js";
import { checkOwnResults } from "./check-replaced.js";
import { checkOutputFolder } from "./options/check-output-folder.js";
import { oneOf } from "./options/choices.js";
import { commandAgain, describeCommand, type Folders, root } from "./options/folders.js";
import { startCommand } from "./options/start-command.js";
import { checkOut, inputsOf, readStudy } from "./study.js";
import { print, printError } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

interface Flags extends Folders {
  readonly lang?: Language;
  readonly into?: string;
  readonly tables?: boolean;
}

/** The command `report`: the page in another language; the analysis makes the one in the study's own. */
export function report(): Command {
  return describeCommand(new Command("report"), "report")
    .addOption(oneOf("--lang <language>", "the page's language (default: the study's own)", languages))
    .option("--tables", "also the workbook, the tables for a manuscript and the layers of the map")
    .option("--into <folder>", "where the page goes (default: figures/<language>)")
    .action((flags: Flags, command: Command) => withErrorReporting(() => make(flags, command), flags));
}

async function make({ study, out, into, ...flags }: Flags, command: Command): Promise<void> {
  const read = readStudy(study);
  const { parameters } = read;
  const { lang = mainLanguage(read) } = flags;
  const folder = into ?? join(root, "figures", lang);
  if (into === undefined) checkOut({ study, out });
  checkOutputFolder({ study, out }, folder);
  const own = { study, ...inputsOf(read), out, remake: startCommand(study, out) };
  checkOwnResults(own);
  const store = openArtifactStore(own);
  const { values, hashes } = load(reportReads, store);
  const tables = { ...values, ...parameters };
  const texts = textsFor(lang, tables);
  const assets = readAssets(plotAssets);
  const { map_line: _, compared_with: __, ...settings } = parameters;
  const whatIf = { cleaned: values, settings, worker: assets.worker };
  const page = await makeReport(tables, texts, { hashes, assets, whatIf });
  const beside = flags.tables === true ? await makeTables(tables, texts, assets.sqlite) : undefined;
  const files: [string, Uint8Array][] = [["report.html", page], ...(beside === undefined ? [] : namedFiles(beside))];
  const waiting = { command: commandAgain("npm run report", command), log: printError };
  await withLock(folder, waiting, async () => writeTogether(folder, { files, option: "--into" }));
  for (const notice of describeUntranslated(lang, tables, texts, join(study, read.inputs.codebook ?? "codebook")))
    print(notice);
  for (const notice of availableFigures(tables).notices) print(notice);
  for (const notice of beside?.notices ?? []) print(notice);
  print(`the page is in ${join(folder, "report.html")}`);
  if (beside !== undefined) print(`${plural(files.length - 1, "file")} of tables beside it`);
}

/** The tables under the names that they have among the results. */
function namedFiles({ printed, workbook, geopackage }: TableFiles): [string, Uint8Array][] {
  return [
    ...Object.entries(printed).map(([name, bytes]): [string, Uint8Array] => [posix.join("tables", name), bytes]),
    ["tables.xlsx", workbook],
    ...(geopackage === undefined ? [] : [["map.gpkg", geopackage] as [string, Uint8Array]]),
  ];
}
