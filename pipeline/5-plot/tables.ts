import * as artifacts from "../artifacts.js";
import type { ValuesOf } from "../lib/stage.js";

const { clusters, codebook, sources, values, witnesses, places, regions } = artifacts;
const { levers, leverProfiles, plans, ecosystems, rawClaims, claims } = artifacts;

/** What figures are drawn from. A figure names the tables that it needs with `Pick<Tables, …>`. */
export const reads = {
  clusters,
  codebook,
  sources,
  values,
  witnesses,
  places,
  regions,
  levers,
  leverProfiles,
  plans,
  ecosystems,
  rawClaims,
  claims,
};
export const parameters = ["reference_date", "western_sahara"] as const;
export type Settings = Pick<artifacts.Parameters, (typeof parameters)[number]>;
export type Tables = ValuesOf<typeof reads> & Settings;
