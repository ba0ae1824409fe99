import { nameOf } from "./resource-name.js";
import type { ForeignKey } from "./table-schema.js";

/** The columns of a table whose values another table explains. An empty cell points nowhere. */
export function linksOf(file: string, columns: readonly string[]): ForeignKey[] {
  // What tells more of a value points at the value, which points at its cluster and its field.
  const pair = ofValues.includes(file) ? ["case_id", "field"] : [];
  const single = columns.filter((column) => !pair.includes(column));
  return [
    ...(pair.length > 0 ? [link(file, pair, ["outputs/3-triangulate/values.csv", ...pair])] : []),
    ...single.flatMap((column) => {
      const place = `${file} ${column}`;
      const home = place in homesHere ? homesHere[place] : homeOf(column, file);
      return home === undefined ? [] : [link(file, [column], home)];
    }),
  ];
}

/** A file, and the columns in which it explains what others name. */
type Home = readonly [file: string, ...columns: string[]];

/** A table that points at itself names no resource. */
function link(file: string, fields: readonly string[], [home, ...explained]: Home): ForeignKey {
  const resource = home !== file && { resource: nameOf(home) };
  return { fields, reference: { ...resource, fields: explained } };
}

/** Where a column of this name is explained; of what people give, among what people give. */
function homeOf(column: string, file: string): Home | undefined {
  const isGiven = file.startsWith("data/");
  const sources = file.startsWith("data/paper/") ? "data/paper/sources.csv" : "data/secondary/sources.csv";
  const homes: Readonly<Record<string, Home>> = {
    city: [isGiven ? "data/geo/cities.csv" : "outputs/1-ingest/cities.csv", column],
    case_id: ["data/cases.csv", column],
    field: ["data/codebook.csv", column],
    iso_3166_2: ["data/geo/regions.csv", column],
    lever: ["data/codebook.csv", "field"],
    obs_id: [isGiven ? "data/secondary/observations.csv" : "outputs/1-ingest/observations.csv", column],
    plan_id: ["data/paper/plans.csv", column],
    beside: ["data/paper/plans.csv", "plan_id"],
    region: ["data/geo/regions.csv", "name"],
    source_id: [isGiven ? sources : "outputs/1-ingest/sources.csv", column],
  };
  const home = homes[column];
  // Where a table explains its own ids, there is nothing to look up.
  return home?.[0] === file && home[1] === column ? undefined : home;
}

/** What a column of one file points at; nothing where it holds more than ids: a lever told in words, the start of several fields, or what is worked out and not asked. */
const homesHere: Readonly<Record<string, Home | undefined>> = {
  "data/decisions/coding.csv field": undefined,
  "data/secondary/observations.csv field": undefined,
  "outputs/1-ingest/observations.csv field": undefined,
  "outputs/4-aggregate/shares.csv field": undefined,
  "data/paper/sources.csv source_id": undefined,
  "data/decisions/coding.csv to_field": ["data/codebook.csv", "field"],
  "outputs/1-ingest/ecosystems.csv ecosystem": ["data/paper/table-1.csv", "Ecosystem type"],
  "outputs/2-clean/ecosystems.csv ecosystem": ["outputs/4-aggregate/table-1.csv", "Ecosystem type"],
  "outputs/4-aggregate/places.csv name": ["data/cases.csv", "name"],
  "outputs/4-aggregate/robustness.csv id": ["outputs/4-aggregate/claims.csv", "id"],
  "outputs/4-aggregate/table-2.csv Name": ["data/cases.csv", "name"],
  "outputs/4-aggregate/table-3.csv Clusters": ["data/cases.csv", "name"],
};

/** Tables that tell more of values. */
const ofValues = ["conflicts", "policies", "witnesses"].map((name) => `outputs/3-triangulate/${name}.csv`);
