import * as artifacts from "../../schemas/index.js";
import type { CleanedTables, ReportTables } from "../report/reads.js";
import { type Texts, textsFor } from "../text/index.js";
import { caseSheet } from "./case-sheet.js";
import { linkTo } from "./evidence-columns.js";
import { firstSheet } from "./first-sheet.js";
import type { Sheet } from "./sheet.js";
import { tableSheet } from "./table-sheet.js";
import { wordsBeside } from "./words-beside.js";

/** The tables that the workbook has, in their order, with the schema that describes each. */
const schemas = {
  values: artifacts.Value,
  witnesses: artifacts.Witness,
  conflicts: artifacts.Conflict,
  shares: artifacts.Share,
  blocks: artifacts.BlockCount,
  numbers: artifacts.NumberSummary,
  places: artifacts.Place,
  claims: artifacts.ClaimResult,
  robustness: artifacts.Robustness,
  agreement: artifacts.Agreement,
  criteria: artifacts.CriterionResult,
  criteriaCounts: artifacts.CriterionCount,
  rawCriteria: artifacts.Criterion,
  sources: artifacts.Source,
  codebook: artifacts.Field,
} as const;
type Row = Readonly<Record<string, unknown>>;

export type WorkbookTables = ReportTables & Pick<CleanedTables, "wholeCodebook">;

/** The sheets of the workbook: what it is, then the cases, then every table that the study has rows for. */
export function listSheets(given: WorkbookTables, texts: Texts): Sheet[] {
  const names = namesOf(texts);
  // Statements are about the context too.
  const tables = { ...given, codebook: given.wholeCodebook };
  const added = wordsBeside(tables, textsFor(texts.language, tables));
  const linkOf = (name: string, row: Row) => (name === "url" ? linkTo(String(row.url)) : undefined);
  const hasPlaces = artifacts.idWithRole(tables.codebook, "place") !== "";
  const own = (Object.keys(schemas) as (keyof typeof schemas)[]).flatMap((table): Sheet[] => {
    const rows: readonly Row[] = tables[table];
    // Where no field asks for a place, all that is known of places is that none is.
    if (rows.length === 0 || (table === "places" && !hasPlaces)) return [];
    const isContested = ({ status }: Row) => status === "contested";
    return [tableSheet({ name: names[table], schema: schemas[table], rows, added: added[table], isContested, linkOf })];
  });
  const sheets = [{ ...caseSheet(given, texts), name: names.cases }, ...own];
  return [{ ...firstSheet(tables, sheets, texts), name: names.readMe }, ...sheets];
}

/**
 * The sheets' names, with what Excel takes in one: at most 31 letters, none of []:*?/\, no apostrophe at its ends, and no two alike. Only
 * what the study calls its cases is not the program's own word.
 */
function namesOf({ workbook: { names, readMe } }: Texts): Record<keyof typeof names | "readMe", string> {
  const clean = names.cases.replace(/[[\]:*?/\\\p{C}]/gu, " ").replace(/^[' ]+|[' ]+$/g, "");
  const others = [readMe, ...Object.entries(names).flatMap(([key, name]) => (key === "cases" ? [] : [name]))];
  const isTaken = others.some((name) => name.toLowerCase() === clean.toLowerCase());
  const cases = `${clean.slice(0, 28).trim()}${isTaken || clean === "" ? " 1" : ""}`.trim();
  return { ...names, readMe, cases };
}
