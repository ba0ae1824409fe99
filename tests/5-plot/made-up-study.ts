import { Field, Study } from "../../pipeline/schemas/index.js";

// A study of made-up schools: its fields, codes, blocks and nouns are none of those of data/, and two languages have words for all.

export const study: Study = Study.parse({
  title: "Made-up schools",
  titles: { fr: "Écoles inventées" },
  languages: ["en", "fr"],
  case: { en: { one: "school", many: "schools" }, fr: { one: "école", many: "écoles", gender: "f" } },
  blocks: {
    activities: {
      en: { one: "activity", many: "activities" },
      fr: { one: "activité", many: "activités", gender: "f" },
    },
    tools: { en: { one: "tool", many: "tools" }, fr: { one: "outil", many: "outils" } },
  },
  source_kinds: { leaflet: { en: "leaflet", fr: "dépliant" } },
  headlines: ["certified", "city_group"],
  parameters: { reference_date: "2020-01-01" },
  inputs: {},
  tables: [{ role: "answers", source_id: "survey", observed_on: "2020", case_column: "School" }],
  context_table: {
    name_column: "Form",
    origin_column: "Origin",
    total_column: "Total",
    names: {
      "Made-up Harbour": { en: "Made-up harbour", fr: "Port inventé" },
      "Made-up Assembly of a rather long name": { fr: "Assemblée inventée d’un nom plutôt long" },
    },
  },
  city_groups: [
    { id: "north", label: { en: "The north & its environs", fr: "Le nord et ses environs" }, cities: ["Éville"] },
    { id: "south", label: { en: "The south", fr: "Le sud" }, cities: ["Deepdale"] },
  ],
  map: {
    lines: [
      {
        id: "brook",
        from: [-14, 28],
        to: [-10, 28],
        style: "dashed",
        notes: {
          dashed: { en: "Dashed line: a made-up brook.", fr: "Ligne tiretée : un ruisseau inventé." },
          clip: { en: "Shown north of the brook only.", fr: "Seul le nord du ruisseau est représenté." },
        },
      },
    ],
    notes: [{ en: "Nobody has drawn these outlines before.", fr: "Ces contours sont inédits." }],
    neighbours: [
      { name: { en: "Quiet Sea", fr: "Mer Calme" }, at: [-15.5, 28] },
      { name: { en: "Hidden Land", fr: "Terre Cachée" }, at: [-12, 29] },
    ],
    credits: [{ en: "Outlines: Nobody (CC0).", fr: "Contours : Nobody (CC0)." }],
  },
  figures: [
    {
      name: "schools",
      kind: "matrix",
      fields: ["subject", "opened", "reach", "crafts", "owner", "income", "certified"],
    },
    { name: "activities-matrix", kind: "matrix", block: "activities" },
    { name: "tools-matrix", kind: "matrix", block: "tools" },
    { name: "activities-adoption", kind: "adoption", block: "activities" },
    { name: "tools-adoption", kind: "adoption", block: "tools" },
    { name: "activities-profiles", kind: "profiles", block: "activities" },
    { name: "tools-profiles", kind: "profiles", block: "tools" },
    { name: "openings", kind: "timeline" },
    { name: "certificates", kind: "shares", field: "certified" },
    { name: "owner-income", kind: "cross-table", rows: "owner", columns: "income" },
    { name: "crafts", kind: "combinations", field: "crafts" },
    { name: "pupils", kind: "numbers" },
    { name: "plans", kind: "plans" },
    { name: "places", kind: "map" },
    { name: "sources", kind: "evidence" },
    { name: "since", kind: "change" },
    { name: "statements", kind: "claims" },
    { name: "choices", kind: "multiverse" },
  ],
});

/** A field as a file gives it: the columns that it leaves out are empty. */
export function fieldOf(row: Partial<Field> & Pick<Field, "field" | "type">): Field {
  return Field.parse({ label: row.field, nature: "fixed", ...row });
}

const offered = {
  type: "code",
  codes: "oui=Offered;non=Not offered",
  "codes::fr": "oui=Proposé;non=Non proposé",
  yes: "oui",
  block: "activities",
} as const;
const tool = {
  type: "code",
  codes: "oui=In use;encours=On order;non=None",
  "codes::fr": "oui=En service;encours=Commandé;non=Absent",
  yes: "oui",
  pending: "encours",
  block: "tools",
} as const;

export const codebook: Field[] = [
  fieldOf({ field: "opened", label: "Opening year", "label::fr": "Année d’ouverture", type: "year", role: "year" }),
  fieldOf({
    field: "reach",
    label: "Reach",
    "label::fr": "Rayon",
    type: "code",
    codes: "near=Near;far=Far",
    "codes::fr": "near=Proche;far=Lointain",
  }),
  fieldOf({
    field: "crafts",
    label: "Crafts taught",
    "label::fr": "Métiers enseignés",
    type: "codes",
    codes: "weaving=Weaving;pottery=Pottery;music=Music",
    "codes::fr": "weaving=Tissage;pottery=Poterie;music=Musique",
  }),
  fieldOf({
    field: "owner",
    label: "Owner",
    "label::fr": "Propriétaire",
    type: "code",
    codes: "club=Club;town=Town;joint=Joint",
    "codes::fr": "club=Association;town=Commune;joint=Mixte",
  }),
  fieldOf({
    field: "income",
    label: "Income",
    "label::fr": "Recettes",
    type: "code",
    codes: "fees=Fees;grants=Grants;joint=Joint",
    "codes::fr": "fees=Cotisations;grants=Subventions;joint=Mixtes",
  }),
  fieldOf({
    field: "certified",
    label: "Certificate",
    "label::fr": "Certificat",
    type: "code",
    codes: "oui=Granted;encours=Requested;non=Refused",
    "codes::fr": "oui=Obtenu;encours=Demandé;non=Refusé",
    yes: "oui",
    pending: "encours",
    role: "label",
  }),
  fieldOf({
    field: "subject",
    label: "Main subject",
    "label::fr": "Matière principale",
    type: "code",
    codes: "wool=Wool and felt;clay=Clay and glaze;songs=Songs;glass=Glass;wood=Wood;paper=Paper",
    "codes::fr": "wool=Laine et feutre;clay=Argile et émail;songs=Chansons;glass=Verre;wood=Bois;paper=Papier",
    short_codes: "wool=wool;clay=clay",
    "short_codes::fr": "wool=laine;clay=argile",
    role: "category",
  }),
  fieldOf({ field: "town", label: "Town", "label::fr": "Commune", type: "place", role: "place" }),
  fieldOf({
    field: "province",
    label: "Province",
    "label::fr": "Province",
    type: "code",
    codes: "MU-1=Northland;MU-2=Southland",
    "codes::fr": "MU-1=Pays du Nord;MU-2=Pays du Sud",
    role: "region",
  }),
  fieldOf({
    field: "pupils",
    label: "Pupils",
    "label::fr": "Élèves",
    type: "number",
    unit: "pupils",
    "unit::fr": "élèves",
  }),
  fieldOf({ field: "choir", label: "Choir", "label::fr": "Chorale", ...offered }),
  fieldOf({ field: "garden", label: "Garden and orchard", "label::fr": "Jardin et verger", ...offered }),
  fieldOf({ field: "kiln", label: "Kiln", "label::fr": "Four", ...tool }),
  fieldOf({ field: "press", label: "Printing press", "label::fr": "Presse à imprimer", ...tool }),
];
