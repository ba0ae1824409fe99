import { cellOf, translated } from "../../schemas/index.js";
import { sampleOf } from "../look-up.js";
import { formatValue } from "../report/format-value.js";
import type { ReportTables } from "../report/reads.js";
import type { Texts } from "../text/index.js";
import { nameAbsence } from "../text/name-absence.js";
import { fitWidth } from "./fit-width.js";
import type { Cell, Sheet, Value } from "./sheet.js";

type Given = Pick<ReportTables, "cases" | "codebook" | "values" | "conflicts">;

/** A row for each case, a column for each field: values in words, numbers as numbers, contested ones marked with who disagrees. */
export function caseSheet({ cases, codebook, values, conflicts }: Given, texts: Texts): Sheet {
  const valueAt = new Map(values.map((value) => [cellOf(value), value]));
  const conflictAt = new Map(conflicts.map((conflict) => [cellOf(conflict), conflict]));
  const { workbook } = texts;
  const head = [
    { value: workbook.column.case, style: "head" } as const,
    ...codebook.map(
      (field): Cell => ({
        ...{ value: texts.field(field.field), style: "head" },
        note: [translated(field, "description", texts.language), translated(field, "unit", texts.language)]
          .filter((text) => text !== "")
          .join(texts.common.semicolon),
      }),
    ),
  ];
  const body = sampleOf(cases).map(({ case_id, name }) => [
    { value: name },
    ...codebook.map(({ field }): Cell => {
      const key = cellOf({ case_id, field });
      const found = valueAt.get(key);
      const value = valueInWords(field, found?.value ?? "", texts);
      if (found?.status !== "contested") return { value };
      const conflict = conflictAt.get(key);
      const note = workbook.contested(conflict?.for ?? "", conflict?.against ?? "");
      return { value: value ?? nameAbsence(found, texts), style: "contested", note };
    }),
  ]);
  const rows = [head, ...body];
  return { name: workbook.names.cases, widths: fitWidth(rows), rows, table: { fixedColumns: 1 } };
}

/** A number where it is known exactly, else what people call the value; null where it is missing. */
export function valueInWords(field: string, value: string, texts: Texts): Value {
  const parsed = texts.parse(field, value);
  if (parsed.kind === "missing") return null;
  return parsed.kind === "number" ? parsed.number : formatValue(field, value, texts);
}
