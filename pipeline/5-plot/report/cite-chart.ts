import { distinct } from "../../lib/collections.js";
import type { Texts } from "../text/index.js";
import type { Chart } from "./chart.js";
import { listLicences } from "./list-licences.js";
import type { ReportTables } from "./reads.js";
import { titleOf } from "./title-of.js";

/** What goes along with a chart: whose it is, of what day, and under which terms it may be used. */
export interface Citation {
  readonly title: string;
  /** What is shown, the source and credits, as the figure has it. */
  readonly caption: string;
  /** The line under the chart. */
  readonly line: string;
  readonly licence: string;
  /** The licences of what the data come from, a line each. */
  readonly origins: readonly string[];
}

export function citeChart({ figure, title, caption }: Chart, tables: ReportTables, texts: Texts): Citation {
  const { study, sources, reference_date } = tables;
  const words = texts.report.downloads;
  const { own, outlines, origins, titles } = listLicences(study);
  const named = (ids: readonly string[]) =>
    ids.map((id) => (titles[id] === undefined ? id : `${id} (${titles[id]})`)).join(", ");
  const ids = distinct([...own, ...(figure.kind === "map" ? outlines : [])]);
  const licence = ids.length === 0 ? words.noLicence : words.licence(named(ids));
  const primary = sources.filter(({ tier }) => tier === "primary");
  const studies = distinct(
    primary.map(({ publisher, published, url }) => `${publisher} (${published})${url === "" ? "" : `, ${url}`}`),
  );
  const day = texts.common.day(reference_date);
  return {
    title,
    caption,
    licence,
    line: `${words.cite(studies, texts.sides.documents, titleOf(study, texts).text, day)} ${licence}`,
    origins: origins.map(({ name, ids }) => `${name}${texts.common.colon}${named(ids)}`),
  };
}
