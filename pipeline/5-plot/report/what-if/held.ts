import type { Settings } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import type { CleanedTables, ReportTables } from "../reads.js";

/** Tables that take too long to be computed before a reader sees the first values of another setting; they follow a little later. */
export const slowTables = [
  ...(["claims", "robustness", "multiverse", "headlines"] as const),
  ...(["agreement", "changes", "shareChanges"] as const),
] as const;
export type SlowTables = Pick<ReportTables, (typeof slowTables)[number]>;

/** What no setting changes. */
const fixedTables = [
  ...(["study", "codebook", "sources", "regions", "plans", "totals", "surveyColumns"] as const),
  ...(["rawClaims", "rawCriteria", "uncoded", "rejected", "coderAgreement"] as const),
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
    fixed: { ...pick(tables, fixedTables), ...cleaned },
    published: pick(tables, slowTables),
  };
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}
