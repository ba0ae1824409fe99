import { roundTo } from "../../../lib/round.js";
import type { Regions, Settings } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import type { CleanedTables, ReportTables } from "../reads.js";

/** Tables that take too long to be computed before a reader sees the first values of another setting; they follow a little later. */
export const slowTables = [
  ...(["criteria", "criteriaCounts", "claims", "robustness", "multiverse", "headlines"] as const),
  ...(["agreement", "changes", "shareChanges"] as const),
] as const;
export type SlowTables = Pick<ReportTables, (typeof slowTables)[number]>;

/** What no setting changes. */
const fixedTables = [
  ...(["study", "codebook", "sources", "regions", "plans", "totals", "surveyColumns"] as const),
  ...(["rawClaims", "rawCriteria", "uncoded", "rejected", "coderAgreement"] as const),
] as const;
/** What people gave, as the stages before cleaned it. */
const cleanedTables = [
  ...(["wholeCodebook", "casesGiven", "caseChanges", "observations"] as const),
  ...(["coderDifferences", "adjudications", "cities"] as const),
] as const;
type FixedTables = Pick<ReportTables, (typeof fixedTables)[number]> & CleanedTables;

/** What the page holds to compute itself anew: what people gave as the stages before cleaned it, and the setting that it is published under. */
export interface Held {
  readonly language: Texts["language"];
  readonly settings: Settings;
  readonly map_line: string;
  readonly compared_with: string;
  readonly fixed: FixedTables;
  readonly published: SlowTables;
}

/** The page's own setting, and what people gave, for `listHeld`. */
export interface Given {
  readonly cleaned: CleanedTables;
  readonly settings: Settings;
}

export function listHeld(tables: ReportTables, { cleaned, settings }: Given, { language }: Texts): Held {
  return {
    ...{ language, settings, map_line: tables.map_line, compared_with: tables.compared_with ?? "" },
    fixed: { ...pick(tables, fixedTables), ...pick(cleaned, cleanedTables), regions: rounded(tables.regions) },
    published: pick(tables, slowTables),
  };
}

/** Decimals of a degree, about a metre: a third of the bytes, and nothing that could be seen on a map. */
const decimals = 5;

/** No number is computed from outlines: they are only drawn. */
function rounded(regions: Regions): Regions {
  const short = (_: string, part: unknown) => (typeof part === "number" ? roundTo(part, decimals) : part);
  return JSON.parse(JSON.stringify(regions, short)) as Regions;
}

/** Some of the members of an object. */
export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}
