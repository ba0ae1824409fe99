import { join } from "node:path";
import { InputError } from "../lib/errors.js";
import { inputName } from "../lib/input-name.js";
import { sha256 } from "../lib/sha256.js";
import { readBytes } from "../runner/files.js";
import { formatParameters, parseManifest } from "../runner/manifest.js";
import type { RunOptions } from "../runner/run-pipeline.js";
import { optionError } from "./options/choices.js";
import { startCommand } from "./options/start-command.js";

/**
 * Refuses to read results where there are none, and as this study's those that were made from another.
 *
 * @throws InputError
 */
export function checkOwnResults({ out, ...place }: Place & Pick<RunOptions, "out">): void {
  const { entries, recorded } = recordedIn(out);
  if (entries.length === 0) {
    const missing = `expected the results, but there are none; run all stages: ${startCommand(place.study, out)}`;
    throw new InputError([{ file: join(out, "/"), message: missing }]);
  }
  if (!isOfAnother(recorded, place)) return;
  const message = `${join(out, "/")} holds results made from another study than ${join(place.study, "/")}; give the study and its results together, as --study FOLDER --out FOLDER`;
  throw optionError("--out", message);
}

/**
 * Refuses to replace results that were made with other options or from another study. That study.json itself was edited since is
 * the ordinary way to change a parameter, and no reason to refuse.
 *
 * @throws InputError with what the results were made with
 */
export function checkReplaced({ study, out, inputs, parameters }: RunOptions): void {
  const { entries, recorded } = recordedIn(out);
  const refuse = (what: string, remedy: string) =>
    optionError(
      "--out",
      `${join(out, "/")} holds results made ${what}; ${remedy}name another folder, or add --replace`,
    );
  if (entries.length === 0) return;
  if (isSame("study", recorded, { study, inputs })) {
    const then = Object.assign({}, ...entries.map((entry) => entry.parameters)) as Record<string, string>;
    const now = formatParameters(parameters);
    const others = Object.keys(then).filter((name) => then[name] !== now[name]);
    if (others.length > 0)
      throw refuse(
        `with ${others.map((name) => `${name} ${then[name]}, not ${now[name]}`).join(", ")}`,
        "give the same options as then, ",
      );
  } else if (isOfAnother(recorded, { study, inputs })) throw refuse("from another study", "");
}

/** Results that share with the study neither study.json nor codebook nor cases are another's. */
function isOfAnother(recorded: Readonly<Record<string, string>>, { study, inputs }: Place): boolean {
  return (
    Object.keys(recorded).length > 0 &&
    !["study", "codebook", "cases"].some((role) => isSame(role, recorded, { study, inputs }))
  );
}

type Place = Pick<RunOptions, "study" | "inputs">;

function isSame(role: string, recorded: Readonly<Record<string, string>>, { study, inputs }: Place): boolean {
  const path = inputs[role] ?? role;
  const bytes = readBytes(join(study, path));
  return bytes !== undefined && recorded[inputName(path)] === sha256(bytes);
}

function recordedIn(out: string) {
  const entries = Object.values(parseManifest(readBytes(join(out, "manifest.json"))).stages);
  return { entries, recorded: Object.assign({}, ...entries.map((entry) => entry.inputs)) as Record<string, string> };
}
