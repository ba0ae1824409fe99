import { roundTo } from "../../../lib/round.js";
import type { Regions, Settings } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import { type CleanedTables, type ReportTables, reportReads } from "../reads.js";
import { pick, type SlowTables, slowTables } from "./slow-tables.js";

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
  /** The columns that each table is sorted by in its file, which is the order in which the page has its rows. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
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
    keys: keysOf(reportReads),
  };
}

/** Of tables that the pipeline writes: those of people stay as they have them, and the cases as the study has them. */
function keysOf(artifacts: typeof reportReads): Held["keys"] {
  const entries = Object.entries(artifacts).flatMap(([name, { at, table }]) =>
    "path" in at && table !== undefined && name !== "cases" ? [[name, table.key] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Decimals of a degree, about a metre: a third of the bytes, and nothing that could be seen on a map. */
const decimals = 5;

/** No number is computed from outlines: they are only drawn. */
function rounded(regions: Regions): Regions {
  const short = (_: string, part: unknown) => (typeof part === "number" ? roundTo(part, decimals) : part);
  return JSON.parse(JSON.stringify(regions, short)) as Regions;
}
