import * as artifacts from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { countLevers } from "./count-levers.js";
import { countShares } from "./count-shares.js";
import { holdToAccepted } from "./hold-to-accepted.js";
import { judgeClaims } from "./judge-claims.js";
import { locate } from "./locate.js";
import { profileLevers } from "./profile-levers.js";
import { readAnswers } from "./read-answers.js";
import { restoreTable1, restoreTable2, restoreTable3 } from "./restore-tables.js";

const { study, codebook, clusters, ecosystems, cities, values, regions, rawClaims, witnesses, sources } = artifacts;
const { table1, table2, table3, shares, levers, leverProfiles, places, claims, robustness } = artifacts;

/** Values become the tables that text and figures quote. */
export const aggregate = stage({
  name: "4-aggregate",
  reads: { study, codebook, clusters, ecosystems, cities, regions, values, rawClaims, witnesses, sources },
  writes: { table1, table2, table3, shares, levers, leverProfiles, places, claims, robustness },
  parameters: ["reference_date", "policy"],
  run: async (given, { reference_date, policy }) => {
    const placed = locate(given);
    const file = given.study.inputs.claims ?? "claims.json";
    const judged = judgeClaims({ ...given, claims: given.rawClaims, answers: readAnswers(given), file });
    // What we accepted is what the study's own day and policy show; under others, other verdicts are the point.
    const own = given.study.parameters;
    if (reference_date === own.reference_date && policy === own.policy) holdToAccepted(judged.claims, file);
    return {
      table1: restoreTable1(given.ecosystems),
      table2: restoreTable2(given),
      table3: restoreTable3(given),
      shares: await countShares({ ...given, places: placed }),
      levers: countLevers(given),
      leverProfiles: profileLevers(given),
      places: placed,
      ...judged,
    };
  },
});
