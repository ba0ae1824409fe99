import { z } from "zod";
import { table } from "../../runner/artifact.js";
import {
  CaseId,
  Evidence,
  Latitude,
  Longitude,
  OptionalInteger,
  optionalNumber,
  RegionCode,
  RegionName,
  Slug,
  Status,
  Text,
} from "../primitives.js";

/** A count and its base. */
const shareColumns = {
  count: z.coerce.number().int().describe("number of cases"),
  of: z.coerce.number().int().describe("number of cases that have a value"),
  missing: z.coerce.number().int().describe("number of cases of the sample without a value"),
  percent: optionalNumber({ decimals: 1 }).meta({
    description: "count out of of; empty where no case has a value",
    unit: "percent",
  }),
  wilson_low: optionalNumber({ decimals: 1 }).meta({
    description: "lower end of the 95 % Wilson interval of count out of of, as if the cases were a sample",
    unit: "percent",
  }),
  wilson_high: optionalNumber({ decimals: 1 }).meta({ description: "its upper end", unit: "percent" }),
};
export const Share = z
  .strictObject({
    field: Slug.describe("coded field of the codebook; or year, region or city_group"),
    code: Text.describe("code of the value"),
    label: Text.describe("label of the code"),
    ...shareColumns,
    count_low: OptionalInteger.describe(
      "fewest cases of the sample that can have the code, whatever the missing and contested values are (worst-case bound, Manski 1990); empty for undocumented. It exceeds count where a case has no single value, but each value that its sources leave open has the code: a place open between two cities of one group is counted in none, and is in that group whichever it is",
    ),
    count_high: OptionalInteger.describe(
      "most cases of the sample that can have it; less than count and missing together where sources leave a missing value open between others only",
    ),
  })
  .describe(
    "Each percentage is rounded by itself, so that equal counts are equal shares, and those of a field may not sum to 100.0. Of a set, each code is counted by itself. `undocumented` is out of all cases.",
  );
export type Share = z.infer<typeof Share>;
const Block = Slug.describe("block of yes/no fields, as study.json names it");
export const BlockCount = z.strictObject({
  block: Block,
  field: Slug.meta({ description: "field of the block", references: "codebook#field" }),
  label: Text.describe("label of the field"),
  ...shareColumns,
  count: shareColumns.count.describe("number of cases whose value means yes"),
  pending: z.coerce.number().int().describe("number of cases whose value means not yet"),
  contested: z.coerce.number().int().describe("number of cases for which a document contradicts the value"),
  count_low: OptionalInteger.describe(
    "fewest cases of the sample whose value can mean yes, whatever the missing and contested values are (worst-case bound, Manski 1990)",
  ),
  count_high: OptionalInteger.describe("most cases of the sample whose value can mean yes"),
});
export type BlockCount = z.infer<typeof BlockCount>;
export const BlockProfile = z
  .strictObject({
    block: Block,
    case_id: CaseId,
    order: OptionalInteger.describe("rank, from 1, in the order that places similar cases next to each other"),
    yes: OptionalInteger.describe("number of fields of the block for which the value means yes"),
    profile: OptionalInteger.describe("number of the profile: cases with the same number have yes for the same fields"),
    nearest: Text.describe("ids of the most similar other cases, with ; between them (empty where nothing is shared)"),
    jaccard: optionalNumber({ decimals: 3 }).describe(
      "Jaccard similarity to them, from 0 to 1; of two cases without any yes, 1",
    ),
    mean_jaccard: optionalNumber({ decimals: 3 }).describe("mean Jaccard similarity to all other cases, from 0 to 1"),
    joined_at: optionalNumber({ decimals: 3 }).describe(
      "mean Jaccard distance, from 0 to 1, at which the case joins the group of the case before it; empty for the first",
    ),
  })
  .meta({
    primaryKey: ["block", "case_id"],
    description:
      "Average linkage, then the optimal leaf order: of the orders that the tree allows, the one with the least sum of distances between neighbours; equal profiles in the order of the cases, other ties by the number of yes, then by their ids. A case without a value for every field of the block has its id only.",
  });
export type BlockProfile = z.infer<typeof BlockProfile>;
export const Place = z.strictObject({
  case_id: CaseId,
  name: Text.meta({ description: "name of the case", references: "cases#name" }),
  city: Text.meta({
    description: "city; empty where none is documented or it is open which",
    references: "1-ingest/cities.csv#city",
  }),
  iso_3166_2: RegionCode,
  region: RegionName,
  city_group: Text.describe("group of the city, by its id in study.json, or elsewhere"),
  latitude: z.union([z.literal(""), Latitude]).meta(Latitude.meta() ?? {}),
  longitude: z.union([z.literal(""), Longitude]).meta(Longitude.meta() ?? {}),
  status: Status.describe(
    "how well sources support the place: the status of the city’s value, also of one that is open between cities; of the region’s where the city is missing",
  ),
  evidence: Text.describe(`most direct ${Evidence.description} of that value; empty where neither is known`),
});
export type Place = z.infer<typeof Place>;

export const shares = table(
  { path: "4-aggregate/shares.csv" },
  Share,
  ["field", "code"],
  "one row per code of a coded field, per year, region and city group, with its count and share",
);
export const blocks = table(
  { path: "4-aggregate/blocks.csv" },
  BlockCount,
  ["block", "field"],
  "one row per yes/no field of a block, with the number of cases whose value means yes",
);
export const profiles = table(
  { path: "4-aggregate/profiles.csv" },
  BlockProfile,
  [],
  "one row per block and case, ordered so that cases with similar answers are next to each other",
);
export const places = table(
  { path: "4-aggregate/places.csv" },
  Place,
  ["case_id"],
  "one row per case of the sample, with its known place",
);
