import { posix } from "node:path";
import { allOrThrow } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { checkAcceptedVerdicts, describeProposals } from "./claims/check-accepted-verdicts.js";
import { checkSelections, judgeClaims, selectsNothing } from "./claims/judge-claims.js";
import { judgeUnderPolicies } from "./claims/judge-under-policies.js";
import { type Answers, readAnswers } from "./claims/read-answers.js";
import { assessRobustness } from "./claims/robustness.js";
import { compareCoders } from "./compare-coders.js";
import { countCriteria } from "./criteria/count-criteria.js";
import { judgeCriteria } from "./criteria/judge-criteria.js";
import { makeLayers } from "./layers/make-layers.js";
import { locate } from "./locate.js";
import { judgeMultiverse } from "./multiverse/judge-multiverse.js";
import { tabulateClaims, tabulateOptions } from "./multiverse/tabulate.js";
import { profileBlocks } from "./profiles/profile-blocks.js";
import { reconstructContextTable, reconstructTable } from "./reconstruct-tables.js";
import { countBlocks } from "./shares/count-blocks.js";
import { countShares } from "./shares/count-shares.js";
import { summariseNumbers } from "./shares/summarise-numbers.js";

const { study, codebook, cases, totals, cities, values, regions, rawClaims, witnesses, sources, policyValues } =
  artifacts;
const { wholeCodebook, contextValues, observations, coderDifferences, adjudications } = artifacts;
const { multiverse, multiverseOptions, headlines, rawCriteria, criteria, criteriaCounts } = artifacts;
const { surveyColumns, contextTable, shares, numbers, blocks, profiles, places, claims, robustness } = artifacts;
const { casesLayer, regionsLayer } = artifacts;

const writes = {
  ...{ contextTable, shares, numbers, blocks, profiles, places, casesLayer, regionsLayer },
  ...{ claims, robustness, multiverse, multiverseOptions, headlines },
  ...{ criteria, criteriaCounts },
};

/** Values become the tables that text and figures quote, and the survey's own tables again. */
export function aggregate(of: Pick<artifacts.Study, "tables">) {
  return stage({
    name: "4-aggregate",
    reads: {
      ...{ study, codebook, cases, surveyColumns, totals, cities, regions, values },
      ...{ policyValues, rawClaims, witnesses, sources, wholeCodebook, contextValues },
      ...{ observations, coderDifferences, adjudications, rawCriteria },
    },
    writes: { ...artifacts.reconstructedTables(of), ...writes } as typeof writes,
    parameters: artifacts.Settings,
    run: async (given, settings, { files, notice }) => {
      const placed = locate(given);
      // A person corrects the claims where they were given. 1-ingest passed them on, so study.json names the file.
      const file = posix.join(posix.dirname(files.study), given.study.inputs.claims ?? "claims");
      const context = { codebook: given.wholeCodebook, values: given.contextValues, witnesses: given.witnesses };
      const judgeBy = (answers: Answers) =>
        judgeClaims({ claims: given.rawClaims, answers, totals: given.totals, context });
      const answers = readAnswers(given);
      const judged = judgeBy(answers);
      const results = judged.map(({ row }) => row);
      // The claims were read for the study's own settings; under others, other verdicts are the point.
      if (artifacts.changedSettings(given.study.parameters, settings).length === 0) {
        const selecting = judged.filter((one) => !selectsNothing(one)).map(({ row }) => row);
        await allOrThrow({
          selections: () => checkSelections(judged, file),
          verdicts: () => checkAcceptedVerdicts(selecting, file),
        });
        for (const proposal of describeProposals(results)) notice(proposal);
      }
      const answersUnder = (name: artifacts.PolicyName) => readAnswers(given, name);
      const varied = judgeMultiverse({ ...given, cases: artifacts.sampleOf(given.cases), settings, judged });
      const shares = countShares({ ...given, places: placed });
      const { notices, ...layers } = makeLayers({ ...given, places: placed }, settings);
      for (const message of notices) notice(message);
      const held = judgeCriteria(given.rawCriteria, answers, given.values);
      const tables = given.surveyColumns.map((table) => [table.role, reconstructTable(given, table)] as const);
      return {
        ...Object.fromEntries(tables),
        contextTable: reconstructContextTable(given.totals, given.study),
        shares,
        ...(given.coderDifferences.length > 0 && {
          headlines: compareCoders(settings, given, { values: given.values, shares, claims: results }),
        }),
        numbers: summariseNumbers(given),
        blocks: countBlocks(given),
        profiles: profileBlocks(given),
        places: placed,
        ...layers,
        claims: results,
        ...(held.length > 0 && { criteria: held, criteriaCounts: countCriteria(given.rawCriteria, held) }),
        ...(varied.claims.length > 0 && {
          multiverse: tabulateClaims(varied.claims, varied.choices),
          multiverseOptions: tabulateOptions(varied.claims, varied.choices),
        }),
        robustness: assessRobustness(judged, judgeUnderPolicies(judged, answersUnder, judgeBy)),
      };
    },
  });
}
