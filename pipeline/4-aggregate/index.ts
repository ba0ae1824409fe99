import * as artifacts from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { countLevers } from "./count-levers.js";
import { countShares } from "./count-shares.js";
import { locate } from "./locate.js";
import { restoreTable1, restoreTable2, restoreTable3 } from "./restore-tables.js";

const { study, codebook, clusters, ecosystems, cities, values, regions } = artifacts;
const { table1, table2, table3, shares, levers, places } = artifacts;

/** Values become the tables that text and figures quote. */
export const aggregate = stage({
  name: "4-aggregate",
  reads: { study, codebook, clusters, ecosystems, cities, regions, values },
  writes: { table1, table2, table3, shares, levers, places },
  parameters: [],
  run: async (given) => {
    const placed = locate(given);
    return {
      table1: restoreTable1(given.ecosystems),
      table2: restoreTable2(given),
      table3: restoreTable3(given),
      shares: await countShares({ ...given, places: placed }),
      levers: countLevers(given),
      places: placed,
    };
  },
});
