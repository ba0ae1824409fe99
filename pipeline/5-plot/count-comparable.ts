import { insufficientAlone } from "../3-triangulate/admit.js";
import { cellOf, primarySourceIds } from "../schemas/index.js";
import type { Tables } from "./reads.js";

/**
 * The answers to the survey that a document of another source supports or contradicts: what only narrows a value
 * down, or hints at it, decides nothing.
 */
export function countComparable({ sources, witnesses }: Pick<Tables, "sources" | "witnesses">): number {
  const primary = primarySourceIds(sources);
  const own = new Set(sources.filter(({ tier }) => tier === "primary").map((source) => source.independent_source));
  const deciding = witnesses.filter(({ stance }) => stance === "supports" || stance === "dissents");
  const answered = new Set(deciding.filter(({ source_id }) => primary.has(source_id)).map(cellOf));
  const documented = deciding.filter(
    ({ source_id, independent_source, evidence }) =>
      !primary.has(source_id) && !own.has(independent_source) && !insufficientAlone.has(evidence),
  );
  return new Set(documented.map(cellOf).filter((cell) => answered.has(cell))).size;
}
