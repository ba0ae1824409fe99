import type { Cluster, Field, Place, Regions, Share, Source, Value, Witness } from "../../pipeline/artifacts.js";

// A made-up country with five made-up clusters: nothing here is about Morocco.

const field = (name: string, label: string, type: Field["type"], codes = ""): Field => ({
  field: name,
  label,
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
  field("lever_skills", "Skills development", "code", "yes=Used;no=Not used"),
  field("lever_governance", "Governance and integrated practices", "code", "yes=Used;no=Not used"),
];

const names = ["Madeup 1", "Invented & Co", "Fictive 3.0", "Nowhere", "Late Bloomer"];
const cluster = (name: string, i: number): Cluster => ({ cluster_id: `c${i}`, name, in_sample: "yes", note: "" });
export const clusters: Cluster[] = [...names.map(cluster), { ...cluster("Outside", 9), in_sample: "no" }];

const answers: Record<string, readonly string[]> = {
  creation_year: ["2001", "2003", "2003", "", "2010"],
  geographic_perimeter: ["national", "regional", "national", "national", ""],
  vocation: ["industrial", "industrial+technological", "scientific", "", "technological"],
  governance: ["private", "public|mixed", "mixed", "", "private"],
  financing: ["public", "public", "private", "", "mixed"],
  labelling: ["yes", "in_process", "no", "", "in_process"],
  lever_skills: ["yes", "yes", "no", "", "yes"],
  lever_governance: ["no", "yes", "no", "", "yes"],
};
const contested = new Set(["c0 creation_year", "c0 geographic_perimeter", "c2 lever_skills"]);
export const values: Value[] = Object.entries(answers).flatMap(([name, given]) =>
  given.map((value, i) => {
    const settled = contested.has(`c${i} ${name}`) ? "contested" : "primary-only";
    const status: Value["status"] = value === "" ? "missing" : settled;
    const none = { rule: "", evidence: "", supporting: "", dissenting: "", sources: "" } as const;
    return { cluster_id: `c${i}`, field: name, value, status, ...none };
  }),
);

const witness = (
  cluster_id: string,
  value: string,
  stance: Witness["stance"],
  rest: Partial<Witness> = {},
): Witness => ({
  cluster_id,
  field: "creation_year",
  obs_id: `${cluster_id}-${value}`,
  source_id: "made_up",
  voice: "made up",
  value,
  raw: value,
  observed_on: "",
  evidence: "stated",
  stance,
  reason: "",
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
  voice: publisher,
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
  cluster_id: `c${i}`,
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

const share = (code: string, count: number, percent: string, low: string, high: string): Share => ({
  field: "labelling",
  code,
  label: code,
  count,
  of: 4,
  missing: 1,
  percent,
  low,
  high,
});
export const shares = [
  share("yes", 1, "25.0", "4.6", "69.9"),
  share("in_process", 2, "50.0", "15.0", "85.0"),
  share("no", 1, "25.0", "4.6", "69.9"),
];

export { claims, rawClaims } from "./made-up-claims.js";

const share = (code: string, label: string, count: number, of: number, missing: number): Share => ({
  ...{ field: "city_group", code, label, count, of, missing },
  ...{ percent: ((100 * count) / of).toFixed(1), low: "", high: "" },
});
export const shares: Share[] = [
  share("undocumented", "No documented place", 1, 5, 0),
  share("south", "The south", 0, 4, 1),
  share("north", "The north & its environs", 4, 4, 1),
];
