import { join, posix } from "node:path";
import { Argument, Command } from "commander";
import { drawFigures } from "../5-plot/draw-figures.js";
import { availableFigures, specOf, widthOf } from "../5-plot/figures/index.js";
import { widest } from "../5-plot/layout/page.js";
import { reads } from "../5-plot/reads.js";
import { describeUntranslated } from "../5-plot/text/describe-untranslated.js";
import { type Language, languages, mainLanguage, textsFor } from "../5-plot/text/index.js";
import { eachIfSound, throwAll, throwIfAny } from "../lib/errors.js";
import { plural } from "../lib/format-number.js";
import { openArtifactStore } from "../runner/artifact-store.js";
import { writeTogether } from "../runner/files.js";
import { load } from "../runner/load.js";
import { withLock } from "../runner/lock.js";
import { figureFormats, figuresOf } from "../schemas/index.js";
import { checkOwnResults } from "./check-replaced.js";
import { checkOutputFolder } from "./options/check-output-folder.js";
import { oneOf, readWord, someOf, unexpected } from "./options/choices.js";
import { commandAgain, describeCommand, type Folders, root } from "./options/folders.js";
import { mapLine, type ParameterFlags, parametersOf } from "./options/setting-options.js";
import { startCommand } from "./options/start-command.js";
import { checkOut, inputsOf, readStudy } from "./study.js";
import { print, printError } from "./terminal/print.js";
import { printDiagnostics, withErrorReporting } from "./terminal/report-errors.js";

interface Flags extends Folders, Pick<ParameterFlags, "mapLine"> {
  readonly format: readonly (typeof figureFormats)[number][];
  readonly lang?: Language;
  readonly widthMm?: number;
  readonly into?: string;
}

/** The command `figures`: drawn from the last results, of which none is computed again. */
export function figures(): Command {
  const names = new Argument("[name...]", "some figures alone, by their names in study.json").default([]);
  return describeCommand(new Command("figures"), "figures")
    .addArgument(names)
    .addOption(mapLine)
    .addOption(someOf("--format <formats>", "some formats, with commas", figureFormats))
    .option("--width-mm <width>", "another printed width than the figure's own (85 or 175)", readWidth)
    .addOption(oneOf("--lang <language>", "the figures' language (default: the study's own)", languages))
    .option(
      "--into <folder>",
      "where the figures go (default: with the results, or figures/ if they are drawn otherwise)",
    )
    .action((given: string[], flags: Flags, command: Command) =>
      withErrorReporting(() => draw(given, flags, command), flags),
    );
}

async function draw(given: readonly string[], flags: Flags, command: Command): Promise<boolean> {
  const { study, out, format: formats, widthMm: width } = flags;
  const read = readStudy(study, parametersOf(flags));
  const { parameters } = read;
  const own = mainLanguage(read);
  const { lang = own } = flags;
  const known = figuresOf(read).map(({ name }) => name);
  const asked = [...new Set(given.map((word) => readWord(word, known, "figures")))];
  const { folder, below } = folderFor(flags, lang === own ? [] : [lang]);
  const place = { study, ...inputsOf(read), out, remake: startCommand(study, out) };
  checkOwnResults(place);
  const store = openArtifactStore(place);
  const tables = { ...load(reads, store).values, ...parameters };
  const texts = textsFor(lang, tables);
  const all = availableFigures(tables);
  const figures = asked.length === 0 ? all.figures : figuresOf(read).filter(({ name }) => asked.includes(name));
  const { results: specs, diagnostics } = eachIfSound(figures, (figure) => ({
    figure,
    spec: specOf(figure, tables, texts, width),
  }));
  const { drawn, undrawn, failures } = await drawFigures(
    specs.map(({ figure, spec }) => ({ name: figure.name, spec: () => spec })),
    formats,
  );
  // One that cannot be drawn keeps no other from being drawn, and is no success.
  const wrong = [...diagnostics, ...(asked.length > 0 ? undrawn.map(({ diagnostic }) => diagnostic) : [])];
  if (drawn.length === 0) throwIfAny(wrong);
  if (drawn.length === 0) throwAll(failures);
  const files = drawn.flatMap(({ name, rendered }) =>
    formats.map((format): [string, Uint8Array] => [posix.join(below, `${name}.${format}`), rendered[format]]),
  );
  const option = below === "" ? "--into" : "--out";
  const waiting = {
    command: commandAgain(["npm run figures", ...(given.length === 0 ? [] : ["--", ...given])].join(" "), command),
    log: printError,
  };
  await withLock(folder, waiting, async () => writeTogether(folder, { files, option }));
  if (asked.length === 0)
    for (const notice of [...all.notices, ...undrawn.map((figure) => figure.notice)]) print(notice);
  for (const notice of describeUntranslated(lang, tables, texts, join(study, read.inputs.codebook ?? "codebook")))
    print(notice);
  for (const figure of figures.filter(({ name }) => drawn.some((one) => one.name === name)))
    print(`${figure.name}  ${width ?? widthOf(figure)} mm  ${formats.join(", ")}`);
  print(`${plural(files.length, "file")} in ${join(folder, below)}`);
  printDiagnostics(wrong);
  throwAll(failures);
  return wrong.length === 0;
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
function folderFor(flags: Flags, language: readonly string[]): { folder: string; below: string } {
  const { study, out, widthMm, mapLine: line, into } = flags;
  const otherwise = [language, widthMm === undefined ? [] : `${widthMm}mm`, line?.replace("=", "-") ?? []].flat();
  if (into === undefined) checkOut({ study, out });
  if (into === undefined && otherwise.length === 0) return { folder: out, below: "5-plot" };
  const folder = into ?? join(root, "figures", otherwise.join("-"));
  checkOutputFolder(flags, folder);
  return { folder, below: "" };
}
