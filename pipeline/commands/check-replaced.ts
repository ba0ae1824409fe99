import { join } from "node:path";
import { inputName } from "../lib/input-name.js";
import { sha256 } from "../lib/sha256.js";
import { readBytes } from "../runner/files.js";
import { formatParameters, parseManifest } from "../runner/manifest.js";
import type { RunOptions } from "../runner/run-pipeline.js";
import { optionError } from "./choices.js";

/**
 * Refuses to replace results that were made with other options or from another study. That study.json itself was edited since is
 * the ordinary way to change a parameter, and no reason to refuse.
 *
 * @throws InputError with what the results were made with
 */
export function checkReplaced({ study, out, inputs, parameters }: RunOptions): void {
  const entries = Object.values(parseManifest(readBytes(join(out, "manifest.json"))).stages);
  const recorded = Object.assign({}, ...entries.map((entry) => entry.inputs)) as Record<string, string>;
  const isSame = (role: string) => {
    const bytes = readBytes(join(study, inputs[role] ?? role));
    return bytes !== undefined && recorded[inputName(inputs[role] ?? role)] === sha256(bytes);
  };
  const refuse = (what: string, remedy: string) =>
    optionError(
      "--out",
      `${join(out, "/")} holds results made ${what}; ${remedy}name another folder, or add --replace`,
    );
  if (entries.length === 0) return;
  if (isSame("study")) {
    const then = Object.assign({}, ...entries.map((entry) => entry.parameters)) as Record<string, string>;
    const now = formatParameters(parameters);
    const others = Object.keys(then).filter((name) => then[name] !== now[name]);
    if (others.length > 0)
      throw refuse(
        `with ${others.map((name) => `${name} ${then[name]}, not ${now[name]}`).join(", ")}`,
        "give the same options as then, ",
      );
  } else if (!isSame("codebook") && !isSame("cases")) throw refuse("from another study", "");
}
