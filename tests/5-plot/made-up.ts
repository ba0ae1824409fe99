import type {
  Case,
  Total,
  Field,
  LeverCount,
  LeverProfile,
  NumberSummary,
  Place,
  Plan,
  Regions,
  Share,
  Source,
  Value,
  Witness,
} from "../../pipeline/schemas/index.js";

// A made-up country with five made-up clusters: nothing here is about Morocco.

const field = (name: string, label: string, type: Field["type"], codes = ""): Field => ({
  field: name,
  label,
  published_as: "",
  type,
  codes,
  unit: "",
  questionnaire_item: "",
  nature: "fixed",
  valid_years: "",
  validity_reason: "",
  description: "",
});

const owner = "private=Private;public=Public;mixed=Mixed";
export const codebook: Field[] = [
  field("creation_year", "Creation year", "year"),
  field("geographic_perimeter", "Geographic perimeter", "code", "regional=Regional;national=National"),
  field("vocation", "Vocation", "codes", "industrial=Industrial;technological=Technological;scientific=Scientific"),
  field("governance", "Governance system", "code", owner),
  field("financing", "Financing system", "code", owner),
  field("labelling", "Labelling", "code", "yes=Yes;in_process=In process;no=No"),
  field("city", "City", "place"),
  { ...field("members_companies", "Member companies", "number"), unit: "companies" },
  field("lever_skills", "Skills development", "code", "yes=Used;no=Not used"),
  field("lever_governance", "Governance and integrated practices", "code", "yes=Used;no=Not used"),
];

const names = ["Madeup 1", "Invented & Co", "Fictive 3.0", "Nowhere", "Late Bloomer"];
const studyCase = (name: string, i: number): Case => ({ case_id: `c${i}`, name, in_sample: "yes", note: "" });
export const cases: Case[] = [...names.map(studyCase), { ...studyCase("Outside", 9), in_sample: "no" }];

const answers: Record<string, readonly string[]> = {
  creation_year: ["2001", "2003", "2003", "", "2010"],
  geographic_perimeter: ["national", "regional", "national", "national", ""],
  vocation: ["industrial", "industrial+technological", "scientific", "", "technological"],
  governance: ["private", "public|mixed", "mixed", "", "private"],
  financing: ["public", "public", "private", "", "mixed"],
  labelling: ["yes", "in_process", "no", "", "in_process"],
  city: ["Éville", "Éville", "Nearby", "", "Next Door"],
  members_companies: ["12", "20..30", "40..", "", "12"],
  lever_skills: ["yes", "yes", "no", "", "yes"],
  lever_governance: ["no", "yes", "no", "", "yes"],
};
const contested = new Set(["c0 creation_year", "c0 geographic_perimeter", "c2 lever_skills"]);
export const values: Value[] = Object.entries(answers).flatMap(([name, given]) =>
  given.map((value, i) => {
    const settled = contested.has(`c${i} ${name}`) ? "contested" : "primary-only";
    const status: Value["status"] = value === "" ? "missing" : settled;
    const none = { rule: "", evidence: "", supporting: "", dissenting: "", sources: "" } as const;
    return { case_id: `c${i}`, field: name, value, status, ...none };
  }),
);

const witness = (case_id: string, value: string, stance: Witness["stance"], rest: Partial<Witness> = {}): Witness => ({
  case_id,
  field: "creation_year",
  obs_id: `${case_id}-${value}`,
  source_id: "made_up",
  independent_source: "made up",
  value,
  raw: value,
  observed_on: "",
  evidence: "stated",
  stance,
  reason_code: "" as const,
  reason_detail: "",
  ...rest,
});
const answered = { field: "labelling", source_id: "survey" };
export const witnesses: Witness[] = [
  witness("c0", "2004", "dissents"),
  witness("c0", "1990", "set-aside"),
  witness("c2", "2003", "supports"),
  witness("c0", "yes", "supports", answered),
  witness("c1", "in_process", "supports", answered),
  witness("c2", "in_process", "dissents", answered),
];

const source = (source_id: string, tier: Source["tier"], publisher: string): Source => ({
  source_id,
  tier,
  kind: tier === "primary" ? "questionnaire" : "press_article",
  title: "Made up",
  publisher,
  url: "",
  language: "en",
  published: "2020",
  accessed: "",
  note: "",
  independent_source: publisher,
});
export const sources: Source[] = [
  source("survey", "primary", "Nobody & None"),
  source("made_up", "secondary", "Press"),
];

export const reference_date = "2020-01-01";
export const western_sahara = "dashed" as const;

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

const lever = (
  name: string,
  label: string,
  count: number,
  percent: number,
  low: number,
  high: number,
  odd: number,
) => ({
  lever: name,
  label,
  count,
  of: 4,
  missing: 1,
  percent,
  low,
  high,
  contested: odd,
});
export const levers: LeverCount[] = [
  lever("lever_governance", "Governance and integrated practices", 2, 50, 15, 85, 0),
  lever("lever_skills", "Skills development", 3, 75, 30.1, 95.4, 1),
];

// Lower bounds 12, 12, 20 and 40, upper bounds 12, 12, 30 and none.
export const numbers: NumberSummary[] = [
  {
    ...{ field: "members_companies", label: "Member companies", unit: "companies", n: 4, exact: 2, missing: 1 },
    ...{ minimum_low: 12, minimum_high: 12, first_quartile_low: 12, first_quartile_high: 12 },
    ...{ median_low: 16, median_high: 21, third_quartile_low: 25, third_quartile_high: null },
    ...{ maximum_low: 40, maximum_high: null, total_low: 84, total_high: null },
    ...{ mean: null, standard_deviation: null, reason_code: "", reason_detail: "" },
    ...{ total_reason_code: "", mean_reason_code: "not_exact" },
  },
];

const profile = (
  i: number,
  place: number,
  used: number,
  kind: number,
  joined_at: number | null,
  nearest = "",
): LeverProfile => ({
  case_id: `c${i}`,
  order: place,
  levers: used,
  profile: kind,
  nearest,
  jaccard: nearest === "" ? 0.5 : 1,
  mean_jaccard: kind === 3 ? 0 : 0.5,
  joined_at,
});
export const leverProfiles: LeverProfile[] = [
  profile(1, 1, 2, 1, null, "c4"),
  profile(4, 2, 2, 1, 0, "c1"),
  profile(0, 3, 1, 2, 0.5),
  profile(2, 4, 0, 3, 1),
  { ...profile(3, 5, 0, 4, null), order: null, levers: null, profile: null, jaccard: null, mean_jaccard: null },
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
  table_1_name: "",
  aim: "",
  note: "",
  source_id: "survey",
  ...rest,
});
export const plans: Plan[] = [
  plan("late", "Madeup Late Plan", "2012", "2013", { table_1_name: "Late plan" }),
  plan("early", "Madeup Early Plan", "1999", "", { table_1_name: "Early plan" }),
  plan("middle", "Madeup Middle Pact", "2002", "2010", { kind: "pact" }),
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
export { claims, rawClaims } from "./made-up-claims.js";

// Of four, in per cent: Wilson's intervals as R's prop.test gives them.
const ofFour = [
  { percent: 0, low: 0, high: 49 },
  { percent: 25, low: 4.6, high: 69.9 },
  { percent: 50, low: 15, high: 85 },
  { percent: 75, low: 30.1, high: 95.4 },
  { percent: 100, low: 51, high: 100 },
] as const;
const share = (field: string, code: string, label: string, count: 0 | 1 | 2 | 3 | 4): Share => ({
  ...{ field, code, label, count, of: 4, missing: 1 },
  ...ofFour[count],
});
export const shares: Share[] = [
  share("labelling", "yes", "yes", 1),
  share("labelling", "in_process", "in_process", 2),
  share("labelling", "no", "no", 1),
  { ...share("city_group", "undocumented", "No single documented place", 1), of: 5, missing: 0, percent: 20 },
  share("city_group", "south", "The south", 0),
  share("city_group", "north", "The north & its environs", 4),
];
