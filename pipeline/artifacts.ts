import { z } from "zod";
import { binary, document, sheet, table } from "./lib/artifact.js";
import { isPartialDate } from "./lib/partial-date.js";

// ---- words -------------------------------------------------------------------------------------------------------

const Slug = z.string().regex(/^[a-z_][a-z0-9_]*$/, "a short slug of a-z, 0-9 and _");
const SourceId = z.string().regex(/^[A-Za-z0-9_]+$/, "letters, digits and _");
const YesNo = z.enum(["yes", "no"]);
const Text = z.string();
const Reason = z.string().min(1, "a reason");

/** How directly a source states something, from the most to the least direct. */
export const evidenceGrades = [
  "stated",
  "seat_or_address",
  "event_or_site",
  "name",
  "derived",
  "sector_match",
  "weak",
] as const;
export const Evidence = z.enum(evidenceGrades);
export const statuses = ["corroborated", "contested", "primary-only", "secondary-only", "missing"] as const;
export const Tier = z.enum(["primary", "secondary"]);
/** A day, a month or a year: 2016-11-15, 2016-11 or 2016; empty where the source does not say. */
export const PartialDate = z
  .string()
  .regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, "a date as 2016, 2016-11 or 2016-11-15");

// ---- front door: what people write in data/ ------------------------------------------------------------------------

/** The rules that can turn conflicting observations into one value; 3-triangulate has a function of each name. */
export const policyNames = [
  "primary-first",
  "secondary-first",
  "majority",
  "most-recent",
  "best-evidence",
  "dawid-skene",
] as const;
export type PolicyName = (typeof policyNames)[number];

export const Study = z.strictObject({
  title: z.string(),
  parameters: z.strictObject({
    reference_date: z.iso.date("a day that exists, as 2023-12-31"),
    western_sahara: z.enum(["dashed", "solid", "clip"]),
    shapefile_encoding: z.string().describe("empty: as the .cpg says"),
    policy: z.enum(policyNames).default("primary-first"),
  }),
  inputs: z.record(Slug, z.string()),
  tables: z.array(
    z.strictObject({ role: Slug, source_id: SourceId, observed_on: PartialDate, cluster_column: z.string() }),
  ),
  city_groups: z.array(z.strictObject({ id: Slug, label: z.string(), cities: z.array(z.string()).min(1) })).min(1),
});
export type Study = z.infer<typeof Study>;
export type Parameters = Study["parameters"];

export const fieldTypes = ["code", "codes", "year", "number", "place", "text"] as const;
export const Field = z.strictObject({
  field: Slug,
  label: Text.min(1),
  type: z.enum(fieldTypes),
  /** `code=Label` pairs, separated by `;` */
  codes: Text,
  unit: Text,
  questionnaire_item: Text,
  nature: z.enum(["fixed", "time_varying"]),
  /** For how many years a dated statement about something that changes counts; empty when fixed. */
  valid_years: z.string().regex(/^\d*$/, "a whole number of years, or empty"),
  validity_reason: Text,
  description: Text,
});
export type Field = z.infer<typeof Field>;

export const Cluster = z.strictObject({ cluster_id: Slug, name: Text.min(1), in_sample: YesNo, note: Text });
export type Cluster = z.infer<typeof Cluster>;

const sourceColumns = {
  source_id: SourceId,
  kind: Slug,
  title: Text,
  publisher: Text,
  url: Text,
  language: Text,
  published: PartialDate,
  accessed: PartialDate,
  note: Text,
};
export const StatedSource = z.strictObject({ ...sourceColumns, tier: Tier });
export type StatedSource = z.infer<typeof StatedSource>;

/** The columns of a collected statement: words, not codes. 1-ingest checks that they are there, 2-clean what is in them. */
export const statementColumns = [
  "obs_id",
  "cluster_id",
  "field",
  "value",
  "unit",
  "evidence",
  "source_id",
  "date",
  "valid_from",
  "valid_to",
  "term_reason",
  "note",
] as const;

export const City = z.strictObject({
  city: Text.min(1),
  region: Text,
  iso_3166_2: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  geonames_name: Text,
  source: Text,
  note: Text,
});
export type City = z.infer<typeof City>;

/** Words to codes. `to_field` moves a statement to another field (a lever named in words to that lever's own field). */
export const CodingRule = z.strictObject({
  field: z.string().regex(/^[a-z_]+\*?$/, "a field, or the start of one followed by *"),
  raw: Text,
  to_field: Text,
  /** A code; several joined by `+` for a set, by `|` for "one of these"; `no_answer`; or empty: cannot be coded honestly. */
  code: Text,
  low: z.string().regex(/^\d*(\.\d+)?$/, "a number, or empty for no bound"),
  high: z.string().regex(/^\d*(\.\d+)?$/, "a number, or empty for no bound"),
  reason: Reason,
});
export type CodingRule = z.infer<typeof CodingRule>;

/** A slip of the published text or of its transcription. `raw` in that column of that file (`*`: any column) is read as `corrected`. */
export const Correction = z.strictObject({
  role: Slug,
  column: Text.min(1),
  raw: Text.min(1),
  corrected: Text,
  reason: Reason,
});
export type Correction = z.infer<typeof Correction>;

export const Exclusion = z.strictObject({ role: Slug, row_id: Text.min(1), rule: Text.min(1), reason: Reason });
export type Exclusion = z.infer<typeof Exclusion>;

/** The publisher whose voice a document carries, where that is not simply its publisher (an archive, a wire story, a reprint). */
export const Voice = z.strictObject({ source_id: SourceId, voice: Text.min(1), reason: Reason });
export type Voice = z.infer<typeof Voice>;

/** A person settles what the sources leave contested: from then on the value is this one, and conflicts.csv says who decided. */
export const Adjudication = z.strictObject({
  cluster_id: Slug,
  field: Slug,
  value: Text.min(1),
  reason: z.string().regex(/\S/, "a reason"),
  decided_by: z.string().regex(/\S/, "the name of the person who decided"),
  decided_on: z
    .string()
    .refine((day) => day.length === 10 && isPartialDate(day), { error: "a day that exists, as 2026-11-23" }),
});
export type Adjudication = z.infer<typeof Adjudication>;

export const Question = z.strictObject({
  item: z.string().regex(/^\d+$/),
  section: Text,
  question: Text.min(1),
  fields: Text,
  published: Text,
  note: Text,
});

export type Question = z.infer<typeof Question>;

export const study = document({ role: "study" }, Study, "what this study is, and where each input lies");
export const codebook = table({ role: "codebook" }, Field, ["field"], "every field that is asked of a cluster");
export const clusters = table({ role: "clusters" }, Cluster, ["cluster_id"], "the associations studied");
export const paperSources = table(
  { role: "paper_sources" },
  StatedSource,
  ["source_id"],
  "the paper's own tables, as sources",
);
export const secondarySources = table(
  { role: "secondary_sources" },
  StatedSource,
  ["source_id"],
  "the documents collected",
);
export const statements = sheet({ role: "statements" }, "what the documents say");
export const questionnaire = table(
  { role: "questionnaire" },
  Question,
  ["item"],
  "the 21 questions and the fields they fill",
);
export const coding = table({ role: "coding" }, CodingRule, ["field", "raw"], "words to codes");
export const corrections = table({ role: "corrections" }, Correction, ["role", "column", "raw"], "slips mended");
export const exclusions = table(
  { role: "exclusions" },
  Exclusion,
  ["role", "row_id", "rule"],
  "refused rows that may stay refused",
);
export const voices = table({ role: "voices" }, Voice, ["source_id"], "whose voice a document is");
export const adjudications = table(
  { role: "adjudications" },
  Adjudication,
  ["cluster_id", "field"],
  "conflicts that a person settled",
);
export const citiesGiven = table({ role: "cities" }, City, ["city"], "coordinates of the cities named");
export const table1Given = sheet({ role: "table_1" }, "the paper's Table 1 as published");
export const table2Given = sheet({ role: "table_2" }, "the paper's Table 2 as published");
export const table3Given = sheet({ role: "table_3" }, "the paper's Table 3 as published");
export const shp = binary({ role: "regions_shp" }, "the regions' outlines");
export const dbf = binary({ role: "regions_dbf" }, "the regions' names");
export const prj = binary({ role: "regions_prj" }, "the outlines' coordinate system");
export const cpg = binary({ role: "regions_cpg", optional: true }, "the names' encoding");

// ---- claims: what the paper's text states ---------------------------------------------------------------------------

const Condition = z
  .strictObject({
    field: Slug,
    /** Holds when the value is, or as a set has, one of these codes. */
    in: z.array(Text.min(1)).min(1).optional(),
    /** Holds when the value is this set of codes and no more. */
    exactly: z.array(Text.min(1)).min(1).optional(),
    /** Bounds of a number or year, both included. */
    from: z.number().optional(),
    to: z.number().optional(),
  })
  .describe("a field with the codes in it, or its bounds");
export type Condition = z.infer<typeof Condition>;
const Conditions = z.array(Condition);

/** What is counted. `city_group` is a field too: the group of the cluster's city, or `elsewhere`. */
export const Measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("clusters"), where: Conditions, among: Conditions }),
  /** The claim holds for every option; the one that it fits worst is shown. */
  z.strictObject({ kind: z.literal("each"), options: Conditions.min(1), among: Conditions }),
  /** Every leader is met by more (or fewer) clusters than every other. */
  z.strictObject({
    kind: z.literal("leading"),
    order: z.enum(["most", "fewest"]),
    leaders: Conditions.min(1),
    others: Conditions.min(1),
    among: Conditions,
  }),
  z.strictObject({ kind: z.literal("total"), ecosystem: Text.min(1), counted: Text }),
]);
export type Measure = z.infer<typeof Measure>;

export const hedges = ["exactly", "more_than", "approximately", "vary_between", "majority", "all", "most"] as const;
export const verdicts = ["reproduced", "consistent", "contradicted", "impossible", "untestable"] as const;
export type Verdict = (typeof verdicts)[number];
export const Claim = z.strictObject({
  id: Slug,
  section: Text.min(1),
  /** In our words. */
  says: Text.min(1),
  published: z.strictObject({
    kind: z.enum(["count", "percent", "range", "comparison"]),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
  hedge: z.enum(hedges),
  /** Parts of one whole share its name: they are taken to have one denominator and one way of rounding. */
  whole: Slug.optional(),
  measure: Measure.nullable(),
  accepted: z.enum(verdicts),
  /** How we read it; for a claim without a measure, the field that is missing. */
  note: Reason,
});
export type Claim = z.infer<typeof Claim>;
export const claimsGiven = document(
  { role: "claims" },
  z.array(Claim),
  "every number and comparison in the paper's text",
);

// ---- 1-ingest ------------------------------------------------------------------------------------------------------

/** One statement as its source makes it, with the line it was read from. `cluster` is an id or a name as published. */
export const RawObservation = z.strictObject({
  obs_id: Text.min(1),
  role: Slug,
  file: Text,
  line: z.coerce.number().int(),
  column: Text,
  cluster: Text,
  field: Text,
  value: Text,
  unit: Text,
  evidence: Text,
  source_id: Text,
  date: Text,
  valid_from: Text,
  valid_to: Text,
  term_reason: Text,
  note: Text,
});
export type RawObservation = z.infer<typeof RawObservation>;

/** Table 1, one row per total that it states. */
export const Ecosystem = z.strictObject({
  ecosystem: Text,
  origin: Text,
  origin_year: z.coerce.number().int(),
  order: z.coerce.number().int(),
  count: z.coerce.number().int(),
  counted: Text,
});
export type Ecosystem = z.infer<typeof Ecosystem>;

const Position = z.array(z.number()).min(2);
export const Regions = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.strictObject({
        type: z.literal("Feature"),
        properties: z.strictObject({ iso_3166_2: Text, name: Text }),
        geometry: z.discriminatedUnion("type", [
          z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(z.array(Position)) }),
          z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(Position))) }),
        ]),
      }),
    )
    .min(1),
});
export type Regions = z.infer<typeof Regions>;

export const rawObservations = table(
  { path: "1-ingest/observations.csv" },
  RawObservation,
  ["obs_id"],
  "every statement of every source, as it stands",
);
export const rawSources = table(
  { path: "1-ingest/sources.csv" },
  StatedSource,
  ["source_id"],
  "every source, primary and secondary",
);
export const rawEcosystems = table(
  { path: "1-ingest/ecosystems.csv" },
  z.strictObject({ ...Ecosystem.shape, origin_year: Text }),
  ["ecosystem", "order"],
  "Table 1 as it stands",
);
export const regions = document({ path: "1-ingest/regions.geojson" }, Regions, "the regions, read from the shapefile");
export const rawClaims = document({ path: "1-ingest/claims.json" }, z.array(Claim), "the claims, checked");
export const cities = table({ path: "1-ingest/cities.csv" }, City, ["city"], "where each city lies");

// ---- 2-clean -------------------------------------------------------------------------------------------------------

export const codings = ["coded", "text", "no_answer", "uncoded"] as const;
export const Observation = z.strictObject({
  obs_id: Text.min(1),
  cluster_id: Slug,
  field: Slug,
  raw: Text,
  /** A code, `a|b` (one of these), `a+b` (a set), a number or range (`12`, `10..20`, `94..`, `..110`), a city, or words; empty unless coded or text. */
  value: Text,
  coding: z.enum(codings),
  coding_reason: Text,
  unit: Text,
  source_id: SourceId,
  evidence: Evidence,
  observed_on: PartialDate,
  valid_from: PartialDate,
  valid_to: PartialDate,
  note: Text,
});
export type Observation = z.infer<typeof Observation>;

/** What no code fits honestly. It counts for nothing, and stands here so that a person may dispute it. */
export const Uncoded = Observation.pick({
  obs_id: true,
  cluster_id: true,
  field: true,
  raw: true,
  source_id: true,
  coding_reason: true,
});
export type Uncoded = z.infer<typeof Uncoded>;

export const Source = z.strictObject({ ...StatedSource.shape, voice: Text.min(1) });
export type Source = z.infer<typeof Source>;

export const Rejected = z.strictObject({
  file: Text,
  line: z.coerce.number().int(),
  column: Text,
  value: Text,
  rule: Text,
  expected: Text,
  row_id: Text,
  excused_because: Text,
});
export type Rejected = z.infer<typeof Rejected>;

export const observations = table(
  { path: "2-clean/observations.csv" },
  Observation,
  ["obs_id"],
  "coded values beside the raw ones",
);
export const uncoded = table(
  { path: "2-clean/uncoded.csv" },
  Uncoded,
  ["field", "cluster_id", "obs_id"],
  "every statement that no code fits honestly, with the reason",
);
export const sources = table(
  { path: "2-clean/sources.csv" },
  Source,
  ["source_id"],
  "every source with the voice that it counts as",
);
export const ecosystems = table(
  { path: "2-clean/ecosystems.csv" },
  Ecosystem,
  ["ecosystem", "order"],
  "Table 1, slips mended",
);
export const rejected = table(
  { path: "2-clean/rejected.csv" },
  Rejected,
  ["file", "line", "column", "rule", "row_id"],
  "every refused row, with the rule",
);

// ---- 3-triangulate -------------------------------------------------------------------------------------------------

const Ids = z.string().describe("source ids joined by ;");
export const Value = z.strictObject({
  cluster_id: Slug,
  field: Slug,
  value: Text,
  status: z.enum(statuses),
  rule: Text,
  /** The most direct grade among the supporting witnesses; empty when missing. */
  evidence: z.union([Evidence, z.literal("")]),
  supporting: Ids,
  dissenting: Ids,
  /** Every source that says anything, counted or not. */
  sources: Ids,
});
export type Value = z.infer<typeof Value>;

export const Witness = z.strictObject({
  cluster_id: Slug,
  field: Slug,
  obs_id: Text,
  source_id: SourceId,
  voice: Text,
  value: Text,
  raw: Text,
  observed_on: PartialDate,
  evidence: Evidence,
  stance: z.enum(["supports", "dissents", "open", "set-aside"]),
  reason: Text,
});
export type Witness = z.infer<typeof Witness>;

export const Conflict = z.strictObject({
  cluster_id: Slug,
  field: Slug,
  /** Empty where no side has the upper hand. */
  value: Text,
  rule: Text,
  /** `value: source, source`; several values that say the same (bounds that overlap) parted by `; `. */
  for: Text,
  /** In the same form, a part for each other value. */
  against: Text,
  /** `name, day: reason` of the person who settled it; empty where the rule did. */
  adjudicated: Text,
});
export type Conflict = z.infer<typeof Conflict>;

/** Two sides, or all sources, compared on one field. Statistics are texts: empty where they cannot honestly be given. */
export const Agreement = z.strictObject({
  field: Slug,
  /** `primary~secondary`, `all sources`, or two kinds of source in alphabetical order, as `cluster_website~press_article`. */
  comparison: Text.min(1),
  /** Clusters on which at least two sides have a value. */
  clusters: z.coerce.number().int(),
  /** Two values of one cluster, by different sides. */
  pairs: z.coerce.number().int(),
  agreeing: Text,
  percent_agreement: Text,
  kappa: Text,
  kappa_low: Text,
  kappa_high: Text,
  alpha: Text,
  alpha_low: Text,
  alpha_high: Text,
  /** Why a statistic or an interval is empty. */
  reason: Text,
});
export type Agreement = z.infer<typeof Agreement>;

export const values = table(
  { path: "3-triangulate/values.csv" },
  Value,
  ["cluster_id", "field"],
  "one value per cluster in the sample and field",
);
export const witnesses = table(
  { path: "3-triangulate/witnesses.csv" },
  Witness,
  ["cluster_id", "field", "obs_id"],
  "who says so, who says otherwise, and who was set aside",
);
export const agreement = table(
  { path: "3-triangulate/agreement.csv" },
  Agreement,
  ["field", "comparison"],
  "how far sources agree, beyond chance, field by field",
);

export const conflicts = table(
  { path: "3-triangulate/conflicts.csv" },
  Conflict,
  ["cluster_id", "field"],
  "one row per contested value, with the sources of each side",
);

// ---- 4-aggregate ---------------------------------------------------------------------------------------------------

/** A count out of a whole. percent, low and high are empty when nobody answered. */
const shareColumns = {
  count: z.coerce.number().int(),
  of: z.coerce.number().int(),
  missing: z.coerce.number().int(),
  percent: Text,
  low: Text,
  high: Text,
};
export const Share = z.strictObject({ field: Slug, code: Text, label: Text, ...shareColumns });
export type Share = z.infer<typeof Share>;
export const LeverCount = z.strictObject({
  lever: Slug,
  label: Text,
  ...shareColumns,
  contested: z.coerce.number().int(),
});
export type LeverCount = z.infer<typeof LeverCount>;
const OptionalDegrees = z.union([z.literal(""), z.coerce.number()]);
export const Place = z.strictObject({
  cluster_id: Slug,
  name: Text,
  city: Text,
  iso_3166_2: Text,
  region: Text,
  city_group: Text,
  latitude: OptionalDegrees,
  longitude: OptionalDegrees,
  status: z.enum(statuses),
  evidence: Text,
});
export type Place = z.infer<typeof Place>;

export const Table1Row = z.strictObject({ "Ecosystem type": Text, Origin: Text, "Total number": Text });
export const Table2Row = z.strictObject({
  Name: Text,
  "Creation year": Text,
  Sector: Text,
  "Geographic perimeter": Text,
  Vocation: Text,
  "Governance system": Text,
  "Financing system": Text,
  Labeling: Text,
});
export const Table3Row = z.strictObject({
  Clusters: Text,
  "Innovation development R&D": Text,
  "Cooperation & synergy development": Text,
  "Skills development": Text,
  "Infrastructure development": Text,
  "International development": Text,
  "Accessing subsidies and incentives": Text,
  "Governance and integrated practices": Text,
});
export const table1 = table({ path: "4-aggregate/table-1.csv" }, Table1Row, [], "the paper's Table 1 again");
export const table2 = table(
  { path: "4-aggregate/table-2.csv" },
  Table2Row,
  [],
  "the paper's Table 2 again, from the values, in the paper's order",
);
export const table3 = table(
  { path: "4-aggregate/table-3.csv" },
  Table3Row,
  [],
  "the paper's Table 3 again, from the values, in the paper's order",
);
export const shares = table(
  { path: "4-aggregate/shares.csv" },
  Share,
  ["field", "code"],
  "counts and shares for every coded field, by year, region and city group",
);
export const levers = table(
  { path: "4-aggregate/levers.csv" },
  LeverCount,
  ["lever"],
  "how many clusters use each lever",
);
export const places = table(
  { path: "4-aggregate/places.csv" },
  Place,
  ["cluster_id"],
  "where each cluster in the sample is, as far as documented",
);

/** A claim beside what the values give. Of a leading measure, `count` is the least lead over another, in clusters. */
export const ClaimResult = z.strictObject({
  id: Slug,
  section: Text,
  says: Text,
  hedge: z.enum(hedges),
  published: Text,
  count: Text,
  of: Text,
  percent: Text,
  /** The range, in percent (totals and leads: in counts), that missing and contested values leave open. */
  low: Text,
  high: Text,
  /** Which counts of which n give the published percentage. */
  fits: Text,
  verdict: z.enum(verdicts),
  why: Text,
  accepted: z.enum(verdicts),
});
export type ClaimResult = z.infer<typeof ClaimResult>;
export const Robustness = z.strictObject({
  id: Slug,
  verdict: z.enum(verdicts),
  low: Text,
  high: Text,
  /** The fewest contested or missing values that, read otherwise, turn the claim between holding and not; empty when none can. */
  flips_after: Text,
  /** Which: `cluster.field=value`, separated by ; */
  flips_with: Text,
  /** The same if any value might be mistaken, contested or not. */
  mistakes_to_flip: Text,
  for_example: Text,
});
export type Robustness = z.infer<typeof Robustness>;
export const claims = table({ path: "4-aggregate/claims.csv" }, ClaimResult, ["id"], "every claim with its verdict");
export const robustness = table(
  { path: "4-aggregate/robustness.csv" },
  Robustness,
  ["id"],
  "how far each testable claim can move, and what would turn it",
);

// ---- 5-plot --------------------------------------------------------------------------------------------------------

export const figureNames = ["structure-matrix", "lever-matrix", "creation-timeline", "map"] as const;
export type FigureName = (typeof figureNames)[number];
export const figureFormats = ["vl.json", "svg", "png", "pdf"] as const;

/** The four files of each figure, by `<name>.<format>`. */
export const figureFiles = Object.fromEntries(
  figureNames.flatMap((name) =>
    figureFormats.map((format) => [
      `${name}.${format}`,
      binary({ path: `5-plot/${name}.${format}` }, `the figure ${name}`),
    ]),
  ),
) as Record<`${FigureName}.${(typeof figureFormats)[number]}`, ReturnType<typeof binary>>;
