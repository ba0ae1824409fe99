import { isTooIndirect } from "../3-triangulate/admit.js";
import { cellOf, primarySourceIds, wholeAdmission } from "../schemas/index.js";
import type { Tables } from "./reads.js";

/**
 * The answers to the survey that a document of another source supports or contradicts: what only narrows a value
 * down, or hints at it, decides nothing.
 */
export function countComparable({
  sources,
  witnesses,
  least_grade = wholeAdmission.least_grade,
}: Pick<Tables, "sources" | "witnesses"> & Partial<Pick<Tables, "least_grade">>): number {
  const primary = primarySourceIds(sources);
  const own = new Set(sources.filter(({ tier }) => tier === "primary").map((source) => source.independent_source));
  const deciding = witnesses.filter(({ stance }) => stance === "supports" || stance === "dissents");
  const answered = new Set(deciding.filter(({ source_id }) => primary.has(source_id)).map(cellOf));
  const documented = deciding.filter(
    ({ source_id, independent_source, evidence }) =>
      !primary.has(source_id) && !own.has(independent_source) && !isTooIndirect(evidence, least_grade),
  );
  return new Set(documented.map(cellOf).filter((cell) => answered.has(cell))).size;
}
