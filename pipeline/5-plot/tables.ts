import {
  claims,
  clusters,
  codebook,
  levers,
  type Parameters,
  places,
  rawClaims,
  regions,
  shares,
  sources,
  table1,
  table2,
  table3,
  values,
  witnesses,
} from "../artifacts.js";

import type { ValuesOf } from "../lib/stage.js";

/** What figures are drawn from. A figure names the tables that it needs with `Pick<Tables, …>`. */
export const reads = { clusters, codebook, sources, values, witnesses, places, regions, rawClaims, claims, shares };
/** What the printed tables are made of, beside that. */
export const printed = { table1, table2, table3, levers };
export const parameters = ["reference_date", "western_sahara"] as const;
export type Settings = Pick<Parameters, (typeof parameters)[number]>;
export type Tables = ValuesOf<typeof reads> & Settings;
export type ToPrint = Tables & ValuesOf<typeof printed>;
