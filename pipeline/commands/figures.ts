import { join, posix } from "node:path";
import type { Command } from "commander";
import { drawable, figures, specOf } from "../5-plot/figures/index.js";
import { widest } from "../5-plot/layout/page.js";
import { reads } from "../5-plot/reads.js";
import { renderFigure } from "../5-plot/render.js";
import { type Language, languages, textsFor } from "../5-plot/text/index.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, InputError, throwIfAny } from "../lib/errors.js";
import { openArtifactStore } from "../runner/artifact-store.js";
import { writeTogether } from "../runner/files.js";
import { load } from "../runner/load.js";
import { withLock } from "../runner/lock.js";
import { figureFormats, figureNames } from "../schemas/index.js";
import { refuseInside } from "./check-output-folder.js";
import { onStudy, type Project, readStudy, withErrorReporting } from "./command-line.js";
import { plural } from "./progress.js";

interface Flags extends Record<string, unknown> {
  readonly study: string;
  readonly out: string;
  readonly format: string;
  readonly lang: string;
  readonly widthMm?: string;
  readonly into?: string;
}

/** The command `figures`, which draws from the last results and computes none of them again. */
export function addFigures(project: Project, program: Command): Command {
  const mapOnly = {
    ...project,
    overrides: project.overrides.filter(({ parameter }) => parameter === "western_sahara"),
  };
  onStudy(mapOnly, program.command("figures [name...]"))
    .description(`draw the figures alone, or some of them: ${figureNames.join(", ")}`)
    .option("--format <formats>", "some formats, as in --format svg,pdf", figureFormats.join(","))
    .option("--width-mm <width>", "another printed width than the figure's own (85 or 175)")
    .option("--lang <language>", languages.join(" or "), "en")
    .option(
      "--into <folder>",
      "where the figures go (default: with the results, or figures/ if they are drawn otherwise)",
    )
    .action((names: string[], flags: Flags) => withErrorReporting(flags, () => draw(mapOnly, names, flags)));
  return program;
}

async function draw(project: Project, given: readonly string[], flags: Flags): Promise<void> {
  const asked = unlike(given, (name) => oneOf("figures", name, figureNames));
  const formats = unlike(flags.format.split(","), (format) => oneOf("--format", format, figureFormats));
  const language = oneOf("--lang", flags.lang, languages);
  const width = readWidth(flags.widthMm);
  const { folder, below } = folderFor(project, flags, language, width);

  const { inputs, parameters } = readStudy(project, flags);
  const store = openArtifactStore({ study: flags.study, inputs, out: flags.out });
  const tables = { ...load(reads, store).values, ...parameters };
  const texts = textsFor(language, tables.codebook);
  const all = drawable(tables);
  const names = asked.length === 0 ? all.names : asked;
  const diagnostics: Diagnostic[] = [];
  const specs = names.flatMap((name) => {
    try {
      return [{ name, spec: specOf(name, tables, texts, width) }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      diagnostics.push(...error.diagnostics);
      return [];
    }
  });
  throwIfAny(diagnostics);
  const files: [string, Uint8Array][] = [];
  for (const { name, spec } of specs) {
    const rendered = await renderFigure(spec, formats);
    for (const format of formats) files.push([posix.join(below, `${name}.${format}`), rendered[format]]);
  }
  const option = below === "" ? "--into" : "--out";
  const waiting = { command: "npm run figures", wait: false, log: console.error };
  await withLock(folder, waiting, async () => writeTogether(folder, { files, option }));
  if (asked.length === 0) for (const notice of all.notices) console.log(notice);
  for (const name of names) console.log(`${name}  ${width ?? figures[name].width} mm  ${formats.join(", ")}`);
  console.log(`${plural(files.length, "file")} in ${join(folder, below)}`);
}

/** What the words mean, each once: a name given twice is drawn once. */
function unlike<T>(words: readonly string[], read: (word: string) => T): T[] {
  return [...new Set(words.map(read))];
}

function oneOf<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((name) => name === word);
  if (found !== undefined) return found;
  const message = `expected one of ${known.join(", ")}, but found ${JSON.stringify(word)}${didYouMean(word, known)}`;
  throw new InputError([{ file: option, message }]);
}

function readWidth(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const width = Number(given);
  if (/^\d+(\.\d+)?$/.test(given) && width >= 20 && width <= widest) return width;
  const message = `expected millimetres from 20 to ${widest}, as 85 or 175, but found ${JSON.stringify(given)}`;
  throw new InputError([{ file: "--width-mm", message }]);
}

/**
 * The results' own folder for figures as the analysis draws them; what is drawn otherwise never takes their place. The results are
 * locked and changed as a whole, so a folder below them comes apart from theirs.
 */
function folderFor(
  project: Project,
  flags: Flags,
  language: Language,
  width: number | undefined,
): { folder: string; below: string } {
  const otherwise = [
    ...(language === "en" ? [] : [language]),
    ...(width === undefined ? [] : [`${width}mm`]),
    ...(typeof flags.westernSahara === "string" ? [flags.westernSahara] : []),
  ];
  if (flags.into === undefined && otherwise.length === 0) return { folder: flags.out, below: "5-plot" };
  const folder = flags.into ?? join(project.root, "figures", otherwise.join("-"));
  refuseInside(flags.out, folder);
  return { folder, below: "" };
}
