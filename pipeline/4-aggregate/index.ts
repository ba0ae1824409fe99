import { posix } from "node:path";
import { allOrThrow } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { aggregateValues } from "./aggregate-values.js";
import { checkEarlier, compareWithEarlier } from "./changes/compare-with-earlier.js";
import { checkAcceptedVerdicts, describeProposals } from "./claims/check-accepted-verdicts.js";
import { checkSelections, selectsNothing } from "./claims/judge-claims.js";

const { study, codebook, cases, totals, cities, values, regions, rawClaims, witnesses, sources, policyValues } =
  artifacts;
const { wholeCodebook, contextValues, observations, coderDifferences, adjudications } = artifacts;
const { casesGiven, caseChanges, changes, shareChanges } = artifacts;
const { multiverse, multiverseOptions, headlines, rawCriteria, criteria, criteriaCounts } = artifacts;
const { surveyColumns, contextTable, shares, numbers, blocks, profiles, places, claims, robustness } = artifacts;
const { casesLayer, regionsLayer } = artifacts;

const writes = {
  ...{ contextTable, shares, numbers, blocks, profiles, places, casesLayer, regionsLayer },
  ...{ claims, robustness, multiverse, multiverseOptions, headlines, changes, shareChanges },
  ...{ criteria, criteriaCounts },
};

const Parameters = artifacts.Settings.extend(artifacts.Parameters.pick({ compared_with: true }).shape);

/** Values become the tables that text and figures quote, and the survey's own tables again. */
export function aggregate(of: Pick<artifacts.Study, "tables">) {
  return stage({
    name: "4-aggregate",
    reads: {
      ...{ study, codebook, cases, surveyColumns, totals, cities, regions, values },
      ...{ policyValues, rawClaims, witnesses, sources, wholeCodebook, contextValues },
      ...{ observations, coderDifferences, adjudications, casesGiven, caseChanges, rawCriteria },
    },
    writes: { ...artifacts.reconstructedTables(of), ...writes } as typeof writes,
    parameters: Parameters,
    run: async (given, { compared_with: earlier, ...settings }, { files, notice }) => {
      checkEarlier(earlier, settings, files.study);
      // A person corrects the claims where they were given. 1-ingest passed them on, so study.json names the file.
      const file = posix.join(posix.dirname(files.study), given.study.inputs.claims ?? "claims");
      const { values, witnesses, contextValues, policyValues } = given;
      const made = aggregateValues(given, settings, {
        values: () => values,
        witnesses: () => witnesses,
        contextValues: () => contextValues,
        policyValues: () => policyValues,
      });
      // The claims were read for the study's own settings; under others, other verdicts are the point.
      if (artifacts.changedSettings(given.study.parameters, settings).length === 0) {
        const judged = made.judged();
        const selecting = judged.filter((one) => !selectsNothing(one)).map(({ row }) => row);
        await allOrThrow({
          selections: () => checkSelections(judged, file),
          verdicts: () => checkAcceptedVerdicts(selecting, file),
        });
        for (const proposal of describeProposals(made.claims())) notice(proposal);
      }
      for (const message of made.notices()) notice(message);
      return {
        ...made.reconstructedTables(),
        ...(earlier !== "" && compareWithEarlier(earlier, settings, given)),
        contextTable: made.contextTable(),
        shares: made.shares(),
        headlines: made.headlines(),
        numbers: made.numbers(),
        blocks: made.blocks(),
        profiles: made.profiles(),
        places: made.places(),
        casesLayer: made.casesLayer(),
        regionsLayer: made.regionsLayer(),
        claims: made.claims(),
        multiverse: made.multiverse(),
        multiverseOptions: made.multiverseOptions(),
        robustness: made.robustness(),
        criteria: made.criteria(),
        criteriaCounts: made.criteriaCounts(),
      };
    },
  });
}
