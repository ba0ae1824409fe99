import { conclude } from "../../3-triangulate/conclude.js";
import { policies } from "../../3-triangulate/policies/index.js";
import { type Stated, weighBy } from "../../3-triangulate/weigh-by.js";
import { earliestDay, latestDay } from "../../lib/dates.js";
import { InputError } from "../../lib/errors.js";
import {
  type Adjudication,
  type Case,
  type CaseChange,
  type Change,
  casesOn,
  type Observation,
  type Settings,
  type ShareChange,
  type Source,
  sampleOf,
} from "../../schemas/index.js";
import { compareResults, type Results } from "./compare-results.js";
import { compareShares } from "./compare-shares.js";

interface Given extends Omit<Stated, "cases">, Results {
  readonly casesGiven: readonly Case[];
  readonly caseChanges: readonly CaseChange[];
  readonly adjudications: readonly Adjudication[];
}

/**
 * What changed since an earlier reference date: the values then, by the same settings, against those of `given`. Of something fixed, a
 * document speaks of earlier days too; a later wave of a survey that had one by then is no part of what the earlier one found.
 *
 * @param earlier a day before that of the settings
 */
export function compareWithEarlier(
  earlier: string,
  settings: Settings,
  given: Given,
): { changes: Change[]; shareChanges: ShareChange[] } {
  const cases = sampleOf(casesOn(given.casesGiven, given.caseChanges, earlier));
  const weighed = weighBy({ ...settings, reference_date: earlier }, { ...given, cases });
  const observations = withoutLaterWaves(weighed.observations, given.sources, earlier);
  const before = conclude(
    { ...weighed, observations, policy: policies[settings.policy] },
    { ...given, settled: settings.settled },
  );
  const changes = compareResults(before, given, given.codebook);
  return { changes, shareChanges: compareShares(before.values, given.values, given.codebook, changes) };
}

/** Statements without the answers that a survey was given after the day, where it was given others by then. */
function withoutLaterWaves<T extends Observation>(
  observations: readonly T[],
  sources: readonly Source[],
  day: string,
): readonly T[] {
  const surveys = new Map(
    sources.flatMap(({ tier, source_id, publisher }) => (tier === "primary" ? [[source_id, publisher]] : [])),
  );
  const surveyOf = ({ source_id }: T) => surveys.get(source_id);
  const dated = observations.filter((row) => row.observed_on !== "" && surveyOf(row) !== undefined);
  const before = new Set(dated.filter(({ observed_on }) => latestDay(observed_on) <= day).map(surveyOf));
  const later = new Set(dated.filter((row) => earliestDay(row.observed_on) > day && before.has(surveyOf(row))));
  return later.size === 0 ? observations : observations.filter((row) => !later.has(row));
}

/** @throws InputError for a date that is not before the reference date */
export function checkEarlier(earlier: string, { reference_date: day }: Settings, file: string): void {
  if (earlier === "" || earlier < day) return;
  const message = `expected a day before the reference date (${day}), but found ${earlier}`;
  throw new InputError([{ file, column: "parameters.compared_with", message }]);
}
