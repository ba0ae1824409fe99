import { groupBy } from "../../lib/collections.js";
import { remember } from "../../lib/remember.js";
import { type Claim, idWithRole, type Settings, type Study, type Total, type Verdict } from "../../schemas/index.js";
import { type Judged, judgeByCases, judgeClaims } from "../claims/judge-claims.js";
import { type ContextInputs, contextKey } from "../claims/judge-context.js";
import { fieldsOf, type Measured } from "../claims/measure-claim.js";
import { type Answers, readAnswers } from "../claims/read-answers.js";
import type { Sum } from "../claims/sensitivity/reachable-sums.js";
import { concludeByField, type FieldConclusion, type Known } from "./conclude-by-field.js";
import { concludeContext } from "./conclude-context.js";
import { type Choice, listChoices } from "./list-choices.js";
import { type Combination, listCombinations } from "./list-combinations.js";

interface Given extends Known {
  readonly study: Study;
  readonly totals: readonly Total[];
  readonly settings: Settings;
  /** The claims by the current values. */
  readonly judged: readonly Judged[];
  /** What was judged of the same tables under other settings, which have most combinations in common. */
  readonly memory?: MultiverseMemory;
}

/** By the cases and the values settled by hand, on which all else rests: answers by field, and judgements by group of claims. */
export type MultiverseMemory = Map<string, ReturnType<typeof startJudging>>;

function startJudging(given: Given) {
  const known = new Map<string, ReturnType<typeof judgeGroup>>();
  const place = idWithRole(given.codebook, "place");
  return {
    conclusions: concludeByField(given),
    judge: (group: readonly Judged[]) => {
      const key = group.map(({ claim }) => claim.id).join(" ");
      return remember(known, key, () => judgeGroup(group, given, place));
    },
  };
}

/** A claim under one combination of choices. */
export interface Judgement {
  readonly combination: Combination;
  readonly verdict: Verdict;
  readonly holds: boolean;
  readonly result: Sum | undefined;
}

export interface ClaimMultiverse {
  readonly claim: Claim;
  readonly unit: Measured["unit"];
  /** In the order of the combinations: that of the settings comes first. */
  readonly judgements: readonly Judgement[];
}

/**
 * Every testable claim under every combination of choices (Steegen et al. 2016). Within one, a value is uncertain where its sources
 * disagree or it is missing; what another policy would take is another combination. Parts of a breakdown are judged together, and
 * judged anew only where a value that one of them reads is concluded otherwise. A claim on the context is judged by what documents give
 * of it under each combination.
 */
export function judgeMultiverse(given: Given): { choices: Choice[]; claims: ClaimMultiverse[] } {
  const choices = listChoices(given.settings, given);
  const combinations = listCombinations(given.settings, choices);
  const { memory = new Map(), cases, settings } = given;
  const rest = JSON.stringify([settings.settled, cases.map(({ case_id }) => case_id)]);
  const { conclusions, judge: judgeOf } = remember(memory, rest, () => startJudging(given));
  const found = combinations.map((combination) => conclusions(combination.settings));
  const place = idWithRole(given.codebook, "place");
  const testable = given.judged.filter(({ row }) => row.verdict !== "untestable");
  const ofCases = testable.filter(isOfCases);
  const claims = [...groupBy(ofCases, ({ claim }) => claim.breakdown ?? claim.id).values()].flatMap((group) => {
    const parts = group.flatMap(({ judgement }) => judgement?.measured.parts ?? []);
    const fields = fieldsOf(parts).map((field) => (field === "city_group" ? (place ?? field) : field));
    const read = given.codebook.filter(({ field }) => fields.includes(field));
    const judge = judgeOf(group);
    const judgements = found.map((conclusionOn) => judge(read.flatMap(({ field }) => conclusionOn(field) ?? [])));
    return group.map(({ claim, judgement }, at): ClaimMultiverse => {
      return {
        claim,
        unit: judgement?.measured.unit === "share" ? "share" : "lead",
        judgements: combinations.map((combination, index) => {
          const judged = (judgements[index] as readonly JudgedByCases[])[at] as JudgedByCases;
          return { combination, ...judged };
        }),
      };
    });
  });
  const others = testable.filter((one) => !isOfCases(one));
  return { choices, claims: [...claims, ...judgeOthers(others, combinations, given)] };
}

/** Whether values of cases measure it, and neither documents on the context nor a published table. */
function isOfCases({ judgement }: Judged): boolean {
  return judgement !== undefined && judgement.measured.unit !== "total";
}

/** The claims that no values of cases measure: what documents give of the context decides, once for each thing that they give. */
function judgeOthers(judged: readonly Judged[], combinations: readonly Combination[], given: Given): ClaimMultiverse[] {
  if (judged.length === 0) return [];
  const claims = judged.map(({ claim }) => claim);
  const contextUnder = concludeContext(given);
  const answers = readAnswers({ ...given, values: [], witnesses: [], policyValues: [] });
  const known = new Map<string, readonly JudgedByCases[]>();
  const judgeBy = (context: ContextInputs) =>
    judgeClaims({ claims, answers, totals: given.totals, context }).map(({ claim, row }, at) => {
      // What no field measures has its verdict from its figure alone, and no choice turns that.
      const { verdict, holds, count } = claim.measure === null ? (judged[at] as Judged).row : row;
      return { verdict, holds: holds === "yes", result: count === null ? undefined : { first: count, second: 0 } };
    });
  const found = combinations.map(({ settings }) => {
    const context = contextUnder(settings);
    return remember(known, contextKey(context), () => judgeBy(context));
  });
  return claims.map((claim, at) => ({
    claim,
    unit: "total",
    judgements: combinations.map((combination, index) => {
      return { combination, ...((found[index] as readonly JudgedByCases[])[at] as JudgedByCases) };
    }),
  }));
}

type JudgedByCases = Omit<Judgement, "combination">;

/** Judges the parts of a breakdown by the answers on the fields that they read, once for each set of these. */
function judgeGroup(group: readonly Judged[], given: Given, place: string | undefined) {
  const known = new Map<string, readonly JudgedByCases[]>();
  const claims = group.map(({ claim }) => claim);
  const none = readAnswers({ ...given, values: [], witnesses: [], policyValues: [] });
  return (conclusions: readonly FieldConclusion[]): readonly JudgedByCases[] => {
    const key = conclusions.map(({ number }) => number).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const ofField = new Map(conclusions.map((conclusion) => [conclusion.field, conclusion]));
    // The group of a city is asked of the field that gives the city.
    const at: Answers["at"] = (studyCase, field) =>
      ofField.get(field === "city_group" ? (place ?? field) : field)?.at(studyCase, field) ?? none.at(studyCase, field);
    const judged = judgeByCases({ claims, answers: { ...none, at }, totals: given.totals }).map(({ judgement }) => ({
      verdict: judgement?.verdict ?? "untestable",
      holds: judgement?.holds === true,
      result: judgement?.result,
    }));
    known.set(key, judged);
    return judged;
  };
}
