import { conclude } from "../../3-triangulate/conclude.js";
import { policies } from "../../3-triangulate/policies/index.js";
import { type Stated, weighBy } from "../../3-triangulate/weigh-by.js";
import { InputError } from "../../lib/errors.js";
import {
  type Adjudication,
  type Case,
  type CaseChange,
  type Change,
  casesOn,
  type Settings,
  type ShareChange,
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
 * What changed since an earlier reference date: the values then, by the same settings, against those of `given`.
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
  const before = conclude({ ...weighed, policy: policies[settings.policy] }, { ...given, settled: settings.settled });
  return {
    changes: compareResults(before, given, given.codebook),
    shareChanges: compareShares(before.values, given.values, given.codebook),
  };
}

/** @throws InputError for a date that is not before the reference date */
export function checkEarlier(earlier: string, { reference_date: day }: Settings, file: string): void {
  if (earlier === "" || earlier < day) return;
  const message = `expected a day before the reference date (${day}), but found ${earlier}`;
  throw new InputError([{ file, column: "parameters.compared_with", message }]);
}
