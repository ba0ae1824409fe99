import { join } from "node:path";
import { Command } from "commander";
import { availableFigures, specOf } from "../5-plot/figures/index.js";
import { mapLayers, noticesOfLayers } from "../5-plot/geopackage/map-layers.js";
import { reads } from "../5-plot/reads.js";
import { describeUntranslated } from "../5-plot/text/describe-untranslated.js";
import { languages, mainLanguage, textsFor } from "../5-plot/text/index.js";
import { formatFormNote } from "../instrument/form/compare-all-forms.js";
import { eachOrThrow, InputError, throwIfAny } from "../lib/errors.js";
import { plural } from "../lib/format-number.js";
import { type ArtifactStore, openArtifactStore } from "../runner/artifact-store.js";
import { checkRoles } from "../runner/check-roles.js";
import { listFiles } from "../runner/files.js";
import { load } from "../runner/load.js";
import { runInMemory } from "../runner/run-in-memory.js";
import type { RunOptions } from "../runner/run-pipeline.js";
import type { AnyStage } from "../runner/stage.js";
import { codebook, Parameters } from "../schemas/index.js";
import { compareStudyForms, openInstrument } from "./import/open-instrument.js";
import { formsFolder } from "./import/read-forms.js";
import { formatInputs, listInputs } from "./list-inputs.js";
import { noticesOfPrivate, noticesOfPrivateForms } from "./notices-of-private.js";
import { noticesOfUnread } from "./notices-of-unread.js";
import { type Folders, root, studyFolder } from "./options/folders.js";
import { nameCommand } from "./options/name-command.js";
import { startCommand } from "./options/start-command.js";
import { inputOptionsOf, readStudy } from "./study.js";
import { print, printError, printNext } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

type Options = RunOptions & { readonly stages: readonly AnyStage[] };

/** The command `check`: reads and checks what people gave, and writes nothing. */
export function check(): Command {
  return nameCommand(new Command("check"), "check")
    .addOption(studyFolder())
    .action((flags: Pick<Folders, "study">) => withErrorReporting(() => checkStudy(flags)));
}

async function checkStudy({ study }: Pick<Folders, "study">): Promise<void> {
  // No output is read: every stage before the figures runs in memory.
  const options = inputOptionsOf({ study, out: root });
  const store = openArtifactStore(options);
  const { notices, error } = await runStagesBeforeFigures(options, store);
  const inputs = listInputs(options, store, error?.diagnostics ?? []);
  for (const line of formatInputs(inputs)) print(line);
  for (const notice of notices) print(`note: ${notice}`);
  if (error === undefined) {
    print("\nno problems");
    printNext(startCommand(study));
    return;
  }
  const { length } = error.diagnostics;
  printError(`\n${plural(length, "problem")}${length === 1 ? "" : ", in the order in which they were found"}:`);
  throw error;
}

async function runStagesBeforeFigures(
  options: Options,
  store: ArtifactStore,
): Promise<{ notices: readonly string[]; error?: InputError }> {
  try {
    checkRoles(options.stages, options);
    const onForms = noticesOfForms(options.study);
    const stated = await runInMemory(options.stages.slice(0, -1), options, store);
    const study = readStudy(options.study);
    const onPrivate = [
      ...noticesOfPrivate(study, options.study, store),
      ...noticesOfPrivateForms(study, options.study),
      ...noticesOfUnread(study, options.study, options.stages),
    ];
    return { notices: [...onForms, ...stated, ...onPrivate, ...noticesOfFigures(options, store)] };
  } catch (error) {
    if (error instanceof InputError) return { notices: [], error };
    throw error;
  }
}

/**
 * How the forms of a survey's waves differ.
 *
 * @throws InputError for differences that nobody decided, and decisions that no difference calls for
 */
function noticesOfForms(study: string): readonly string[] {
  if (listFiles(join(study, formsFolder)).length === 0) return [];
  const { notes, diagnostics } = compareStudyForms(openInstrument(study));
  throwIfAny(diagnostics);
  return notes.map(formatFormNote);
}

/** The figures that will be left out, and the labels that a language of the study lacks. */
function noticesOfFigures(options: Options, store: ArtifactStore): string[] {
  const tables = { ...load(reads, store).values, ...Parameters.parse(options.parameters) };
  const { figures, notices } = availableFigures(tables);
  const texts = textsFor(mainLanguage(tables.study), tables);
  // A figure whose words fit on no page is an error of the run.
  eachOrThrow(figures, (figure) => specOf(figure, tables, texts));
  const lacking = languages.flatMap((language) => {
    // A study in a language that the program does not speak is drawn in another.
    if (!tables.study.languages.includes(language) && language !== mainLanguage(tables.study)) return [];
    return describeUntranslated(language, tables, textsFor("en", tables), store.label(store.name(codebook)));
  });
  return [...notices, ...noticesOfLayers(mapLayers(tables, texts)), ...lacking];
}
