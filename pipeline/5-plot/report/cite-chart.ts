import type { FigureKind, PartOfData } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import type { Chart } from "./chart.js";
import { citeData, type DataCitation } from "./cite-data.js";
import type { ReportTables } from "./reads.js";

/** What goes along with a chart: whose it is, of what day, and under which terms it may be used. */
export interface Citation extends DataCitation {
  readonly title: string;
  /** What is shown, the source and credits, as the figure has it. */
  readonly caption: string;
}

/** What kinds of chart show beside the values. */
const partsOf: Partial<Record<FigureKind, readonly PartOfData[]>> = {
  map: ["map"],
  claims: ["claims"],
  multiverse: ["claims"],
  plans: ["plans"],
};

/** The line under a chart, and what the read-me of its rows says beside it. */
export function citeChart({ figure, title, caption }: Chart, tables: ReportTables, texts: Texts): Citation {
  return { title, caption, ...citeData(tables, { documents: "named", parts: partsOf[figure.kind] ?? [] }, texts) };
}
