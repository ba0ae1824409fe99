import { chooseCoder } from "../2-clean/coders/choose-coder.js";
import type { CoderDifference, Field, Observation, Settings } from "../schemas/index.js";
import type { Given } from "./resolve.js";

interface Stated extends Pick<Given, "cases" | "codebook" | "sources"> {
  /** By the first coder's codes. */
  readonly observations: readonly Observation[];
  readonly coderDifferences: readonly CoderDifference[];
  /** The codebook with the fields of the context. */
  readonly wholeCodebook: readonly Field[];
}

/** What `resolve` needs beside a policy: the statements as the chosen coder has them, the reference date, and which of them count. */
export function weighBy<T extends Stated>(settings: Settings, given: T): T & Omit<Given, "policy"> {
  const { coder, reference_date: referenceDate } = settings;
  const chosen = { coder, differences: given.coderDifferences, codebook: given.wholeCodebook };
  return { ...given, observations: chooseCoder(given.observations, chosen), referenceDate, admission: settings };
}
