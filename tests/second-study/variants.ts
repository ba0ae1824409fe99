import { mulberry32 } from "../../pipeline/lib/random.js";
import type { Copy, Row } from "./change-study.js";

export interface Variant {
  readonly what: string;
  readonly change: (copy: Copy) => void;
  /** What is left out, as the notices name it, with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Files that the base study has below 4-aggregate/ and 5-plot/, and this one has not; of a figure its name alone. */
  readonly without: readonly string[];
  /** What the figures, tables and page say nothing of. */
  readonly silentOn?: RegExp;
}

/** Without a claim that can be tested, there is nothing for choices to turn. */
const untested = {
  leftOut: { "figure multivers": "the study has no claims that can be tested" },
  without: ["multivers", "4-aggregate/multiverse.csv", "4-aggregate/multiverse-options.csv"],
};

const noPlaces = /\b(villes?|lieux?|cartes?|contours)\b/i;

export const variants: readonly Variant[] = [
  {
    what: "without a context table",
    change: (copy) => {
      copy.removeInputs("context_table");
      copy.changeStudy((study) => delete study.context_table);
      copy.changeRows("plans", (rows) => rows.map((row) => ({ ...row, context_name: "" })));
      copy.changeClaims((id) => id !== "huit");
    },
    leftOut: {},
    without: ["4-aggregate/context-table.csv", "5-plot/tables/context-table.md"],
    silentOn: /caisses de village|groupement/i,
  },
  {
    what: "without plans",
    change: (copy) => copy.removeInputs("plans"),
    leftOut: { "figure lois": "the study has no plans" },
    without: ["lois"],
    silentOn: /\bplans?\b|Loi des|Pacte inventé/i,
  },
  {
    what: "without a questionnaire",
    change: (copy) => copy.removeInputs("questionnaire"),
    leftOut: {},
    without: [],
  },
  {
    what: "without claims",
    change: (copy) => copy.removeInputs("claims"),
    leftOut: { "figure affirmations": "the study has no claims", ...untested.leftOut },
    without: ["affirmations", "5-plot/tables/claims.md", ...untested.without],
    silentOn: /affirmation|texte publié|chiffres? publié|reformulé|reproduit|invérifiable|tels qu’imprimés/i,
  },
  {
    what: "without criteria",
    change: (copy) => copy.removeInputs("criteria"),
    leftOut: {},
    without: ["1-ingest/criteria.csv", "4-aggregate/criteria.csv", "4-aggregate/criteria-counts.csv"],
    silentOn: /critère|ligue|charte/i,
  },
  {
    what: "without regions and map",
    change: (copy) => {
      copy.removeInputs("regions_geojson");
      copy.changeStudy((study) => delete study.map);
    },
    leftOut: { "figure carte": "the study has no regions", "regions.geojson": "the study has no regions" },
    without: ["carte", "4-aggregate/regions.geojson"],
    silentOn: /\bcartes?\b|contours|crête|Océan/i,
  },
  {
    what: "without places at all",
    change: (copy) => {
      copy.removeInputs("regions_geojson", "cities");
      copy.changeStudy((study) => {
        delete study.map;
        study.city_groups = [];
        study.headlines = ["certification"];
        study.figures = (study.figures as { kind: string }[]).filter(({ kind }) => kind !== "map");
      });
      copy.changeRows("codebook", (rows) => rows.filter(({ role }) => role !== "place" && role !== "region"));
      copy.changeRows("statements", (rows) => rows.filter(({ field }) => field !== "bourg" && field !== "province"));
      copy.changeClaims((id) => id !== "hauts");
    },
    leftOut: {
      "cases.geojson": "no case has a place with coordinates",
      "regions.geojson": "the study has no regions",
      "map.gpkg": "neither cases nor regions have a geometry",
    },
    without: ["4-aggregate/cases.geojson", "4-aggregate/regions.geojson", "5-plot/map.gpkg", "carte"],
    silentOn: noPlaces,
  },
  {
    what: "without tables of a survey",
    change: (copy) => {
      copy.removeInputs("releve_structure", "releve_services", "corrections", "adjudications", "claims");
      copy.changeStudy((study) => {
        study.tables = [];
      });
      copy.changeRows("paper_sources", (rows) => rows.filter(({ tier }) => tier === "secondary"));
      copy.pruneDecisions();
    },
    leftOut: {
      ...untested.leftOut,
      "figure affirmations": "the study has no claims",
      "figure effectifs": "no field of type number has a value for 3 cases",
      "figure profils-marches": "fewer than two cases have a value on every field of the block marches",
      "figure profils-services": "fewer than two cases have a value on every field of the block services",
    },
    without: [
      ...["affirmations", "effectifs", "profils-marches", "profils-services"],
      ...["4-aggregate/releve-structure.csv", "4-aggregate/releve-services.csv"],
      ...["5-plot/tables/releve-structure.md", "5-plot/tables/releve-services.md", "5-plot/tables/claims.md"],
      ...untested.without,
    ],
    silentOn: /enquête|questionnaire/i,
  },
  {
    what: "with interviews in place of a survey",
    change: (copy) => {
      copy.removeInputs("releve_structure", "releve_services", "corrections", "adjudications", "claims");
      copy.changeStudy((study) => {
        study.tables = [];
      });
      copy.changeRows("paper_sources", (rows) =>
        rows.flatMap((row) => {
          const interviews = { ...row, source_id: "entretiens", kind: "other", title: "Entretiens inventés" };
          return row.tier === "secondary" ? [row] : row.source_id === "releve_1" ? [interviews] : [];
        }),
      );
      copy.changeRows("statements", (rows) => [
        ...rows,
        ...rows.flatMap((row, i) =>
          row.field === "bourg" && i % 2 === 0 ? [{ ...row, obs_id: `e${i}`, source_id: "entretiens" }] : [],
        ),
      ]);
      copy.pruneDecisions();
    },
    leftOut: {
      ...untested.leftOut,
      "figure affirmations": "the study has no claims",
      "figure effectifs": "no field of type number has a value for 3 cases",
      "figure profils-marches": "fewer than two cases have a value on every field of the block marches",
      "figure profils-services": "fewer than two cases have a value on every field of the block services",
    },
    without: [
      ...["affirmations", "effectifs", "profils-marches", "profils-services"],
      ...["4-aggregate/releve-structure.csv", "4-aggregate/releve-services.csv"],
      ...["5-plot/tables/releve-structure.md", "5-plot/tables/releve-services.md", "5-plot/tables/claims.md"],
      ...untested.without,
    ],
    silentOn: /enquête|questionnaire/i,
  },
  {
    what: "without documents",
    change: (copy) => {
      copy.removeInputs("secondary_sources", "statements", "independent_sources", "adjudications");
      copy.changeClaims((id) => id !== "hauts" && id !== "exporte");
      copy.pruneDecisions();
    },
    leftOut: { "cases.geojson": "no case has a place with coordinates" },
    without: ["4-aggregate/cases.geojson"],
    silentOn: /gazette|bulletin|corrobor|documents? (indépendant|seuls|ont|donne)|et documents/i,
  },
  {
    what: "of 3 cases",
    change: (copy) => generateCases(copy, 3),
    leftOut: {
      "figure profils-marches": "fewer than two cases have a value on every field of the block marches",
    },
    without: ["profils-marches"],
  },
  { what: "of 60 cases", change: (copy) => generateCases(copy, 60), leftOut: {}, without: [] },
];

/** The study without its list of figures: those of the program's own choice. */
export const defaults: Variant = {
  what: "without a list of figures",
  change: (copy) => copy.changeStudy((study) => delete study.figures),
  leftOut: {},
  without: [],
};

/** Other cases, as many as asked for, with answers drawn by lot: always the same, as the seed is. */
function generateCases(copy: Copy, n: number): void {
  const next = mulberry32(7 * n);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const names = Array.from(
    { length: n },
    (_, i) => `${syllables[i % 10]}${syllables[Math.floor(i / 10) + 3]} inventée`,
  );
  const answer = (words: readonly string[]) => (next() < 0.1 ? "-" : pick(words));
  copy.changeRows("cases", () =>
    names.map((name, i) => ({ case_id: `cas_${letters(i)}`, name, in_sample: "yes", note: "" })),
  );
  copy.changeRows("releve_structure", () =>
    names.map((name): Row => {
      const products = ["Brut", "Tissé", "Séché"].filter(() => next() < 0.5);
      return {
        Coopérative: name,
        "Fondée en": String(1991 + Math.floor(next() * 28)),
        Filière: pick(["Laine", "Café", "Quinoa", "Sel"]),
        Statut: pick(["Agréée", "En attente", "Déclarée"]),
        "Certifiée ?": answer(["Certifiée", "Certifiée en partie", "Non certifiée"]),
        Membres: answer([String(10 + Math.floor(next() * 300))]),
        "Femmes (%)": answer([String(Math.floor(next() * 101))]),
        Produits: products.length === 0 ? "Brut" : products.join(" "),
        Page: "1",
      };
    }),
  );
  copy.changeRows("releve_services", () =>
    names.map((name): Row => {
      const services = ["Collecte", "Crédit", "Formation", "Stockage", "Transport par mule"];
      const markets = ["Marché local", "Marché national", "Marché lointain"];
      return {
        Nom: name,
        ...Object.fromEntries(services.map((service) => [service, answer(["×", ""])])),
        ...Object.fromEntries(markets.map((market) => [market, answer(["Servi", "En projet", "Absent"])])),
      };
    }),
  );
  const towns = ["Rêve-Haut", "Aldea Fingida", "Nuée-sur-Sel", "Puerto Ficticio", "Isla Soñada"];
  const [example = {}] = copy.rows("statements");
  copy.changeRows("statements", () =>
    names.flatMap((_, i): Row[] => {
      const row = { ...example, case_id: `cas_${letters(i)}`, unit: "", source_id: "bulletin2021", note: "" };
      const place = { ...row, obs_id: `b${i}`, field: "bourg", value: pick(towns) };
      const status = { ...row, obs_id: `s${i}`, field: "statut", value: pick(["Agréée", "Déclarée"]) };
      return [...(next() < 0.9 ? [place] : []), ...(next() < 0.3 ? [status] : [])];
    }),
  );
  for (const role of ["corrections", "adjudications"]) copy.changeRows(role, () => []);
  copy.changeClaims((id) => id === "aimees" || id === "huit");
  copy.pruneDecisions();
}

const syllables = ["Kalu", "Miro", "Tapé", "Wari", "Suyo", "Ñaña", "Illa", "Chasq", "Yuri", "Qori", "Pacha"];

/** Without digits, as those of a title are counts. @example letters(27) // "bb" */
function letters(i: number): string {
  const letter = (at: number) => String.fromCharCode(97 + at);
  return `${letter(Math.floor(i / 26))}${letter(i % 26)}`;
}
