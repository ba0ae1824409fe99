import { type Cluster, type Field, type Study, sampleOf, type Value, type Witness } from "../artifacts.js";
import { codesOf } from "../lib/codes.js";
import { distinct, groupBy } from "../lib/order.js";

/** What is known of one field of one cluster, and how else it may honestly be read. */
export interface Answer {
  readonly value: string;
  /** Values of dissenting witnesses. */
  readonly others: readonly string[];
  /** Whether a primary source answers. */
  readonly primary: boolean;
}

export interface Answers {
  readonly clusters: readonly string[];
  readonly fields: ReadonlyMap<string, { readonly type: Field["type"]; readonly codes: readonly string[] }>;
  at(cluster: string, field: string): Answer;
}

interface Given {
  readonly study: Pick<Study, "city_groups">;
  readonly codebook: readonly Field[];
  readonly clusters: readonly Cluster[];
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
  readonly sources: readonly { readonly source_id: string; readonly tier: string }[];
}

const none: Answer = { value: "", others: [], primary: false };

/** The answers of the sample. The group of a cluster's city is an answer like the rest, under `city_group`. */
export function readAnswers({ study, codebook, clusters, values, witnesses, sources }: Given): Answers {
  const primary = new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
  const heard = groupBy(witnesses, ({ cluster_id, field }) => `${cluster_id} ${field}`);
  const answers = new Map<string, Answer>();
  const groupOf = (city: string) => study.city_groups.find(({ cities }) => cities.includes(city))?.id ?? "elsewhere";
  for (const { cluster_id, field, value, status, supporting, dissenting } of values) {
    const said = heard.get(`${cluster_id} ${field}`) ?? [];
    // Where the sources are even, no one dissents from a value that there is not: each of them is a reading.
    const against = said.filter(
      ({ stance }) => stance === "dissents" || (status === "contested" && value === "" && stance === "open"),
    );
    const answer = {
      value,
      others: distinct(against.flatMap((witness) => witness.value.split("|"))).filter((other) => other !== value),
      primary: [...supporting.split(";"), ...dissenting.split(";")].some((source) => primary.has(source)),
    };
    answers.set(`${cluster_id} ${field}`, answer);
    if (field !== "city") continue;
    const group = value === "" ? "" : groupOf(value);
    const others = distinct(answer.others.map(groupOf)).filter((other) => other !== group);
    answers.set(`${cluster_id} city_group`, { ...answer, value: group, others });
  }
  const fields = new Map<string, { type: Field["type"]; codes: string[] }>(
    codebook.map((field) => [field.field, { type: field.type, codes: codesOf(field).map(({ code }) => code) }]),
  );
  fields.set("city_group", { type: "code", codes: [...study.city_groups.map(({ id }) => id), "elsewhere"] });
  return {
    clusters: sampleOf(clusters).map(({ cluster_id }) => cluster_id),
    fields,
    at: (cluster, field) => answers.get(`${cluster} ${field}`) ?? none,
  };
}
