import { checkSettings } from "../3-triangulate/check-settings.js";
import { type Triangulated, triangulateStatements } from "../3-triangulate/triangulate-statements.js";
import { type Aggregated, type AggregationTables, aggregateValues } from "../4-aggregate/aggregate-values.js";
import type { MultiverseMemory } from "../4-aggregate/multiverse/judge-multiverse.js";
import { type Case, type CaseChange, casesOn, changedSettings, type Settings, sampleOf } from "../schemas/index.js";

/** What people gave and 2-clean leaves, as 3-triangulate and 4-aggregate read it. */
export interface CleanedTables extends Omit<AggregationTables, "cases"> {
  readonly casesGiven: readonly Case[];
  readonly caseChanges: readonly CaseChange[];
}

/** The tables of 3-triangulate and 4-aggregate, by the names of their artifacts. */
export interface Scenario extends Omit<Triangulated, "dated" | "unused">, Omit<Aggregated, "judged"> {
  /** As they are on the reference date. */
  readonly cases: () => readonly Case[];
}

/**
 * The study under other settings, in memory: the tables of 3-triangulate and 4-aggregate as `npm start` makes them with the same
 * parameters, by the stages' own functions. Each is made when it is first asked for, with all that it rests on and no more: a share
 * needs no claim. What it is given stays as it is. It runs in a browser too: nothing here, or below, needs Node.js or checks a schema.
 *
 * @param memory one for all settings of the same tables, so that what takes longest is not done again
 * @throws InputError for settings that name a source, kind, case, field or value that there is not
 * @example whatIf(cleaned, { ...cleaned.study.parameters, policy: "majority" }).shares()
 */
export function whatIf(cleaned: CleanedTables, settings: Settings, memory?: MultiverseMemory): Scenario {
  const given = { ...cleaned, cases: casesOn(cleaned.casesGiven, cleaned.caseChanges, settings.reference_date) };
  const changed = changedSettings(cleaned.study.parameters, settings);
  checkSettings(settings, { ...given, cases: sampleOf(given.cases), changed, file: "settings" });
  const { dated: _, unused: __, ...triangulated } = triangulateStatements(given, settings);
  const { judged: ___, ...aggregated } = aggregateValues(given, settings, triangulated, memory);
  return { cases: () => given.cases, ...triangulated, ...aggregated };
}
