import type { TopLevelSpec } from "vega-lite";
import type { FigureOf } from "../../../schemas/index.js";
import type { Page } from "../../layout/page.js";
import type { Tables } from "../../reads.js";
import { blockMatrix } from "./block-matrix.js";
import { fieldMatrix } from "./field-matrix.js";

/** A row for each case and a column for each field: characteristics with their words, or the yes/no fields of a block. */
export function matrix(figure: FigureOf<"matrix">, tables: Tables, page: Page): TopLevelSpec {
  return figure.block === undefined ? fieldMatrix(figure, tables, page) : blockMatrix(figure.block, tables, page);
}
