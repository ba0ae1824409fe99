import {
  claims,
  clusters,
  codebook,
  type Parameters,
  places,
  rawClaims,
  regions,
  shares,
  sources,
  values,
  witnesses,
} from "../artifacts.js";

import type { ValuesOf } from "../lib/stage.js";

/** What figures are drawn from. A figure names the tables that it needs with `Pick<Tables, …>`. */
export const reads = { clusters, codebook, sources, values, witnesses, places, shares, regions, rawClaims, claims };
export const parameters = ["reference_date", "western_sahara"] as const;
export type Settings = Pick<Parameters, (typeof parameters)[number]>;
export type Tables = ValuesOf<typeof reads> & Settings;
