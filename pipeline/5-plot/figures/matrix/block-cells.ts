import { type Case, type Field, meaningOf } from "../../../schemas/index.js";
import { valueKey } from "../../layout/evidence-keys.js";
import type { LegendItem } from "../../layout/legend.js";
import { type Cell, type MatrixGiven, matrixLegend } from "../../layout/matrix.js";
import { colour } from "../../layout/theme.js";
import type { lookUp } from "../../look-up.js";
import type { Texts } from "../../text/index.js";

/** Yes is filled, not yet half as dark, and no is blank. */
const fills = { yes: colour.filled, pending: colour.range, no: colour.paper } as const;

/** A case's answer to one yes/no field, for the matrices of a block. */
export function blockCell(
  { case_id, name }: Pick<Case, "case_id" | "name">,
  field: Field,
  at: ReturnType<typeof lookUp>,
): Cell {
  const { value, status } = at(case_id, field.field);
  const meaning = meaningOf(field, value);
  return {
    parts: meaning === "" ? [] : [{ fill: fills[meaning] }],
    contested: status === "contested",
    data: { evidence: valueKey(case_id, field.field), case: name, field: field.field, value, status },
  };
}

/** What the cells of a block mean, as far as they occur: its answers by the labels of its codes, and the marks of every matrix. */
export function blockLegend(block: string, rows: MatrixGiven["rows"], texts: Texts): LegendItem[] {
  const parts = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.parts));
  const meanings = (["yes", "pending", "no"] as const).filter((meaning) =>
    parts.some(({ fill }) => fill === fills[meaning]),
  );
  return [
    ...meanings.map((meaning) => ({ mark: { fill: fills[meaning] }, text: texts.answer(block, meaning) })),
    ...matrixLegend(rows, texts),
  ];
}
