import { splitList } from "../../schemas/codes.js";
import { type CriterionResult, cellOf, type Value, type Witness } from "../../schemas/index.js";
import { formatValue } from "../report/format-value.js";
import type { ReportTables } from "../report/reads.js";
import { linkable } from "../report/web-address.js";
import type { Texts } from "../text/index.js";
import { nameAbsence } from "../text/name-absence.js";
import { valueInWords } from "./case-sheet.js";
import type { Cell } from "./sheet.js";
import type { Column } from "./table-sheet.js";

type OfValue = Pick<Value, "case_id" | "field">;

/** A value in words, and where a reader follows it to: its statements in their sheet, and the address of the first source of each side. */
export function evidenceColumns({ values, witnesses, sources }: ReportTables, texts: Texts) {
  const { column, names } = texts.workbook;
  const valueAt = new Map(values.map((value) => [cellOf(value), value]));
  const sourceAt = new Map(sources.map((source) => [source.source_id, source]));
  const rowsOf = new Map<string, { first: number; count: number }>();
  // Statements of a value follow one another; the head is row 1.
  for (const [at, witness] of witnesses.entries()) {
    const { first, count } = rowsOf.get(cellOf(witness)) ?? { first: at + 2, count: 0 };
    rowsOf.set(cellOf(witness), { first, count: count + 1 });
  }
  const sourceCell = (ids: string): Cell => {
    const [first = "", ...others] = ids.split(";");
    const source = sourceAt.get(first);
    const link = linkTo(source?.url ?? "");
    const more = others.length === 0 ? "" : ` (+${others.length})`;
    return { value: source === undefined ? "" : `${source.title}${more}`, ...(link && { link }) };
  };
  const side = (heading: string, ids: "supporting" | "dissenting"): Column<OfValue> => ({
    heading,
    cell: (row) => sourceCell(valueAt.get(cellOf(row))?.[ids] ?? ""),
  });
  return {
    ofValue: {
      heading: column.value,
      cell: (row: OfValue & { readonly value: string; readonly stance?: Witness["stance"] }): Cell => {
        const value = valueInWords(row.field, row.value, texts);
        const found = valueAt.get(cellOf(row));
        if (row.stance !== undefined || found?.status !== "contested") return { value };
        return { value: value ?? nameAbsence(found, texts), style: "contested" };
      },
    },
    ofStatements: {
      heading: names.witnesses,
      cell: (row: OfValue): Cell => {
        const rows = rowsOf.get(cellOf(row));
        return rows === undefined
          ? { value: 0 }
          : { value: rows.count, link: { sheet: names.witnesses, row: rows.first } };
      },
    },
    ofFor: side(column.supporting, "supporting"),
    ofAgainst: side(column.dissenting, "dissenting"),
    ofSource: { heading: column.source, cell: (row: Witness) => sourceCell(row.source_id) },
    ofSources: { heading: column.source, cell: ({ sources: ids }: CriterionResult) => sourceCell(ids) },
    ofFields: {
      heading: names.values,
      cell: ({ case_id, fields }: CriterionResult): Cell => {
        const each = splitList(fields).map((field) => {
          const found = valueAt.get(cellOf({ case_id, field }));
          const known = found !== undefined && found.value !== "";
          const value = known
            ? formatValue(field, found.value, texts)
            : nameAbsence(found ?? { status: "missing" }, texts);
          return `${texts.field(field)}${texts.common.colon}${value}`;
        });
        return { value: each.join(texts.common.semicolon) };
      },
    },
  };
}

/** Only what is of the web; and Excel refuses longer addresses. */
export function linkTo(url: string): Cell["link"] {
  const address = linkable(url);
  return address === undefined || address.length > 2000 ? undefined : { web: new URL(address).href };
}
