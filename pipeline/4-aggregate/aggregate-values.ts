import type { StatementTables, Triangulated } from "../3-triangulate/triangulate-statements.js";
import { once } from "../lib/once.js";
import {
  type City,
  type Claim,
  type Criterion,
  type PolicyName,
  type Regions,
  type Settings,
  type Study,
  type SurveyColumns,
  sampleOf,
  type Total,
} from "../schemas/index.js";
import { judgeClaims } from "./claims/judge-claims.js";
import type { ContextInputs } from "./claims/judge-context.js";
import { judgeUnderPolicies } from "./claims/judge-under-policies.js";
import { type Answers, readAnswers } from "./claims/read-answers.js";
import { assessRobustness } from "./claims/robustness.js";
import { compareCoders } from "./compare-coders.js";
import { countCriteria } from "./criteria/count-criteria.js";
import { judgeCriteria } from "./criteria/judge-criteria.js";
import { makeLayers } from "./layers/make-layers.js";
import { locate } from "./locate.js";
import { concludeContext } from "./multiverse/conclude-context.js";
import { judgeMultiverse, type MultiverseMemory } from "./multiverse/judge-multiverse.js";
import { tabulateClaims, tabulateOptions } from "./multiverse/tabulate.js";
import { profileBlocks } from "./profiles/profile-blocks.js";
import { reconstructContextTable, reconstructTable } from "./reconstruct-tables.js";
import { countBlocks } from "./shares/count-blocks.js";
import { countShares } from "./shares/count-shares.js";
import { summariseNumbers } from "./shares/summarise-numbers.js";

/** What the tables are made of beside the values; its cases are those of the reference date. */
export interface AggregationTables extends StatementTables {
  readonly study: Study;
  readonly totals: readonly Total[];
  readonly cities: readonly City[];
  readonly regions: Regions;
  readonly rawClaims: readonly Claim[];
  readonly rawCriteria: readonly Criterion[];
  readonly surveyColumns: readonly SurveyColumns[];
}

type Concluded = Pick<Triangulated, "values" | "witnesses" | "contextValues" | "policyValues">;

export type Aggregated = ReturnType<typeof aggregateValues>;

/**
 * The tables of 4-aggregate under some settings, each made when it is first asked for, with all that it rests on and no more.
 *
 * @param concluded what 3-triangulate concludes under the same settings
 * @param memory shared by all settings under which the same tables are aggregated
 */
export function aggregateValues(
  given: AggregationTables,
  settings: Settings,
  concluded: Concluded,
  memory?: MultiverseMemory,
) {
  const { policyValues } = concluded;
  const known = once(() => ({ ...given, values: concluded.values(), witnesses: concluded.witnesses() }));
  const places = once(() => locate(known()));
  const context = once(() => {
    const { wholeCodebook: codebook, witnesses } = known();
    return { codebook, values: concluded.contextValues(), witnesses };
  });
  const answersUnder = (name?: PolicyName) => readAnswers({ ...known(), policyValues: policyValues() }, name);
  const answers = once(() => answersUnder());
  const judgeBy = (answers: Answers, context: ContextInputs) =>
    judgeClaims({ claims: given.rawClaims, answers, totals: given.totals, context });
  const judged = once(() => judgeBy(answers(), context()));
  const claims = once(() => judged().map(({ row }) => row));
  const shares = once(() => countShares({ ...known(), places: places() }));
  const layers = once(() => makeLayers({ ...known(), places: places() }, settings));
  const varied = once(() => {
    const own = { ...given, cases: sampleOf(given.cases), settings, judged: judged() };
    return judgeMultiverse({ ...own, ...(memory && { memory }) });
  });
  const held = once(() => {
    const found = judgeCriteria(given.rawCriteria, answers(), concluded.values());
    return found.length > 0 ? found : undefined;
  });
  const ifVaried = <T>(make: (found: ReturnType<typeof judgeMultiverse>) => T) =>
    once(() => (varied().claims.length > 0 ? make(varied()) : undefined));
  return {
    judged,
    notices: () => layers().notices,
    places,
    shares,
    claims,
    reconstructedTables: once(() =>
      Object.fromEntries(given.surveyColumns.map((table) => [table.role, reconstructTable(known(), table)] as const)),
    ),
    contextTable: once(() => reconstructContextTable(given.totals, given.study)),
    numbers: once(() => summariseNumbers(known())),
    blocks: once(() => countBlocks(known())),
    profiles: once(() => profileBlocks(known())),
    casesLayer: () => layers().casesLayer,
    regionsLayer: () => layers().regionsLayer,
    criteria: held,
    criteriaCounts: once(() => {
      const found = held();
      return found && countCriteria(given.rawCriteria, found);
    }),
    headlines: once(() => {
      if (given.coderDifferences.length === 0) return undefined;
      return compareCoders(settings, given, { values: concluded.values(), shares: shares(), claims: claims() });
    }),
    multiverse: ifVaried(({ claims, choices }) => tabulateClaims(claims, choices)),
    multiverseOptions: ifVaried(({ claims, choices }) => tabulateOptions(claims, choices)),
    robustness: once(() => {
      const contextBy = concludeContext(given);
      const contextUnder = (policy: PolicyName) => contextBy({ ...settings, policy });
      return assessRobustness(judged(), judgeUnderPolicies(judged(), answersUnder, contextUnder, judgeBy));
    }),
  };
}
