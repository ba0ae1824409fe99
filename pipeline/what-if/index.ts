import { checkSettings } from "../3-triangulate/check-settings.js";
import { type Triangulated, triangulateStatements } from "../3-triangulate/triangulate-statements.js";
import { type Aggregated, aggregateValues, type CleanedTables } from "../4-aggregate/aggregate-values.js";
import { changedSettings, type Settings, sampleOf } from "../schemas/index.js";

export type { CleanedTables } from "../4-aggregate/aggregate-values.js";

/** The tables of 3-triangulate and 4-aggregate, by the names of their artifacts. */
export type Scenario = Omit<Triangulated, "dated" | "unused"> & Omit<Aggregated, "judged">;

/**
 * The study under other settings, in memory: the tables of 3-triangulate and 4-aggregate as `npm start` makes them with the same
 * parameters, by the stages' own functions. Each is made when it is first asked for, with all that it rests on and no more: a share
 * needs no claim. What it is given stays as it is. It runs in a browser too: nothing here, or below, needs Node.js or checks a schema.
 *
 * @param cleaned what people gave and 2-clean leaves, as 3-triangulate and 4-aggregate read it
 * @throws InputError for settings that name a source, kind, case, field or value that there is not
 * @example whatIf(cleaned, { ...cleaned.study.parameters, policy: "majority" }).shares()
 */
export function whatIf(cleaned: CleanedTables, settings: Settings): Scenario {
  const changed = changedSettings(cleaned.study.parameters, settings);
  checkSettings(settings, { ...cleaned, cases: sampleOf(cleaned.cases), changed, file: "settings" });
  const { dated: _, unused: __, ...triangulated } = triangulateStatements(cleaned, settings);
  const { judged: ___, ...aggregated } = aggregateValues(cleaned, settings, triangulated);
  return { ...triangulated, ...aggregated };
}
