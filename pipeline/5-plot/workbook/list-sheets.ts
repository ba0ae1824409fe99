import * as artifacts from "../../schemas/index.js";
import { formatReason } from "../report/format-values.js";
import { nameOfField } from "../report/name-share.js";
import type { ReportTables } from "../report/reads.js";
import { linkable } from "../report/web-address.js";
import type { Texts } from "../text/index.js";
import { caseSheet, valueInWords } from "./case-sheet.js";
import { firstSheet } from "./first-sheet.js";
import type { Cell, Sheet } from "./sheet.js";
import { type Added, tableSheet } from "./table-sheet.js";

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

/** The sheets of the workbook: what it is, then the cases, then every table that the study has rows for. */
export function listSheets(tables: ReportTables, texts: Texts): Sheet[] {
  const names = namesOf(texts);
  const { linkOf, added } = columnsFor(tables, texts);
  const own = (Object.keys(schemas) as (keyof typeof schemas)[]).flatMap((table): Sheet[] => {
    const rows: readonly Row[] = tables[table];
    if (rows.length === 0) return [];
    const isContested = ({ status }: Row) => status === "contested";
    return [tableSheet({ name: names[table], schema: schemas[table], rows, added: added(rows), isContested, linkOf })];
  });
  const sheets = [{ ...caseSheet(tables, texts), name: names.cases }, ...own];
  return [{ ...firstSheet(tables, sheets, texts), name: names.readMe }, ...sheets];
}

/** Words that a reader wants beside ids, and links of sources. */
function columnsFor(tables: ReportTables, texts: Texts) {
  const { cases, sources, rawCriteria, witnesses } = tables;
  const witnessOf = new Map<Row, artifacts.Witness>(witnesses.map((witness) => [witness, witness]));
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const criterionOf = new Map(rawCriteria.map((criterion) => [criterion.criterion_id, criterion]));
  const text = (cell: unknown) => (typeof cell === "string" ? cell : "");
  const linkTo = (url: string): Cell["link"] => {
    const address = linkable(url);
    // Excel refuses longer ones.
    return address === undefined || address.length > 2000 ? undefined : { web: new URL(address).href };
  };
  const { column } = texts.workbook;
  const all: (Added & { readonly of: readonly string[] })[] = [
    { of: ["case_id"], heading: column.case, cell: (row) => ({ value: nameOf.get(text(row.case_id)) ?? "" }) },
    {
      of: ["criterion_id"],
      heading: texts.workbook.criterion,
      cell: (row) => {
        const criterion = criterionOf.get(text(row.criterion_id));
        return { value: criterion === undefined ? "" : artifacts.criterionText(criterion, "name", texts.language) };
      },
    },
    { of: ["field"], heading: column.field, cell: (row) => ({ value: nameOfField(text(row.field), tables, texts) }) },
    {
      of: ["field", "value"],
      heading: column.value,
      cell: (row) => ({ value: valueInWords(text(row.field), text(row.value), texts) }),
    },
    {
      of: ["obs_id", "source_id"],
      heading: column.source,
      cell: (row) => {
        const source = sourceOf.get(text(row.source_id));
        const link = linkTo(source?.url ?? "");
        return { value: source?.title ?? "", ...(link && { link }) };
      },
    },
    {
      of: ["stance", "reason_code", "reason_detail"],
      heading: column.reason,
      cell: (row) => {
        const witness = witnessOf.get(row);
        return { value: witness === undefined ? "" : formatReason(witness, texts).reason };
      },
    },
  ];
  return {
    added: ([first = {}]: readonly Row[]) =>
      all.filter(
        ({ of, heading }) => of.every((name) => name in first) && !(heading === column.field && "type" in first),
      ),
    linkOf: (name: string, row: Row) => (name === "url" ? linkTo(text(row.url)) : undefined),
  };
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
