import { didYouMean } from "../lib/did-you-mean.js";
import { type Problem, throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { Adjudication, Cluster, Field } from "../schemas/index.js";
import type { Idle } from "./find-unused-adjudications.js";

interface Given {
  /** What messages call adjudications.csv. */
  readonly file: string;
  readonly adjudications: readonly Adjudication[];
  /** Those in the sample. */
  readonly clusters: readonly Cluster[];
  readonly codebook: readonly Field[];
}

/**
 * Holds every row to the cluster, the field and the conflict that it was made for.
 *
 * @param idle the rows that settle nothing; only for the study's own day and policy, as under others there may be no conflict
 * @throws InputError for a row on a cluster outside the sample or an unknown field, and for every other row that is idle
 */
export function checkAdjudications({ file, adjudications, clusters, codebook }: Given, idle: readonly Idle[]): void {
  const known = { cluster_id: clusters.map((row) => row.cluster_id), field: codebook.map((row) => row.field) };
  const what = { cluster_id: "cluster of the sample", field: "field" };
  throwIfAny(
    adjudications.flatMap((ruling): Problem[] => {
      const place = whereIs(ruling, file);
      const unknown = (["cluster_id", "field"] as const).filter((column) => !known[column].includes(ruling[column]));
      if (unknown.length === 0) {
        return idle
          .filter((row) => row.ruling === ruling)
          .map(({ column, message }) => ({ ...place, column, message }));
      }
      return unknown.map((column) => {
        const hint = didYouMean(ruling[column], known[column]);
        return { ...place, column, message: `no ${what[column]} is called "${ruling[column]}"${hint}` };
      });
    }),
  );
}
