import { z } from "zod";
import { document } from "../../runner/artifact.js";
import { Evidence, RegionCode, RegionName, Slug, Status, Text } from "../primitives.js";
import { policyNames } from "../vocabulary.js";

/** What is true of a layer as a whole, for whoever has nothing but the file. */
const About = z.strictObject({
  title: Text.describe("title of the study"),
  reference_date: Text.describe("day that the values describe"),
  policy: z.enum(policyNames).describe("policy for conflicting sources"),
  notes: z.array(Text).describe("what is to be known of the outlines, as study.json has it"),
  cite: z.array(Text).describe("primary sources, to be cited beside the sources that each feature names"),
  licences: z
    .array(Text)
    .describe("licences of the data, by their SPDX ids or, where they have none, their titles in study.json"),
  origins: z
    .array(z.strictObject({ name: Text, licences: z.array(Text) }))
    .describe("what the data come from, with the licences of each"),
  credits: z.array(Text).describe("whose outlines and coordinates these are, with the licence, as study.json has it"),
});
export type AboutLayer = z.infer<typeof About>;

const features = <P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) =>
  z.strictObject({
    type: z.literal("FeatureCollection"),
    about: About,
    features: z.array(z.strictObject({ type: z.literal("Feature"), id: Text, properties, geometry })),
  });

const ids = "separated by ;";
const CaseProperties = z
  .object({
    case_id: Slug.describe("id of the case"),
    name: Text.describe("name of the case"),
    place_city: Text.describe("city; empty where none is documented or it is open which"),
    place_region_code: Text.describe(`${RegionCode.description}`),
    place_region: Text.describe(`${RegionName.description}`),
    place_group: Text.describe("group of the city, by its id in study.json"),
    place_status: Status.describe(
      "how well sources support the place: the status of the city’s value, also of one that is open between cities; of the region’s where the city is missing",
    ),
    place_evidence: Text.describe(`most direct ${Evidence.description} of that value; empty where neither is known`),
    place_sources: Text.describe(`ids of the sources that support the place, ${ids}`),
  })
  .catchall(z.union([z.string(), z.number(), z.null()]));
/** A property that every study's cases have. */
export type PlaceProperty = keyof typeof CaseProperties.shape;
const Position = z.tuple([z.number(), z.number()]);
export const CasesLayer = features(
  CaseProperties,
  z.strictObject({ type: z.literal("Point"), coordinates: Position }).nullable(),
);
export type CasesLayer = z.infer<typeof CasesLayer>;

const RegionProperties = z.strictObject({
  code: Text.describe(`${RegionCode.description}`),
  name: Text.describe(`${RegionName.description}`),
  cases: z.int().describe("number of cases in the region"),
  of: z.int().describe("number of cases whose region is known"),
  names: Text.describe("names of the cases in the region, separated by ;"),
});
const Ring = z.array(Position);
export const RegionsLayer = features(
  RegionProperties,
  z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
);
export type RegionsLayer = z.infer<typeof RegionsLayer>;

export const casesLayer = document(
  { path: "4-aggregate/cases.geojson", optional: true },
  CasesLayer,
  "one point per case of the sample, without geometry where no single city is documented. Each field `FIELD` of the codebook has the properties `FIELD` (value), `FIELD_status` and `FIELD_sources` (ids of the supporting sources, separated by ;); of a year or number, `FIELD` is empty where only bounds are known, which are `FIELD_low` and `FIELD_high`",
);
export const regionsLayer = document(
  { path: "4-aggregate/regions.geojson", optional: true },
  RegionsLayer,
  "the outlines of the regions with the number of cases in each",
);
