import type { Adjudication, Field, SettledValue } from "../schemas/index.js";
import { adjudicate } from "./adjudicate.js";
import type { Resolved } from "./find-unused-adjudications.js";
import { type Given, resolve } from "./resolve.js";
import { settleByHand } from "./settle-by-hand.js";

export interface Decisions {
  readonly adjudications: readonly Adjudication[];
  /** Values that the settings suppose. */
  readonly settled: readonly SettledValue[];
}

/** Values and witnesses by a policy, then as people settled conflicts, then as the settings suppose; `unused` adjudications settle nothing. */
export function conclude(given: Given, decisions: Decisions) {
  return applyDecisions(resolve(given), decisions, given.codebook);
}

/** What a policy made, as people settled conflicts, then as the settings suppose. */
export function applyDecisions(resolved: Resolved, { adjudications, settled }: Decisions, codebook: readonly Field[]) {
  const { unused, ...adjudicated } = adjudicate(resolved, { adjudications, codebook });
  return { ...settleByHand(adjudicated, { settled, codebook }), unused };
}
