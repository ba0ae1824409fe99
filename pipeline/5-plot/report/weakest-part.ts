import type { Claim } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";

/** What is computed for a claim; where each of several must hold, it is the least of them, and says so. */
export function weakestPart(claims: readonly Claim[], { report }: Texts): (id: string, computed: string) => string {
  const measures = new Map(claims.map(({ id, measure }) => [id, measure]));
  return (id, computed) => {
    const measure = measures.get(id);
    if (measure?.kind !== "each" || computed === "") return computed;
    return report.claims.least(measure.options.length, computed);
  };
}
