import { join } from "node:path";
import { distinct } from "../lib/collections.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { throwIfAny } from "../lib/errors.js";
import type { AnyStage } from "./stage.js";

interface Options {
  readonly study: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * A role that no stage reads is one that is misspelt: what it names would be passed over, and an optional one not even missed.
 *
 * @throws InputError with each
 */
export function checkRoles(stages: readonly AnyStage[], { study, inputs }: Options): void {
  const reads = stages.flatMap((stage) => Object.values(stage.reads));
  const roles = distinct(reads.flatMap(({ at }) => ("role" in at ? [at.role] : [])));
  throwIfAny(
    Object.keys(inputs)
      .filter((role) => role !== "study" && !roles.includes(role))
      .map((role) => ({
        file: join(study, "study.json"),
        column: `inputs.${role}`,
        message: `expected an input that a stage reads, but found "${role}"; correct or remove it${didYouMean(role, roles)}`,
      })),
  );
}
