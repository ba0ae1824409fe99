import type { Value } from "../../../schemas/index.js";
import type { TextRow } from "../../layout/marks.js";
import { colour } from "../../layout/theme.js";

type Aged = Pick<Value, "age_years">;

/** The age of a value where a cell shows it: in whole years, from one on. */
export function ageShown({ status, age_years = null }: Aged & Pick<Value, "status">): number | undefined {
  return status === "missing" || age_years === null || age_years < 1 ? undefined : age_years;
}

/** From the middle of a cell to the mark of disagreement on its left and to a number on its right; 0 where there is no room for both. */
export function asideOf(width: number): number {
  return width >= 16 ? 4 : 0;
}

/** The number in a cell; none where it would cover the mark of disagreement. */
export function ageRow(
  value: Aged & Pick<Value, "status">,
  { x, y, evidence }: { readonly x: number; readonly y: number; readonly evidence: string },
  width: number,
): TextRow[] {
  const age = ageShown(value);
  const isContested = value.status === "contested";
  if (age === undefined || (isContested && asideOf(width) === 0)) return [];
  const color = value.status === "corroborated" ? colour.paper : colour.ink;
  return [{ x: isContested ? x + asideOf(width) : x, y, text: String(age), color, evidence }];
}
