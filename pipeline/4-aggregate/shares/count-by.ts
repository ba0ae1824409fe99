import { takeTurn } from "../../lib/take-turn.js";

/** One cluster having one code of one field; a cluster with a set of codes has one row for each. */
export interface Holding {
  readonly cluster_id: string;
  readonly field: string;
  readonly code: string;
}

/** How many clusters hold each code of each field, under `field code`; codes that no cluster holds are absent. */
export async function countBy(holdings: readonly Holding[]): Promise<Map<string, number>> {
  if (holdings.length === 0) return new Map();
  const { DataFrame } = await loadDanfo();
  const counted = new DataFrame([...holdings]).groupby(["field", "code"]).col(["cluster_id"]).count();
  const columns: string[] = counted.columns;
  const rows = counted.values as (string | number)[][];
  const [field, code, count] = ["field", "code", "cluster_id_count"].map((name) => columns.indexOf(name)) as [
    number,
    number,
    number,
  ];
  return new Map(rows.map((row) => [`${row[field]} ${row[code]}`, Number(row[count])]));
}

/** Loaded only here: it takes a second, which a run with nothing to do must not spend. */
async function loadDanfo(): Promise<typeof import("danfojs-node")> {
  await takeTurn();
  // Half of that second is one package of its own. Loaded first, it leaves a turn in between, in which Ctrl-C is heard.
  require(require.resolve("mathjs", { paths: [require.resolve("danfojs-node")] }));
  await takeTurn();
  const danfo = require("danfojs-node") as typeof import("danfojs-node");
  await takeTurn();
  return danfo;
}
