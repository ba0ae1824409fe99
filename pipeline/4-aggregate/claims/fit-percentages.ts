import { groupBy } from "../../lib/collections.js";
import { once } from "../../lib/once.js";
import type { Claim, ClaimNeed } from "../../schemas/index.js";
import type { Breakdown } from "./grim/fit-tier.js";
import { isFit } from "./grim/is-fit.js";
import { type Tier, tiers } from "./grim/list-models.js";
import { countsOf, isAmong, isSame, listTables } from "./list-tables.js";
import type { Measured } from "./measure-claim.js";
import { needsOf } from "./name-needs.js";
import type { Answers } from "./read-answers.js";
import { type PartSums, readParts, type Sums } from "./read-parts.js";
import { type Fewest, fewest } from "./sensitivity/change.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

/** Which counts can have been printed as a percentage. */
export interface PercentFits {
  /** What has to be supposed of a percentage for some count to give it, beyond rounding it alone. */
  readonly needs: ClaimNeed | "";
  /** Counts first out of second; of a breakdown with very many, those of the first tables that fit. */
  listFits(): readonly Sum[];
  /** Whether a count is one of them, listed or not. */
  gives(sum: Sum): boolean;
  /** Whether some count of as many cases as there are gives it, also of fewer than have a value. */
  readonly isPossible: boolean;
  /** The most cases that can have a value. */
  readonly to: number;
  /** Whether its breakdown holds under some reading of the uncertain values, and not under another. */
  readonly breakdownMayFail: boolean;
  /** Whether every reading gives this part by itself, whatever the others are. */
  readonly holdsByItself: boolean;
  /** Where each part of its breakdown is given by itself, and yet not all at once: by the values as they stand, or by no reading. */
  readonly apart: "" | "as_they_stand" | "always";
  /** The fewest values that, if wrong, would make all parts of its breakdown true at once; undefined where it has none, or none would. */
  breakdownTippingPoint(): Fewest;
}

export interface Asked {
  readonly claim: Claim;
  /** Undefined where no field measures it. */
  readonly measured: Measured | undefined;
}

/**
 * The GRIM test of each published percentage that is exact. Parts of one breakdown are fitted together: one n, one rounding, counts that
 * sum to n unless they leave something out; where some reading of the uncertain values gives such counts, only those count as fits. The
 * tier is the first with counts that some reading gives; if no reading gives any, the first with counts at all, and of a lone round figure
 * the nearest ten or five. So what is printed is never compared with the table that it was made from: 11, 5 and 4 of 20 to the nearest 10 are 60, 20 and 20, which, rounded each alone, are 12, 4 and 4.
 *
 * That the parts exclude each other, leave nothing out and are of one n is declared with the breakdown, and can contradict it; that one
 * rounding made them all is assumed here, and cannot: the last tier has each part by a rounding of its own.
 *
 * A figure that no count gives is no evidence against the others of its breakdown: these are fitted without it, and their counts then
 * sum to n at most. Nor is one that counts give, and no reading of the values does: the readings of the others are those that there are,
 * with its own values as they are.
 */
export function fitPercentages(all: readonly Asked[], answers: Answers): Map<string, PercentFits> {
  const exact = all.filter(({ claim }) => claim.published.kind === "percent" && claim.qualifier === "exactly");
  const breakdowns = groupBy(exact, ({ claim }) => claim.breakdown ?? claim.id);
  return new Map([...breakdowns.values()].flatMap((asked) => fitBreakdown(asked, answers)));
}

function fitBreakdown(
  asked: readonly Asked[],
  answers: Answers,
  leavesNothingOut = asked.length > 1 && asked.every(({ claim }) => claim.exhaustive !== false),
): [string, PercentFits][] {
  const sums = readParts(
    asked.map(({ measured }) => measured),
    answers,
  );
  const breakdown: Breakdown = {
    parts: asked.flatMap(({ claim }) => (claim.published.kind === "percent" ? [claim.published.figure] : [])),
    n: sums.n,
    exhaustive: leavesNothingOut,
    exclusive: true,
  };
  const tier = chooseTier(breakdown, sums);
  if (tier === undefined && asked.length > 1) return fitApart(asked, answers, breakdown);
  const fit = fitOf(tier, breakdown);
  const isGiven = sums.alone.map((parts, at) => parts.every((own) => own.some((sum) => fit.one(at, sum))));
  // What no reading gives is set aside: the others are held to what is possible beside it.
  const kept = (all: Sums): Sums =>
    sums.together === undefined ? all : all.map((sum, at) => (isGiven[at] ? sum : undefined));
  const reached = sums.together?.map(kept).filter(fit.all) ?? [];
  // What is measured of every part is listed already, and what is not is listed with what can be measured beside it.
  const isListed = reached.some((all) => !all.includes(undefined));
  const usable = once(() => {
    if (isListed) return reached;
    const tables = tier === undefined ? [] : listTables(tier, breakdown);
    return reached.length === 0 ? tables : tables.filter(isAmong(reached));
  });
  const gives = (part: number) => (sum: Sum) =>
    reached.length === 0 || !isGiven[part] ? fit.one(part, sum) : reached.some((all) => isSame(all[part], sum));
  const everyGives = (part: number) => (sums.alone[part] ?? []).every((own) => own.every((sum) => fit.one(part, sum)));
  const shared = {
    needs: needsOf(tier, breakdown.parts),
    isPossible: tier !== undefined || hasFit(breakdown, [1, answers.cases.length]) !== undefined,
    to: breakdown.n[1],
    breakdownMayFail: reached.length > 0 && reached.length < (sums.together?.length ?? 0),
    breakdownTippingPoint: () => fewest(sums.ifWrong().flatMap((one) => (fit.all(one.sums) ? [one.changes] : []))),
  };
  return asked.map(({ claim }, part) => {
    // Only tables print them, and to list them is most of the work.
    const listed = once(() => countsOf(usable(), part));
    const apart = isGiven[part] ? findApart({ ...sums, now: kept(sums.now) }, reached, fit, gives) : "";
    return [claim.id, { ...shared, apart, holdsByItself: everyGives(part), listFits: listed, gives: gives(part) }];
  });
}

/** The parts of a breakdown that no counts give: those that none gives even alone, and then the others. */
function fitApart(asked: readonly Asked[], answers: Answers, { parts, n }: Breakdown): [string, PercentFits][] {
  const fitsAlone = asked.map((_, at) => hasFit({ parts: parts.slice(at, at + 1), n }, n) !== undefined);
  const [fitting, wrong] = [true, false].map((fits) => asked.filter((_, at) => fitsAlone[at] === fits)) as [
    Asked[],
    Asked[],
  ];
  const alone = (some: readonly Asked[]) => some.flatMap((one) => fitBreakdown([one], answers));
  if (wrong.length > 0 && fitting.length > 0) return [...alone(wrong), ...fitBreakdown(fitting, answers, false)];
  const fits = alone(asked);
  if (wrong.length > 0) return fits;
  // Each is some count, but never all at once: what is declared of the breakdown is untrue, and not the figures.
  const isGiven = asked.map(({ measured }, at) =>
    readParts([measured], answers).alone.every((sums) =>
      sums.every((own) => own.some((sum) => fits[at]?.[1].gives(sum))),
    ),
  );
  if (isGiven.every(Boolean))
    return fits.map(([id, fit]) => [id, { ...fit, apart: "always", breakdownTippingPoint: () => undefined }]);
  // What no reading gives is set aside, and the others are held to what is possible beside it.
  const given = asked.filter((_, at) => isGiven[at]);
  const others = fits.filter((_, at) => !isGiven[at]);
  return given.length === 0 ? fits : [...others, ...fitBreakdown(given, answers, false)];
}

/** Whether sums are printed as the breakdown: of one part, whatever the others are, and of all at once. */
interface FitTest {
  one(part: number, sum: Sum): boolean;
  all(sums: Sums): boolean;
}

const allTiers: readonly Tier[] = [...tiers, "D"];

function chooseTier(breakdown: Breakdown, { together, alone }: PartSums): Tier | undefined {
  const canGive = (tier: Tier) => {
    const fit = fitOf(tier, breakdown);
    if (together !== undefined) return together.some(fit.all);
    return alone.every((parts, at) => parts.every((sums) => sums.some((sum) => fit.one(at, sum))));
  };
  const isMeasured = alone.some(({ length }) => length > 0);
  const given = isMeasured ? allTiers.find(canGive) : undefined;
  if (given !== undefined) return given;
  // What no reading gives, not even to the nearest ten, is said with that tolerance, however many cases a setting leaves.
  const isLoneRound = isMeasured && breakdown.parts.length === 1 && fitsAny("C", breakdown, breakdown.n);
  return isLoneRound ? "C" : hasFit(breakdown, breakdown.n);
}

/** The first tier that prints some counts as the breakdown. */
function hasFit(breakdown: Breakdown, n: Breakdown["n"]): Tier | undefined {
  return allTiers.find((tier) => fitsAny(tier, breakdown, n));
}

function fitsAny(tier: Tier, breakdown: Breakdown, [from, to]: Breakdown["n"]): boolean {
  for (let n = from; n <= to; n++) if (isFit(tier, breakdown, [], n)) return true;
  return false;
}

function fitOf(tier: Tier | undefined, breakdown: Breakdown): FitTest {
  if (tier === undefined) return { one: () => false, all: () => false };
  const known = new Map<string, boolean>();
  const test = (sums: Sums) => {
    const n = sums.find((sum) => sum !== undefined)?.second ?? 0;
    if (n < 1 || sums.some((sum) => sum !== undefined && sum.second !== n)) return false;
    const counts = breakdown.parts.map((_, part) => sums[part]?.first);
    const key = `${counts.join(" ")}/${n}`;
    const found = known.get(key) ?? isFit(tier, breakdown, counts, n);
    known.set(key, found);
    return found;
  };
  return { one: (part, sum) => test(breakdown.parts.map((_, at) => (at === part ? sum : undefined))), all: test };
}

function findApart(
  { together, now }: PartSums,
  reached: readonly Sums[],
  fit: FitTest,
  gives: (part: number) => (sum: Sum) => boolean,
): PercentFits["apart"] {
  if (together === undefined) return "";
  if (reached.length === 0) return "always";
  const eachGives = now.every((sum, at) => sum === undefined || gives(at)(sum));
  return eachGives && !fit.all(now) ? "as_they_stand" : "";
}
