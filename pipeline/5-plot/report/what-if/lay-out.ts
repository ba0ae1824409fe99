import type { TopLevelSpec } from "vega-lite";
import { InputError } from "../../../lib/errors.js";
import type { FigureSpec } from "../../../schemas/index.js";
import { availableFigures, specOf } from "../../figures/index.js";
import type { Texts } from "../../text/index.js";
import type { ReportTables } from "../reads.js";

/** A figure of these tables by its name; none where it cannot be drawn of them. */
export function layOut(
  name: string,
  tables: ReportTables,
  texts: Texts,
): { readonly figure: FigureSpec; readonly spec: TopLevelSpec } | undefined {
  const figure = availableFigures(tables).figures.find((one) => one.name === name);
  if (figure === undefined) return undefined;
  try {
    return { figure, spec: specOf(figure, tables, texts) };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
