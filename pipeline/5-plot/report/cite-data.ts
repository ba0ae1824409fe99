import { distinct } from "../../lib/collections.js";
import { citePrimarySources, listLicences, type PartOfData } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
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
 * @param parts what they rest on beside the values, whose terms hold too
 */
export function citeData(
  { study, sources, reference_date }: Pick<ReportTables, "study" | "sources" | "reference_date">,
  { documents, parts }: { readonly documents: "named" | "listed"; readonly parts: readonly PartOfData[] },
  texts: Texts,
): DataCitation {
  const words = texts.report.downloads;
  const { own, outlines, origins, titles } = listLicences(study, parts);
  // The id of a licence of the study's own says nothing to a reader.
  const named = (ids: readonly string[]) => ids.map((id) => titles[id] ?? id).join(", ");
  const ids = distinct([...own, ...outlines]);
  const licence = ids.length === 0 ? words.noLicence : words.licence(named(ids));
  const cited = [...citePrimarySources(sources), ...(texts.sides.documents ? [words.documents[documents]] : [])];
  const day = texts.common.day(reference_date);
  return {
    licence,
    line: `${words.cite(cited, titleOf(study, texts).text, day)} ${licence}`,
    origins: origins.map(({ name, ids }) => `${name}${texts.common.colon}${named(ids)}`),
  };
}
