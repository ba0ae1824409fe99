import { type Adjudication, type Cluster, cellOf, type Field, type Value, type Witness } from "../artifacts.js";
import { codesOf } from "../lib/codes.js";
import { didYouMean } from "../lib/nearest.js";
import { distinct, groupBy } from "../lib/order.js";
import { throwIfAny } from "../lib/problem.js";
import { whereIs } from "../lib/where-is.js";

interface Resolved {
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

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
 * @throws InputError for a row that meets no conflict, or whose value nobody states and no code is
 */
export function checkAdjudications(resolved: Resolved, given: Given): void {
  const problems = whyIdle(resolved, given).map(({ ruling, column, message }) => {
    return { ...whereIs(ruling, given.file), column, message };
  });
  throwIfAny(problems);
}

/** The rows that settle nothing, and why. */
export function whyIdle(
  { values, witnesses }: Resolved,
  { adjudications, codebook }: Pick<Given, "adjudications" | "codebook">,
) {
  const asked = new Set(adjudications.map(cellOf));
  const found = new Map(values.filter((value) => asked.has(cellOf(value))).map((value) => [cellOf(value), value]));
  const heard = groupBy(
    witnesses.filter((witness) => asked.has(cellOf(witness))),
    cellOf,
  );
  return adjudications.flatMap((ruling) => {
    const { cluster_id, field, value } = ruling;
    if (found.get(cellOf(ruling))?.status !== "contested") {
      const message = `the sources no longer disagree on ${cluster_id}.${field}; remove the row`;
      return [{ ruling, column: "field", message }];
    }
    const described = codebook.find((row) => row.field === field) as Field;
    const messages = wrongValue(value, described, heard.get(cellOf(ruling)) ?? []);
    return messages.map((message) => ({ ruling, column: "value", message }));
  });
}

/** What is wrong with a value that somebody settled on: it is neither stated by an admitted source nor a code of the field. */
function wrongValue(value: string, { codes, type }: Field, heard: readonly Witness[]): string[] {
  const stated = heard.filter(({ stance }) => stance !== "set-aside").map((witness) => witness.value);
  const known = codesOf({ codes }).map(({ code }) => code);
  const isCode = (type === "codes" ? value.split("+") : [value]).every((code) => known.includes(code));
  const candidates = distinct([...stated, ...known]).filter((candidate) => !candidate.includes("|"));
  if (candidates.includes(value) || isCode) return [];
  return [`expected one of ${candidates.join(", ")}, but found "${value}"${didYouMean(value, candidates)}`];
}
