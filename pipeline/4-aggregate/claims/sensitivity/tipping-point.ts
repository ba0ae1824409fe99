import type { Claim } from "../../../schemas/index.js";
import type { Measured, Part } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import { greatest } from "../result-size.js";
import { isUndecided } from "../verdict.js";
import { type Alternatives, admissibleValues, noAlternatives } from "./admissible-values.js";
import { caseScenarios, type Scenario } from "./case-scenarios.js";
import { type Fewest, fewest } from "./change.js";
import { connectedComponents } from "./connected-components.js";
import { minimalChange, type PossibleWorld } from "./minimal-change.js";
import { reachableResults, uncertainFields } from "./reachable-results.js";
import type { Sum } from "./reachable-sums.js";

/** Whether a claim holds with the current values, only with others that the uncertain ones may have, or with none. */
export type ClaimState = "true" | "open" | "false";

interface JudgedClaim {
  readonly claim: Pick<Claim, "qualifier">;
  readonly measured: Measured;
  readonly answers: Answers;
  readonly state: ClaimState;
  /** Whether a part's sum satisfies the claim. */
  isTrue(sum: Sum): boolean;
}

/**
 * Tipping-point analysis: the fewest changes of values that give a claim another state, whichever, or leave too few to decide it;
 * undefined where none do. A changed value counts as certain; all others stay as they are, the uncertain ones uncertain.
 * Source: X. Yan, S. Lee & N. Li (2009), Missing data handling methods in medical device clinical trials, Journal of
 * Biopharmaceutical Statistics 19(6), 1085–1098.
 *
 * @param mayChange which values may be changed, and to what
 */
export function findTippingPoint(judged: JudgedClaim, mayChange: Alternatives): Fewest {
  const { measured, answers, state, isTrue } = judged;
  const { parts, every } = measured;
  // All parts at once can become true; that one or some of them no longer are, or are about too few, is examined part by part below.
  let best =
    state === "true"
      ? undefined
      : reachableResults(answers, mayChange, state === "open" ? noAlternatives : admissibleValues).cheapest(
          every(isTrue),
        );
  for (const group of [...parts.map((part) => [part]), ...dependentParts(judged)]) {
    const found = minimalChange(
      caseScenarios(answers, group, mayChange, state === "true" ? noAlternatives : admissibleValues).map((scenarios) =>
        scenarios.map((scenario) => keepGreatestLead(judged, scenario)),
      ),
      group.map(({ start }) => start),
      (world) => hasOtherState(judged, world),
      best?.length ?? Number.POSITIVE_INFINITY,
    );
    best = fewest([best, found]);
  }
  return best;
}

/** Of a single lead that is not reproduced, only the greatest that it can be matters: so more possible worlds count as the same. */
function keepGreatestLead({ measured: { unit }, state }: JudgedClaim, scenario: Scenario): Scenario {
  if (state === "true" || unit !== "lead" || scenario.now.length > 1) return scenario;
  const best = greatest(scenario.open.flat(), unit);
  if (best === undefined) return scenario;
  // How many cases decide it is counted by the values as they stand.
  const sums = [{ first: best.first, second: scenario.now[0]?.second ?? 0 }];
  return { ...scenario, now: sums, open: [sums] };
}

/**
 * Parts that must be examined together because they share an uncertain value: each might be true by itself, and not both. Where what
 * the parts count is independent, so are they. What is changed is certain, and joins nothing.
 */
function dependentParts({ measured, answers, state }: JudgedClaim): Part[][] {
  if (state !== "open") return [];
  const together = (parts: readonly Part[]) =>
    connectedComponents(parts, (part) => uncertainFields(part, answers, [admissibleValues])).filter(
      ({ length }) => length > 1,
    );
  const counted = (measured.every(() => true)[0] ?? []).map(({ part }) => part);
  return together(counted).length === 0 ? [] : together(measured.parts);
}

/** Whether some parts by themselves, as they are in a possible world, give another state. */
function hasOtherState({ claim, measured, state, isTrue }: JudgedClaim, world: PossibleWorld): boolean {
  const { unit } = measured;
  if (world.concerned.some((count) => count === 0)) return true;
  const areUndecided = world.now.some(({ second }, at) => isUndecided(claim, unit, second, world.concerned[at] ?? 0));
  if (state === "true") return areUndecided || !world.now.every(isTrue);
  if (state === "open" && areUndecided) return true;
  // What no admissible values satisfy turns only by becoming true, which is looked for above.
  return state === "open" && !world.reachable().some((all) => all.every(isTrue));
}
