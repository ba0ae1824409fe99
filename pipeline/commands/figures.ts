import { join, posix } from "node:path";
import { Argument, Command } from "commander";
import { figures as allFigures, availableFigures, specOf } from "../5-plot/figures/index.js";
import { widest } from "../5-plot/layout/page.js";
import { reads } from "../5-plot/reads.js";
import { renderFigure } from "../5-plot/render.js";
import { type Language, languages, textsFor } from "../5-plot/text/index.js";
import { eachOrThrow } from "../lib/errors.js";
import { plural } from "../lib/format-number.js";
import { openArtifactStore } from "../runner/artifact-store.js";
import { writeTogether } from "../runner/files.js";
import { load } from "../runner/load.js";
import { withLock } from "../runner/lock.js";
import { type FigureName, figureFormats, figureNames } from "../schemas/index.js";
import { checkOutputFolder } from "./check-output-folder.js";
import {
  describeCommand,
  type Folders,
  oneOf,
  type ParameterFlags,
  parametersOf,
  readWord,
  root,
  someOf,
  unexpected,
  westernSahara,
} from "./options.js";
import { withErrorReporting } from "./report-errors.js";
import { checkOut, readStudy } from "./study.js";
import { print, printError } from "./terminal.js";

interface Flags extends Folders, Pick<ParameterFlags, "westernSahara"> {
  readonly format: readonly (typeof figureFormats)[number][];
  readonly lang: Language;
  readonly widthMm?: number;
  readonly into?: string;
}

/** The command `figures`: drawn from the last results, of which none is computed again. */
export function figures(): Command {
  const names = new Argument("[name...]", `some figures alone: ${figureNames.join(", ")}`)
    .default([])
    .argParser((word, before: FigureName[]) => [...new Set([...before, readWord(word, figureNames, "figures")])]);
  return describeCommand(new Command("figures"), "figures")
    .addArgument(names)
    .addOption(westernSahara)
    .addOption(someOf("--format <formats>", "some formats, with commas", figureFormats))
    .option("--width-mm <width>", "another printed width than the figure's own (85 or 175)", readWidth)
    .addOption(oneOf("--lang <language>", "the figures' language", languages).default("en"))
    .option(
      "--into <folder>",
      "where the figures go (default: with the results, or figures/ if they are drawn otherwise)",
    )
    .action((given: FigureName[], flags: Flags) => withErrorReporting(() => draw(given, flags), flags));
}

async function draw(given: readonly FigureName[], flags: Flags): Promise<void> {
  const { study, out, format: formats, lang, widthMm: width } = flags;
  const { folder, below } = folderFor(flags);
  const { inputs, parameters } = readStudy(study, parametersOf(flags));
  const tables = { ...load(reads, openArtifactStore({ study, inputs, out })).values, ...parameters };
  const texts = textsFor(lang, tables.codebook);
  const all = availableFigures(tables);
  const names = given.length === 0 ? all.names : given;
  const specs = eachOrThrow(names, (name) => ({ name, spec: specOf(name, tables, texts, width) }));
  const files: [string, Uint8Array][] = [];
  for (const { name, spec } of specs) {
    const rendered = await renderFigure(spec, formats);
    for (const format of formats) files.push([posix.join(below, `${name}.${format}`), rendered[format]]);
  }
  const option = below === "" ? "--into" : "--out";
  const waiting = { command: "npm run figures", log: printError };
  await withLock(folder, waiting, async () => writeTogether(folder, { files, option }));
  if (given.length === 0) for (const notice of all.notices) print(notice);
  for (const name of names) print(`${name}  ${width ?? allFigures[name].width} mm  ${formats.join(", ")}`);
  print(`${plural(files.length, "file")} in ${join(folder, below)}`);
}

function readWidth(word: string): number {
  const width = Number(word);
  if (/^\d+(\.\d+)?$/.test(word) && width >= 20 && width <= widest) return width;
  throw unexpected("--width-mm", `a width from 20 to ${widest} mm, as 85 or 175`, word);
}

/**
 * The results' own folder for figures as the analysis draws them; what is drawn otherwise never takes their place. The results are
 * locked and changed as a whole, so a folder below them is named apart from theirs.
 */
function folderFor(flags: Flags): { folder: string; below: string } {
  const { study, out, lang, widthMm, westernSahara: line, into } = flags;
  const otherwise = [lang === "en" ? [] : lang, widthMm === undefined ? [] : `${widthMm}mm`, line ?? []].flat();
  if (into === undefined) checkOut({ study, out });
  if (into === undefined && otherwise.length === 0) return { folder: out, below: "5-plot" };
  const folder = into ?? join(root, "figures", otherwise.join("-"));
  checkOutputFolder(flags, folder);
  return { folder, below: "" };
}
