import type { Adjudication, Cluster, Field, Value, Witness } from "../artifacts.js";
import { codesOf } from "../lib/codes.js";
import { didYouMean } from "../lib/nearest.js";
import { distinct, groupBy } from "../lib/order.js";
import { type Problem, throwIfAny } from "../lib/problem.js";
import { whereIs } from "../lib/where-is.js";
import { sidesOf, stanceOn } from "./take-sides.js";

interface Given {
  /** What messages call adjudications.csv. */
  readonly file: string;
  readonly adjudications: readonly Adjudication[];
  /** Those in the sample. */
  readonly clusters: readonly Cluster[];
  readonly codebook: readonly Field[];
}

interface Resolved {
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

/**
 * The values and witnesses once people have settled what they settled: the value is theirs, its rule `adjudicated`, and every
 * admitted witness stands for or against it. It stays contested: the sources disagree as before.
 *
 * @throws InputError for a row on an unknown cluster or field, on a value that nobody states and no code has, or that meets no conflict
 */
export function adjudicate(
  { values, witnesses }: Resolved,
  { file, adjudications, clusters, codebook }: Given,
): { values: Value[]; witnesses: Witness[] } {
  if (adjudications.length === 0) return { values: [...values], witnesses: [...witnesses] };
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const clusterIds = clusters.map(({ cluster_id }) => cluster_id);
  const rulings = new Map(adjudications.map((ruling) => [keyOf(ruling), ruling]));
  const before = new Map(values.map((value) => [keyOf(value), value]));
  const heard = groupBy(
    witnesses.filter((witness) => rulings.has(keyOf(witness))),
    keyOf,
  );

  throwIfAny(
    adjudications.flatMap((ruling): Problem[] => {
      const field = fieldOf.get(ruling.field);
      const problem = (column: string, message: string) => [{ ...whereIs(ruling, file), column, message }];
      if (!clusterIds.includes(ruling.cluster_id))
        return problem(
          "cluster_id",
          `no cluster of the sample is called "${ruling.cluster_id}"${didYouMean(ruling.cluster_id, clusterIds)}`,
        );
      if (!field)
        return problem("field", `no field is called "${ruling.field}"${didYouMean(ruling.field, [...fieldOf.keys()])}`);
      if (before.get(keyOf(ruling))?.status !== "contested")
        return problem(
          "field",
          `the sources no longer disagree on ${ruling.cluster_id}.${ruling.field}; remove the row`,
        );
      return wrongValue(ruling.value, field, heard.get(keyOf(ruling)) ?? []).flatMap((message) =>
        problem("value", message),
      );
    }),
  );

  const sideWith = (witness: Witness): Witness => {
    const ruling = rulings.get(keyOf(witness));
    if (!ruling || witness.stance === "set-aside") return witness;
    const decision = { value: ruling.value, rule: "adjudicated" };
    return { ...witness, ...stanceOn(decision, fieldOf.get(witness.field) as Field, witness.value) };
  };
  return {
    values: values.map((value) => {
      const ruling = rulings.get(keyOf(value));
      if (!ruling) return value;
      const sides = sidesOf((heard.get(keyOf(value)) ?? []).map(sideWith));
      return { ...value, value: ruling.value, rule: "adjudicated", ...sides };
    }),
    witnesses: witnesses.map(sideWith),
  };
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

function keyOf({ cluster_id, field }: { readonly cluster_id: string; readonly field: string }): string {
  return `${cluster_id}\t${field}`;
}
