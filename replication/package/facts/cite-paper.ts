import type { Paper } from "./read-citation.js";

/** A publication as authors and year. @example "Lovelace & Babbage (1843)" */
export function citePaper({ authors, year }: Pick<Paper, "authors" | "year">): string {
  return `${authors.map((author) => author["family-names"]).join(" & ")} (${year})`;
}

/** Its address: that of its DOI, or its own. */
export function addressOf({ doi, url }: Pick<Paper, "doi" | "url">): string | undefined {
  return doi === undefined ? url : `https://doi.org/${doi}`;
}
