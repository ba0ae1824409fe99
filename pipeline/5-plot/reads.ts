import type { z } from "zod";
import type { ValuesOf } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";

const { study, cases, codebook, sources, values, witnesses, places, regions, shares } = artifacts;
const { numbers, blocks, profiles, plans, totals, rawClaims, claims, multiverse } = artifacts;
const { contextTable, surveyColumns, changes } = artifacts;

/** What figures are drawn from. A figure names the tables that it needs with `Pick<Tables, …>`. */
export const reads = {
  ...{ study, cases, codebook, sources, values, witnesses, places, regions, shares },
  ...{ numbers, blocks, profiles, plans, totals, rawClaims, claims, multiverse, changes },
};
/** What the printed tables are made of, beside that. */
export const printed = { contextTable, surveyColumns };
const Drawn = artifacts.Parameters.pick({
  reference_date: true,
  compared_with: true,
  least_grade: true,
  map_line: true,
});
type Drawn = z.infer<typeof Drawn>;
/** The page can be computed anew under other settings, and starts from those that it was made under. */
export const Settings = artifacts.Settings.extend(Drawn.shape);
/** Tables may be drawn from without the least grade, where all grades count as published, and without an earlier date. */
type Optional = "least_grade" | "compared_with";
export type Settings = Omit<Drawn, Optional> & Partial<Pick<Drawn, Optional>> & Partial<artifacts.Settings>;
export type Tables = ValuesOf<typeof reads> & Settings;
export type ToPrint = Tables & ValuesOf<typeof printed>;
