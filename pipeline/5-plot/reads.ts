import type { z } from "zod";
import type { ValuesOf } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";

const { cases, codebook, sources, values, witnesses, places, regions, shares, numbers } = artifacts;
const { levers, leverProfiles, plans, ecosystems, rawClaims, claims } = artifacts;
const { table1 } = artifacts;

/** What figures are drawn from. A figure names the tables that it needs with `Pick<Tables, …>`. */
export const reads = {
  cases,
  codebook,
  sources,
  values,
  witnesses,
  places,
  regions,
  shares,
  numbers,
  levers,
  leverProfiles,
  plans,
  ecosystems,
  rawClaims,
  claims,
};
/** What the printed tables are made of, beside that. */
export const printed = { table1 };
export const Settings = artifacts.Parameters.pick({ reference_date: true, western_sahara: true });
export type Settings = z.infer<typeof Settings>;
export type Tables = ValuesOf<typeof reads> & Settings;
export type ToPrint = Tables & ValuesOf<typeof printed>;
