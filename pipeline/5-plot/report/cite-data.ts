import { distinct } from "../../lib/collections.js";
import type { Texts } from "../text/index.js";
import { listLicences } from "./list-licences.js";
import type { ReportTables } from "./reads.js";
import { titleOf } from "./title-of.js";

/** How what a study gives is cited, and under which terms it may be used. */
export interface DataCitation {
  readonly line: string;
  readonly licence: string;
  /** The licences of what the data come from, a line each. */
  readonly origins: readonly string[];
}

/**
 * @param documents where a reader finds the documents that the data rest on: named in the rows themselves, or listed by the study
 * @param isMap whether outlines and places are drawn, so that their terms hold too
 */
export function citeData(
  { study, sources, reference_date }: Pick<ReportTables, "study" | "sources" | "reference_date">,
  { documents, isMap }: { readonly documents: "named" | "listed"; readonly isMap: boolean },
  texts: Texts,
): DataCitation {
  const words = texts.report.downloads;
  const { own, outlines, origins, titles } = listLicences(study);
  // The id of a licence of the study's own says nothing to a reader.
  const named = (ids: readonly string[]) => ids.map((id) => titles[id] ?? id).join(", ");
  const ids = distinct([...own, ...(isMap ? outlines : [])]);
  const licence = ids.length === 0 ? words.noLicence : words.licence(named(ids));
  const primary = sources.filter(({ tier }) => tier === "primary");
  const studies = distinct(
    primary.map(({ publisher, published, url }) => `${publisher} (${published})${url === "" ? "" : `, ${url}`}`),
  );
  const cited = [...studies, ...(texts.sides.documents ? [words.documents[documents]] : [])];
  const day = texts.common.day(reference_date);
  return {
    licence,
    line: `${words.cite(cited, titleOf(study, texts).text, day)} ${licence}`,
    origins: origins
      .filter(({ isOfMap }) => isMap || !isOfMap)
      .map(({ name, ids }) => `${name}${texts.common.colon}${named(ids)}`),
  };
}
