import { cellOf, primarySourceIds } from "../schemas/index.js";
import type { Tables } from "./reads.js";

/** The answers to the survey that an admissible document of another source speaks to: those that could be corroborated or contested. */
export function countComparable({ sources, witnesses }: Pick<Tables, "sources" | "witnesses">): number {
  const primary = primarySourceIds(sources);
  const own = new Set(sources.filter(({ tier }) => tier === "primary").map((source) => source.independent_source));
  const speaking = witnesses.filter(({ stance }) => stance !== "set-aside");
  const answered = new Set(speaking.filter(({ source_id }) => primary.has(source_id)).map(cellOf));
  const documented = speaking.filter(
    ({ source_id, independent_source }) => !primary.has(source_id) && !own.has(independent_source),
  );
  return new Set(documented.map(cellOf).filter((cell) => answered.has(cell))).size;
}
