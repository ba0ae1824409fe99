import type { Adjudication, Cluster, Field } from "../artifacts.js";
import { didYouMean } from "../lib/nearest.js";
import { throwIfAny } from "../lib/problem.js";
import { whereIs } from "../lib/where-is.js";
import type { Idle } from "./find-idle.js";

interface Given {
  /** What messages call adjudications.csv. */
  readonly file: string;
  readonly adjudications: readonly Adjudication[];
  /** Those in the sample. */
  readonly clusters: readonly Cluster[];
  readonly codebook: readonly Field[];
}

/** @throws InputError for a row on a cluster outside the sample or an unknown field */
export function checkNames({ file, adjudications, clusters, codebook }: Given): void {
  const known = { cluster_id: clusters.map((row) => row.cluster_id), field: codebook.map((row) => row.field) };
  const what = { cluster_id: "cluster of the sample", field: "field" };
  throwIfAny(
    adjudications.flatMap((ruling) =>
      (["cluster_id", "field"] as const)
        .filter((column) => !known[column].includes(ruling[column]))
        .map((column) => {
          const hint = didYouMean(ruling[column], known[column]);
          return {
            ...whereIs(ruling, file),
            column,
            message: `no ${what[column]} is called "${ruling[column]}"${hint}`,
          };
        }),
    ),
  );
}

/**
 * Holds every row to the conflict that it was made for. Only for the study's own day and policy: under others there may be none.
 *
 * @throws InputError for a row that meets no conflict, or whose value no admitted source states or leaves open
 */
export function checkAdjudications(idle: readonly Idle[], file: string): void {
  throwIfAny(idle.map(({ ruling, column, message }) => ({ ...whereIs(ruling, file), column, message })));
}
