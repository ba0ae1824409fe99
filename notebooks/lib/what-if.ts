import { InputError, throwIfAny } from "../../pipeline/lib/errors.js";
import { formatJson } from "../../pipeline/lib/json.js";
import type { Artifact } from "../../pipeline/runner/artifact.js";
import { load } from "../../pipeline/runner/load.js";
import { runStage } from "../../pipeline/runner/run-stage.js";
import type { AnyStage, Artifacts, ValuesOf } from "../../pipeline/runner/stage.js";
import { type Parameters, type Study, study, wrongMapLine } from "../../pipeline/schemas/index.js";
import { stagesOf } from "../../pipeline/stages.js";
import { openStudy } from "./read.js";

/** The study as it would come out under other parameters. */
export interface Scenario {
  readonly parameters: Parameters;
  /** The rows of a file, made in memory; only the stages up to the one that writes it run. */
  read<T>(artifact: Artifact<T>): Promise<T>;
  /** The same of several files at once, by name. */
  readAll<A extends Artifacts>(artifacts: A): Promise<ValuesOf<A>>;
}

/**
 * Supposes another policy, reference date or line on the map; `outputs/` stays as it is.
 *
 * @throws InputError when a parameter cannot be had
 * @example const turned = await whatIf({ policy: "majority" }).read(values);
 */
export function whatIf(changes: Partial<Parameters>): Scenario {
  const { store, parameters } = openStudy();
  const given = load({ study }, store).values.study;
  const supposed = { ...given, parameters: { ...parameters, ...changes } };
  const checked = checkParameters(supposed);
  const stages = stagesOf(supposed);
  const first = stages.findIndex(({ parameters: schema }) =>
    Object.keys(schema?.shape ?? {}).some((name) => name in changes),
  );
  const toRun = first === -1 ? [] : stages.slice(first);
  const runs: Promise<unknown>[] = [];
  // Each stage runs once, after those above it, whoever asks first. A failure is kept and reported to every caller: what the last run
  // left must never stand in for what is supposed.
  const upTo = async (index: number): Promise<unknown> => {
    const stage = toRun[index];
    if (stage === undefined) return undefined;
    runs[index] ??= upTo(index - 1).then(() => runStage(stage, checked, store));
    return runs[index];
  };
  const readAll = async <A extends Artifacts>(artifacts: A): Promise<ValuesOf<A>> => {
    const wanted = new Set(Object.values(artifacts).map(({ at }) => ("path" in at ? at.path : undefined)));
    const writers = toRun.filter(({ writes }) =>
      Object.values(writes).some(({ at }) => "path" in at && wanted.has(at.path)),
    );
    await upTo(writers.length === 0 ? -1 : toRun.indexOf(writers[writers.length - 1] as AnyStage));
    return load(artifacts, store).values;
  };
  return {
    parameters: checked,
    readAll,
    read: async (artifact) => (await readAll({ artifact })).artifact,
  };
}

/** The parameters as the schema takes them. */
function checkParameters(supposed: Study): Parameters {
  try {
    const { map, parameters } = study.parse(formatJson(supposed), "whatIf");
    const message = wrongMapLine(map, parameters.map_line);
    throwIfAny(message === undefined ? [] : [{ file: "whatIf", column: "parameters.map_line", message }]);
    return parameters;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // A line of a file that is nowhere on disk would lead nobody anywhere.
    throw new InputError(error.diagnostics.map(({ line: _line, ...diagnostic }) => diagnostic));
  }
}
