import type { Adjudication, SettledValue } from "../schemas/index.js";
import { adjudicate } from "./adjudicate.js";
import { type Given, resolve } from "./resolve.js";
import { settleByHand } from "./settle-by-hand.js";

export interface Decisions {
  readonly adjudications: readonly Adjudication[];
  /** Values that the settings suppose. */
  readonly settled: readonly SettledValue[];
}

/** Values and witnesses by a policy, then as people settled conflicts, then as the settings suppose; `unused` adjudications settle nothing. */
export function conclude(given: Given, { adjudications, settled }: Decisions) {
  const { codebook } = given;
  const { unused, ...adjudicated } = adjudicate(resolve(given), { adjudications, codebook });
  return { ...settleByHand(adjudicated, { settled, codebook }), unused };
}
