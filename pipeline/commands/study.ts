import { join, resolve } from "node:path";
import type { DecideElsewhere } from "../3-triangulate/decided.js";
import { InputError, throwIfAny } from "../lib/errors.js";
import { pathInside, readInput, readTree } from "../runner/files.js";
import { hashCode } from "../runner/hash-code.js";
import type { RunOptions } from "../runner/run-pipeline.js";
import type { AnyStage } from "../runner/stage.js";
import { type Parameters, type Study, study as studyFile, wrongMapLine } from "../schemas/index.js";
import { stagesOf } from "../stages.js";
import { checkTableRoles } from "./check-table-roles.js";
import { optionError } from "./options/choices.js";
import { type Folders, root } from "./options/folders.js";
import { givenOptions, type ParameterFlags, parametersOf } from "./options/setting-options.js";
import { startCommand } from "./options/start-command.js";

/**
 * What study.json gives, with other parameters in the place of its own.
 *
 * @throws InputError when there is no such file, or something is wrong in it
 */
export function readStudy(folder: string, others: Partial<Parameters> = {}): Study {
  const file = join(folder, "study.json");
  if (pathInside(folder, "study.json") === undefined)
    throw new InputError([
      { file, message: "expected a file within the study, but found a link that leads out of it; copy it there" },
    ]);
  const bytes = readInput(file);
  if (bytes === undefined)
    throw new InputError([{ file, message: "expected the file that describes the study, but it is missing" }]);
  const study = studyFile.parse(bytes, file);
  checkTableRoles(study, file);
  const wrong = [
    { file, column: "parameters.map_line", message: wrongMapLine(study.map, study.parameters.map_line) },
    { file: "--map-line", message: wrongMapLine(study.map, others.map_line ?? "") },
  ];
  throwIfAny(wrong.flatMap(({ message, ...where }) => (message === undefined ? [] : [{ ...where, message }])));
  return { ...study, parameters: { ...study.parameters, ...others } };
}

/**
 * What a run depends on.
 *
 * @throws InputError when other results would take the place of the study's own in outputs/
 */
export function runOptionsOf(
  flags: Folders & ParameterFlags,
  decideElsewhere?: DecideElsewhere,
): RunOptions & { stages: readonly AnyStage[] } {
  checkOut(flags);
  return inputOptionsOf(flags, decideElsewhere);
}

/**
 * The same where nothing is written.
 *
 * @throws InputError when there is no study.json, or something is wrong in it
 */
export function inputOptionsOf(
  flags: Folders & ParameterFlags,
  decideElsewhere?: DecideElsewhere,
): RunOptions & { stages: readonly AnyStage[] } {
  const read = readStudy(flags.study, parametersOf(flags));
  const sources = readTree(join(root, "pipeline"));
  return {
    stages: stagesOf(read, decideElsewhere),
    study: flags.study,
    out: flags.out,
    ...inputsOf(read),
    parameters: read.parameters,
    code: (stage) => hashCode(stage, sources),
    lockfile: join(root, "package-lock.json"),
    remake: startCommand(flags.study, flags.out),
  };
}

/** Where a study's files are, and what it declares about its tables. */
export function inputsOf({ inputs, locale, sheets }: Pick<Study, "inputs" | "locale" | "sheets">) {
  return { inputs: { ...inputs, study: "study.json" }, declared: { locale, sheets } };
}

/** Refuses to write results of another study or under other settings in the place of the study's own. */
export function checkOut({ study, out, ...flags }: Folders & ParameterFlags): void {
  const own = join(root, "outputs");
  if (resolve(out) !== own) {
    if (pathInside(own, resolve(out)) === undefined) return;
    throw optionError(
      "--out",
      `${join(out, "/")} is inside outputs/, which holds the study's own results; name another`,
    );
  }
  const others = [
    ...(resolve(study) === join(root, "data") ? [] : ["--study"]),
    ...givenOptions(flags),
    ...(flags.mapLine === undefined ? [] : ["--map-line"]),
  ];
  if (others[0] !== undefined) throw optionError(others[0], "outputs/ holds the study's own results; add --out FOLDER");
}
