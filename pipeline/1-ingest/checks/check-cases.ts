import { type Problem, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { type Cluster, sampleOf } from "../../schemas/index.js";

/**
 * The clusters are some, and each is known by its id and by its name: no two share one, so that every statement is of one cluster.
 *
 * @throws InputError with everything that does not hold
 */
export function checkClusters(clusters: readonly Cluster[], file: string): void {
  if (sampleOf(clusters).length === 0) {
    const message = `expected a cluster that is in_sample, but found none of ${clusters.length}; add it, or say yes of one`;
    throwIfAny([{ file, message }]);
  }
  const owners = new Map<string, string>(clusters.map(({ cluster_id }) => [cluster_id, cluster_id]));
  throwIfAny(
    clusters.flatMap((cluster): Problem[] => {
      const { cluster_id, name } = cluster;
      const owner = owners.get(name) ?? cluster_id;
      owners.set(name, owner);
      const message = `expected a name of its own, but found "${name}", by which ${owner} is known`;
      return owner === cluster_id ? [] : [{ ...whereIs(cluster, file), column: "name", message }];
    }),
  );
}
