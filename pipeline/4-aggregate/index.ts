import * as artifacts from "../artifacts.js";
import { stage } from "../lib/stage.js";

const { study, codebook, clusters, ecosystems, cities, values, regions } = artifacts;
const { table1, table2, table3, shares, levers, places } = artifacts;

/** Values become the tables that text and figures quote. */
export const aggregate = stage({
  name: "4-aggregate",
  reads: { study, codebook, clusters, ecosystems, cities, regions, values },
  writes: { table1, table2, table3, shares, levers, places },
  parameters: [],
  run: async (given) => {
    // Loaded here, since danfojs takes half a second that a run with nothing to do must not spend.
    const { countShares } = await import("./count-shares.js");
    const { countLevers } = await import("./count-levers.js");
    const { locate } = await import("./locate.js");
    const { restoreTable1, restoreTable2, restoreTable3 } = await import("./restore-tables.js");
    const placed = locate(given);
    return {
      table1: restoreTable1(given.ecosystems),
      table2: restoreTable2(given),
      table3: restoreTable3(given),
      shares: countShares({ ...given, places: placed }),
      levers: countLevers(given),
      places: placed,
    };
  },
});
