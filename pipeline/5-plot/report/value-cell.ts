import { rangeOf, type Value } from "../../schemas/index.js";
import { valueKey } from "../layout/evidence-keys.js";
import type { Texts } from "../text/index.js";
import { nameAbsence } from "../text/name-absence.js";
import type { Cell } from "./data-table.js";
import { evidenceButton } from "./evidence-button.js";
import { formatValue } from "./format-value.js";

/** A value that shows its witnesses. Years and numbers sort as such, bounds by the lower one, and what is missing stays last. */
export function valueCell(
  { case_id, field, value, status }: Pick<Value, "case_id" | "field" | "value" | "status">,
  texts: Texts,
) {
  const text = value === "" ? nameAbsence({ status }, texts) : formatValue(field, value, texts);
  const sortKey = rangeOf(texts.parse(field, value)).find(Number.isFinite);
  const by = sortKey ?? (value && text);
  return { shown: evidenceButton(valueKey(case_id, field), text), by } satisfies Cell;
}
