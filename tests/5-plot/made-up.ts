import type { Rows } from "../../pipeline/lib/csv.js";
import type {
  BlockCount,
  BlockProfile,
  Case,
  Change,
  NumberSummary,
  Place,
  Plan,
  Regions,
  Share,
  Source,
  SurveyColumns,
  Total,
  Value,
  Witness,
} from "../../pipeline/schemas/index.js";

// A made-up country with five made-up schools: nothing here is of the study in data/.

export { claims, multiverse, rawClaims } from "./made-up-claims.js";
export { codebook, study } from "./made-up-study.js";

const names = ["Madeup 1", "Invented & Co", "Fictive 3.0", "Nowhere", "Late Bloomer"];
const studyCase = (name: string, i: number): Case => ({ case_id: `c${i}`, name, in_sample: "yes", note: "" });
export const cases: Case[] = [...names.map(studyCase), { ...studyCase("Outside", 9), in_sample: "no" }];

const answers: Record<string, readonly string[]> = {
  opened: ["2001", "2003", "2003", "", "2010"],
  reach: ["far", "near", "far", "far", ""],
  crafts: ["weaving", "weaving+pottery", "music", "", "pottery"],
  owner: ["club", "town|joint", "joint", "", "club"],
  income: ["grants", "grants", "fees", "", "joint"],
  certified: ["oui", "encours", "non", "", "encours"],
  subject: ["wool", "clay", "songs", "", "wool"],
  town: ["Éville", "Éville", "Nearby", "", "Next Door"],
  province: ["", "", "", "", ""],
  pupils: ["12", "20..30", "40..", "", "12"],
  choir: ["oui", "oui", "non", "", "oui"],
  garden: ["non", "oui", "non", "", "oui"],
  kiln: ["oui", "encours", "encours", "", "non"],
  press: ["oui", "oui", "oui", "", "oui"],
};
// The witnesses below say so: six values that sources disagree on, one that a leaflet bears out.
const contested = new Set(["c0 opened", "c0 reach", "c2 certified", "c2 choir", "c1 kiln", "c0 town"]);
const corroborated = new Set(["c2 opened"]);
export const values: Value[] = Object.entries(answers).flatMap(([name, given]) =>
  given.map((value, i) => {
    const cell = `c${i} ${name}`;
    const alone = corroborated.has(cell) ? "corroborated" : "primary-only";
    const settled = contested.has(cell) ? "contested" : alone;
    const status: Value["status"] = value === "" ? "missing" : settled;
    const none = { rule: "", evidence: "", stated_on: "", supporting: "", dissenting: "", sources: "" } as const;
    return { case_id: `c${i}`, field: name, value, status, ...none };
  }),
);

const witness = (
  source_id: "survey" | "leaflet",
  case_id: string,
  field: string,
  value: string,
  stance: Witness["stance"],
): Witness => ({
  ...{ case_id, field, obs_id: `${source_id}-${case_id}-${value}`, source_id, value, raw: value, stance },
  independent_source: source_id === "survey" ? "Nobody & None" : "Press",
  observed_on: "",
  evidence: "stated",
  reason_code: "" as const,
  reason_detail: "",
});
export const witnesses: Witness[] = [
  witness("survey", "c0", "opened", "2001", "supports"),
  witness("leaflet", "c0", "opened", "2004", "dissents"),
  witness("leaflet", "c0", "opened", "1990", "set-aside"),
  witness("survey", "c2", "opened", "2003", "supports"),
  witness("leaflet", "c2", "opened", "2003", "supports"),
  witness("survey", "c0", "reach", "far", "supports"),
  witness("leaflet", "c0", "reach", "near", "dissents"),
  witness("survey", "c0", "certified", "oui", "supports"),
  witness("survey", "c1", "certified", "encours", "supports"),
  witness("survey", "c2", "certified", "encours", "dissents"),
  witness("leaflet", "c2", "certified", "non", "supports"),
  witness("survey", "c2", "choir", "non", "supports"),
  witness("leaflet", "c2", "choir", "oui", "dissents"),
  witness("survey", "c0", "town", "Éville", "supports"),
  witness("leaflet", "c0", "town", "Nearby", "dissents"),
  witness("survey", "c1", "kiln", "encours", "supports"),
  witness("leaflet", "c1", "kiln", "oui", "dissents"),
];

const source = (source_id: string, tier: Source["tier"], publisher: string): Source => ({
  source_id,
  tier,
  kind: tier === "primary" ? "questionnaire" : "leaflet",
  title: "Made up",
  publisher,
  url: "",
  language: "en",
  published: "2020",
  accessed: "",
  note: "",
  independent_source: publisher,
  reprints: "",
});
export const sources: Source[] = [
  source("survey", "primary", "Nobody & None"),
  source("leaflet", "secondary", "Press"),
];

const moved = (case_id: string, field: string, change: Change["change"], before: string, after: string): Change => ({
  ...{ case_id, field, change, before, after, before_status: "primary-only", after_status: "primary-only" },
  ...{ before_stated_on: "", after_stated_on: "", before_statements: "", after_statements: "", contradicting: "" },
});
export const changes: Change[] = [
  moved("c0", "owner", "changed", "joint", "club"),
  moved("c1", "owner", "contradicted", "joint", ""),
  moved("c2", "owner", "unchanged", "joint", "joint"),
  moved("c4", "owner", "changed", "joint", "club"),
  moved("c2", "opened", "corrected", "2002", "2003"),
  moved("c0", "pupils", "changed", "9", "12"),
  moved("c1", "pupils", "compatible", "20..", "20..30"),
  moved("c2", "pupils", "newly_known", "", "40.."),
  moved("c4", "kiln", "no_longer_known", "oui", ""),
];
export const compared_with = "2018-01-01";
export const reference_date = "2020-01-01";
export const map_line = "";

const square = (code: string, name: string, west: number, south: number): Regions["features"][number] => {
  const [east, north] = [west + 4, south + 4];
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return {
    type: "Feature",
    properties: { iso_3166_2: code, name },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
};
export const regions: Regions = {
  type: "FeatureCollection",
  features: [square("MU-1", "Northland", -10, 30), square("MU-2", "Southland", -14, 26)],
};

const place = (i: number, city: string, longitude: number, latitude: number, rest: Partial<Place> = {}): Place => ({
  case_id: `c${i}`,
  name: names[i] ?? "",
  city,
  iso_3166_2: "MU-1",
  region: "Northland",
  city_group: "north",
  latitude,
  longitude,
  status: "secondary-only",
  evidence: "stated",
  ...rest,
});
export const places: Place[] = [
  place(0, "Éville", -9, 32, { status: "contested" }),
  place(1, "Éville", -9, 32, { evidence: "name" }),
  place(2, "Nearby", -8.9, 32.1),
  place(4, "Next Door", -9.1, 31.9, { evidence: "event_or_site" }),
  {
    ...place(3, "", 0, 0),
    latitude: "",
    longitude: "",
    iso_3166_2: "",
    region: "",
    city_group: "",
    status: "missing",
    evidence: "",
  },
];

const ofFour = [
  { percent: 0, wilson_low: 0, wilson_high: 49 },
  { percent: 25, wilson_low: 4.6, wilson_high: 69.9 },
  { percent: 50, wilson_low: 15, wilson_high: 85 },
  { percent: 75, wilson_low: 30.1, wilson_high: 95.4 },
  { percent: 100, wilson_low: 51, wilson_high: 100 },
] as const; // in per cent, Wilson's intervals as R's prop.test gives them
type Count = 0 | 1 | 2 | 3 | 4;
const counted = (count: Count) => ({ count, of: 4, missing: 1, ...ofFour[count] });

const answer = (block: string, field: string, label: string, count: Count, rest: Partial<BlockCount> = {}) => ({
  ...{ block, field, label, ...counted(count), pending: 0, contested: 0, count_low: count, count_high: count + 1 },
  ...rest,
});
export const blocks: BlockCount[] = [
  answer("activities", "choir", "Choir", 3, { contested: 1 }),
  answer("activities", "garden", "Garden and orchard", 2),
  answer("tools", "kiln", "Kiln", 1, { pending: 2, contested: 1 }),
  answer("tools", "press", "Printing press", 4),
];

// Lower bounds 12, 12, 20 and 40, upper bounds 12, 12, 30 and none.
export const numbers: NumberSummary[] = [
  {
    ...{ field: "pupils", label: "Pupils", unit: "pupils", n: 4, exact: 2, missing: 1 },
    ...{ minimum_low: 12, minimum_high: 12, first_quartile_low: 12, first_quartile_high: 12 },
    ...{ median_low: 16, median_high: 21, third_quartile_low: 25, third_quartile_high: null },
    ...{ maximum_low: 40, maximum_high: null, total_low: 84, total_high: null },
    ...{ mean: null, standard_deviation: null, reason_code: "", reason_detail: "" },
    ...{ total_reason_code: "", mean_reason_code: "not_exact" },
  },
];

type Row = [
  block: string,
  id: string,
  order: number,
  yes: number,
  profile: number,
  nearest: string,
  jaccard: number,
  mean: number,
];
const profile = (joined_at: number | null, ...[block, case_id, order, yes, kind, nearest, jaccard, mean]: Row) => {
  return { block, case_id, order, yes, profile: kind, nearest, jaccard, mean_jaccard: mean, joined_at };
};
const unanswered = (block: string): BlockProfile => ({
  ...{ block, case_id: "c3", order: null, yes: null, profile: null, nearest: "", jaccard: null },
  ...{ mean_jaccard: null, joined_at: null },
});
export const profiles: BlockProfile[] = [
  // Choir and garden, both again, choir alone, none.
  profile(null, "activities", "c1", 1, 2, 1, "c4", 1, 0.5),
  profile(0, "activities", "c4", 2, 2, 1, "c1", 1, 0.5),
  profile(0.5, "activities", "c0", 3, 1, 2, "c1;c4", 0.5, 0.333),
  profile(1, "activities", "c2", 4, 0, 3, "", 0, 0),
  unanswered("activities"),
  // The press alone, and in the last row a kiln as well.
  profile(null, "tools", "c1", 1, 1, 1, "c2;c4", 1, 0.833),
  profile(0, "tools", "c2", 2, 1, 1, "c1;c4", 1, 0.833),
  profile(0, "tools", "c4", 3, 1, 1, "c1;c2", 1, 0.833),
  profile(0.5, "tools", "c0", 4, 2, 2, "c1;c2;c4", 0.5, 0.5),
  unanswered("tools"),
];

const plan = (
  plan_id: string,
  name: string,
  first_year: string,
  last_year: string,
  rest: Partial<Plan> = {},
): Plan => ({
  plan_id,
  name,
  first_year,
  last_year,
  kind: "plan",
  beside: "",
  section: "1",
  context_name: "",
  aim: "",
  note: "",
  source_id: "survey",
  ...rest,
});
export const plans: Plan[] = [
  plan("late", "Madeup Late Plan", "2012", "2013", { context_name: "Late plan" }),
  plan("early", "Madeup Early Plan", "1999", "", { context_name: "Early plan" }),
  plan("middle", "Madeup Middle Pact", "2002", "2010", { kind: "pact", "name::fr": "Pacte inventé du milieu" }),
  plan("side", "Madeup Side Plan", "", "", { kind: "initiative", beside: "middle" }),
  plan("lost", "Madeup Lost Plan", "", ""),
];

const form = (order: number, form: string, origin: string, origin_year: number): Total => ({
  form: form,
  origin,
  origin_year,
  order,
  count: 1,
  counted: "made up",
});
export const totals: Total[] = [
  form(1, "Made-up Harbour", "Early plan (1999)", 1999),
  form(2, "Made-up Harbour", "Early plan (1999)", 1999),
  form(3, "Made-up Assembly of a rather long name", "Late plan (2012-2013)", 2012),
];

const share = (field: string, code: string, label: string, count: Count): Share => {
  return { field, code, label, ...counted(count), count_low: count, count_high: count + 1 };
};
/** Of a place that is not documented. */
const undocumented = {
  code: "undocumented",
  label: "No single known place",
  of: 5,
  missing: 0,
  percent: 20,
  count_low: null,
  count_high: null,
};
export const shares: Share[] = [
  share("crafts", "weaving", "Weaving", 2),
  share("crafts", "pottery", "Pottery", 2),
  share("crafts", "music", "Music", 1),
  share("certified", "oui", "Granted", 1),
  share("certified", "encours", "Requested", 2),
  share("certified", "non", "Refused", 1),
  { ...share("city_group", "", "", 1), ...undocumented },
  share("city_group", "south", "The south", 0),
  share("city_group", "north", "The north & its environs", 4),
  share("choir", "oui", "Offered", 3),
  share("choir", "non", "Not offered", 1),
  share("garden", "oui", "Offered", 2),
  share("garden", "non", "Not offered", 2),
  share("kiln", "oui", "In use", 1),
  share("kiln", "encours", "On order", 2),
  share("kiln", "non", "None", 1),
  share("press", "oui", "In use", 4),
  share("press", "encours", "On order", 0),
  share("press", "non", "None", 0),
  share("province", "MU-1", "Northland", 4),
  share("province", "MU-2", "Southland", 0),
  { ...share("province", "", "", 1), ...undocumented },
];

export const surveyColumns: SurveyColumns[] = [
  {
    role: "answers",
    source_id: "survey",
    case_column: "School",
    columns: ["opened", "owner", "crafts", "choir", "kiln"].map((field) => ({ header: `Q. ${field}`, field })),
  },
];
export const contextTable: Rows = {
  columns: ["Form", "Origin", "Total"],
  rows: [
    { line: 2, cells: { Form: "Made-up Harbour", Origin: "Early plan (1999)", Total: "1 made up" } },
    { line: 3, cells: { Form: "Made-up Assembly", Origin: "Late plan (2012-2013)", Total: "1 made up" } },
  ],
};
