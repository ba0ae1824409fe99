import type { Claim, Verdict } from "../../../schemas/index.js";
import type { Measured, Part } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import { greatest, smallest } from "../result-size.js";
import { isUndecided, spans } from "../verdict.js";
import { admissible, none, type Readings } from "./admissible-values.js";
import { type Stand, waysToStand } from "./case-scenarios.js";
import { type Fewest, fewest } from "./fewest.js";
import { groupJoined } from "./group-joined.js";
import { nearestWorld, type World } from "./minimal-change.js";
import { exploreReadings, fieldsInDoubt } from "./reachable-results.js";
import type { Sum } from "./reachable-sums.js";

interface Judged {
  readonly claim: Claim;
  readonly measured: Measured;
  readonly answers: Answers;
  readonly verdict: Verdict;
  /** Whether a part is as the claim says. */
  isTrue(sum: Sum): boolean;
}

/**
 * The fewest changes that give a claim another verdict, whichever; none where no change does. A changed value counts as settled, all
 * others stay as they are, the open ones open. What no count gives stays impossible, and what is untestable is not asked.
 *
 * @param mayChange which values may be changed, and to what
 */
export function findTurn(judged: Judged, mayChange: Readings): Fewest {
  const { measured, answers, verdict, isTrue } = judged;
  if (verdict === "impossible" || verdict === "untestable") return undefined;
  const { parts, every } = measured;
  // All parts at once can become true; that one or some of them no longer are, or are about too few, is found apart below.
  let best =
    verdict === "reproduced"
      ? undefined
      : exploreReadings(answers, mayChange, verdict === "consistent" ? none : admissible).cheapest(every(isTrue));
  for (const group of [...parts.map((part) => [part]), ...joinedIn(judged)]) {
    const found = nearestWorld(
      waysToStand(answers, group, mayChange, verdict === "reproduced" ? none : admissible).map((ways) =>
        ways.map((way) => reduce(judged, way)),
      ),
      group.map(({ start }) => start),
      (world) => isOtherwise(judged, world),
      best?.length ?? Number.POSITIVE_INFINITY,
    );
    best = fewest([best, found]);
  }
  return best;
}

/** Of a single lead that is not reproduced, only the greatest that it can be is asked: so more worlds are seen to be the same. */
function reduce({ measured: { unit }, verdict }: Judged, way: Stand): Stand {
  if (verdict === "reproduced" || unit !== "lead" || way.now.length > 1) return way;
  const best = greatest(way.open.flat(), unit);
  return best ? { ...way, now: [best], open: [[best]] } : way;
}

/**
 * Parts that must be seen together, as one value in doubt speaks for several of them: each might be true by itself, and not both.
 * Where what the parts count stands apart, so do they. What is changed is settled, and joins nothing.
 */
function joinedIn({ measured, answers, verdict }: Judged): Part[][] {
  if (verdict !== "consistent") return [];
  const together = (parts: readonly Part[]) =>
    groupJoined(parts, (part) => fieldsInDoubt(part, answers, [admissible])).filter(({ length }) => length > 1);
  const counted = (measured.every(() => true)[0] ?? []).map(({ part }) => part);
  return together(counted).length === 0 ? [] : together(measured.parts);
}

/** Whether some parts by themselves, as they are in a world, make for another verdict. */
function isOtherwise({ claim, measured, verdict, isTrue }: Judged, world: World): boolean {
  const { unit } = measured;
  if (world.concerned.some((count) => count === 0)) return true;
  const areUndecided = world.now.some(({ second }, at) => isUndecided(unit, second, world.concerned[at] ?? 0));
  if (verdict === "reproduced") return areUndecided || !world.now.every(isTrue);
  if (verdict === "consistent" && areUndecided) return true;
  const reachable = world.reachable();
  const sums = reachable.flat();
  const isBetween = spans(claim, measured, { low: smallest(sums, unit), high: greatest(sums, unit) });
  return verdict === "consistent" ? !isBetween && !reachable.some((all) => all.every(isTrue)) : isBetween;
}
