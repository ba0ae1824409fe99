import { type Cluster, type Field, isLever, type LeverProfile, sampleOf, type Value } from "../artifacts.js";
import { ascendingBy } from "../lib/order.js";
import { averageLinkage, type Tree } from "./average-linkage.js";
import { jaccard } from "./jaccard.js";
import { orderLeaves } from "./order-leaves.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly clusters: readonly Cluster[];
  readonly values: readonly Value[];
}
interface Profile {
  readonly cluster_id: string;
  readonly used: ReadonlySet<string>;
}

/**
 * Clusters in an order in which those that use the same levers stand together, with how alike they are. A cluster without a value
 * for every lever has no profile to compare, and so no place in the order.
 */
export function profileLevers({ codebook, clusters, values }: Given): LeverProfile[] {
  const levers = codebook.map(({ field }) => field).filter(isLever);
  const valueAt = new Map(values.map(({ cluster_id, field, value }) => [`${cluster_id} ${field}`, value]));
  const rows = sampleOf(clusters).map(({ cluster_id }) => {
    const answers = levers.map((lever) => valueAt.get(`${cluster_id} ${lever}`) ?? "");
    const used = new Set(levers.filter((_, i) => answers[i] === "yes"));
    return { cluster_id, used, isWhole: levers.length > 0 && answers.every((answer) => answer !== "") };
  });
  const none = { order: "", levers: "", profile: "", nearest: "", jaccard: "", mean_jaccard: "", joined_at: "" };
  return [
    ...seriate(rows.filter(({ isWhole }) => isWhole)),
    ...rows.filter(({ isWhole }) => !isWhole).map(({ cluster_id }) => ({ cluster_id, ...none })),
  ];
}

function seriate(profiles: readonly Profile[]): LeverProfile[] {
  if (profiles.length === 0) return [];
  const alike = profiles.map((a) => profiles.map((b) => jaccard(a.used, b.used)));
  const distances = alike.map((row) => row.map((similarity) => 1 - similarity));
  const tree = averageLinkage(distances);
  const shortest = orderLeaves(tree, distances);
  const levers = (i = 0) => profiles[i]?.used.size ?? 0;
  // An order and its reverse are equally good: the end where more levers are used stands first.
  const best = levers(shortest[0]) < levers(shortest[shortest.length - 1]) ? shortest.reverse() : shortest;
  const kindOf = (i: number) => [...(profiles[i]?.used ?? [])].join();
  const kinds = [...new Set(best.map(kindOf))];
  // Those that use the same levers stand in the published order: no distance changes by it.
  const order = [...best].sort(ascendingBy((i) => [kinds.indexOf(kindOf(i)), i]));
  return order.map((i, row) => {
    const others = profiles.map((_, j) => j).filter((j) => j !== i);
    const to = (j: number) => alike[i]?.[j] ?? 0;
    const most = Math.max(...others.map(to));
    return {
      cluster_id: profiles[i]?.cluster_id ?? "",
      order: String(row + 1),
      levers: String(levers(i)),
      profile: String(kinds.indexOf(kindOf(i)) + 1),
      nearest: others
        .filter((j) => most > 0 && to(j) === most)
        .map((j) => profiles[j]?.cluster_id)
        .join(";"),
      jaccard: others.length === 0 ? "" : most.toFixed(3),
      mean_jaccard: others.length === 0 ? "" : (others.reduce((sum, j) => sum + to(j), 0) / others.length).toFixed(3),
      joined_at: row === 0 ? "" : (heightOf(tree, order[row - 1] as number, i) ?? 0).toFixed(3),
    };
  });
}

/** The distance at which two leaves come into one group; undefined where one is not in the tree. */
function heightOf(tree: Tree, a: number, b: number): number | undefined {
  const leaves = leavesOf(tree);
  if ("leaf" in tree || !leaves.includes(a) || !leaves.includes(b)) return undefined;
  const [left, right] = tree.parts;
  return heightOf(left, a, b) ?? heightOf(right, a, b) ?? tree.height;
}

function leavesOf(tree: Tree): number[] {
  return "leaf" in tree ? [tree.leaf] : tree.parts.flatMap(leavesOf);
}
