import { posix } from "node:path";
import { allOrThrow } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { checkAcceptedVerdicts } from "./claims/check-accepted-verdicts.js";
import { checkSelections, judgeClaims, selectsNothing } from "./claims/judge-claims.js";
import { judgeUnderPolicies } from "./claims/judge-under-policies.js";
import { type Answers, readAnswers } from "./claims/read-answers.js";
import { assessRobustness } from "./claims/robustness.js";
import { locate } from "./locate.js";
import { similarityProfiles } from "./profiles/similarity-profiles.js";
import { reconstructTable1, reconstructTable2, reconstructTable3 } from "./reconstruct-tables.js";
import { countLevers } from "./shares/count-levers.js";
import { countShares } from "./shares/count-shares.js";
import { summariseNumbers } from "./shares/summarise-numbers.js";

const { study, codebook, cases, ecosystems, cities, values, regions, rawClaims, witnesses, sources, policyValues } =
  artifacts;
const { table1, table2, table3, shares, numbers, levers, leverProfiles, places, claims, robustness } = artifacts;

/** Values become the tables that text and figures quote. */
export const aggregate = stage({
  name: "4-aggregate",
  reads: {
    study,
    codebook,
    cases,
    ecosystems,
    cities,
    regions,
    values,
    policyValues,
    rawClaims,
    witnesses,
    sources,
  },
  writes: { table1, table2, table3, shares, numbers, levers, leverProfiles, places, claims, robustness },
  parameters: artifacts.Parameters.pick({ reference_date: true, policy: true }),
  run: async (given, { reference_date, policy }, { files, notice }) => {
    const placed = locate(given);
    // A person corrects the claims where they were given. 1-ingest passed them on, so study.json names the file.
    const file = posix.join(posix.dirname(files.study), given.study.inputs.claims as string);
    const judgeBy = (answers: Answers) =>
      judgeClaims({ claims: given.rawClaims, answers, ecosystems: given.ecosystems });
    const judged = judgeBy(readAnswers(given));
    const results = judged.map(({ row }) => row);
    // The claims were read for the study's own day and policy; under others, other verdicts are the point.
    const own = given.study.parameters;
    if (reference_date === own.reference_date && policy === own.policy) {
      const selecting = judged.filter((one) => !selectsNothing(one)).map(({ row }) => row);
      await allOrThrow({
        selections: () => checkSelections(judged, file),
        verdicts: () => checkAcceptedVerdicts(selecting, file),
      });
    }
    const orLeaveOut = <T>(name: keyof typeof artifacts.tableNeeds, make: () => T): T | undefined => {
      const missing = artifacts.missingNeeds(artifacts.tableNeeds[name], given);
      if (missing.length === 0) return make();
      notice(artifacts.leftOut(`${name}.csv`, missing));
      return undefined;
    };
    const answersUnder = (name: artifacts.PolicyName) => readAnswers(given, name);
    return {
      table1: reconstructTable1(given.ecosystems),
      table2: orLeaveOut("table-2", () => reconstructTable2(given)),
      table3: orLeaveOut("table-3", () => reconstructTable3(given)),
      shares: countShares({ ...given, places: placed }),
      numbers: summariseNumbers(given),
      levers: orLeaveOut("levers", () => countLevers(given)),
      leverProfiles: orLeaveOut("lever-profiles", () => similarityProfiles(given)),
      places: placed,
      claims: results,
      robustness: assessRobustness(judged, judgeUnderPolicies(judged, answersUnder, judgeBy)),
    };
  },
});
