import { commonFiles, csv, documentFiles, json, type StudyFiles } from "./study-files.js";
import type { Pair, StartLanguage } from "./words.js";

const observedOn = "2024-12-31";

interface MadeUpField {
  readonly field: string;
  readonly label: Pair;
  readonly type: string;
  readonly codes?: Pair;
  readonly yes?: string;
  readonly role?: string;
  readonly block?: string;
  readonly unit?: Pair;
  readonly description: Pair;
}

const yesNo = { en: "yes=Yes;no=No", fr: "yes=Oui;no=Non" };
const service = (field: string, label: Pair, description: Pair): MadeUpField => ({
  ...{ field, label, type: "code", codes: yesNo, yes: "yes", block: "services", description },
});

const fields: readonly MadeUpField[] = [
  {
    ...{ field: "founded", label: { en: "Year founded", fr: "Année de fondation" }, type: "year", role: "year" },
    description: { en: "Year in which it was registered.", fr: "Année de son immatriculation." },
  },
  {
    ...{ field: "town", label: { en: "Town", fr: "Ville" }, type: "place", role: "place" },
    description: { en: "Town of its seat.", fr: "Ville de son siège." },
  },
  {
    ...{ field: "premises", label: { en: "Premises", fr: "Locaux" }, type: "code" },
    codes: { en: "owned=Owned;rented=Rented;lent=Lent", fr: "owned=En propriété;rented=En location;lent=Prêtés" },
    description: { en: "On what terms it has its premises.", fr: "À quel titre elle occupe ses locaux." },
  },
  service(
    "training",
    { en: "Training", fr: "Formation" },
    { en: "Whether it trains its members.", fr: "Si elle forme ses membres." },
  ),
  service(
    "purchasing",
    { en: "Joint purchasing", fr: "Achats groupés" },
    { en: "Whether its members buy together.", fr: "Si ses membres achètent ensemble." },
  ),
  service(
    "export",
    { en: "Export support", fr: "Appui à l’export" },
    { en: "Whether it helps its members to export.", fr: "Si elle aide ses membres à exporter." },
  ),
  {
    ...{ field: "members", label: { en: "Size", fr: "Taille" }, type: "number" },
    unit: { en: "members", fr: "membres" },
    description: { en: "Number of its members.", fr: "Nombre de ses membres." },
  },
];

/** Answers by the survey's own columns: the towns are known from documents only. */
const asked = ["founded", "premises", "training", "purchasing", "export", "members"];
const answers: readonly { readonly id: string; readonly name: Pair; readonly values: readonly string[] }[] = [
  {
    ...{ id: "northfield", name: { en: "Northfield Cooperative", fr: "Coopérative du Nord" } },
    values: ["2009", "owned", "yes", "yes", "no", "120"],
  },
  {
    ...{ id: "riverside", name: { en: "Riverside Cooperative", fr: "Coopérative de la Rive" } },
    values: ["2014", "rented", "yes", "no", "no", "45"],
  },
  {
    ...{ id: "hilltop", name: { en: "Hilltop Cooperative", fr: "Coopérative des Hauts" } },
    values: ["2017", "owned", "yes", "yes", "yes", "80"],
  },
];

/** A study of three made-up cases that shows each thing once: agreement, a contradiction, a value from documents alone, a missing one. */
export function madeUpStudy(language: StartLanguage): StudyFiles {
  const other = language === "fr" ? (["en"] as const) : [];
  const inBoth = (name: string) => [name, ...other.map((code) => `${name}::${code}`)];
  const textIn = (pair: Pair | undefined) => [language, ...other].map((code) => pair?.[code] ?? "");
  const title = { en: "A made-up study of three cooperatives", fr: "Une étude inventée de trois coopératives" };
  const more = {
    ...(other.length > 0 && { titles: { en: title.en }, languages: [language, ...other] }),
    case: {
      en: { one: "cooperative", many: "cooperatives" },
      fr: { one: "coopérative", many: "coopératives", gender: "f" },
    },
    blocks: { services: { en: { one: "service", many: "services" }, fr: { one: "service", many: "services" } } },
  };
  const caseColumn = { en: "Cooperative", fr: "Coopérative" }[language];
  const published = fields.filter(({ field }) => asked.includes(field));
  return {
    ...commonFiles({ language, title: title[language], observedOn, caseColumn, isMadeUp: true, more }),
    "codebook.csv": csv(
      [
        ...["field", ...inBoth("label"), "published_as", "type", ...inBoth("codes"), "yes", "role", "block"],
        ...[...inBoth("unit"), "nature", ...inBoth("description")],
      ],
      fields.map(({ field, label, type, codes, yes = "", role = "", block = "", unit, description }) => [
        ...[field, ...textIn(label), "", type, ...textIn(codes), yes, role, block],
        ...[...textIn(unit), "fixed", ...textIn(description)],
      ]),
    ),
    "cases.csv": csv(
      ["case_id", "name", "in_sample", "note"],
      answers.map(({ id, name }) => [id, name[language], "yes", { en: "made up", fr: "inventé" }[language]]),
    ),
    "survey/answers.csv": csv(
      [caseColumn, ...published.map(({ label }) => label[language])],
      answers.map(({ name, values }) => [
        name[language],
        ...published.map((field, at) => labelOf(field, values[at] ?? "", language)),
      ]),
    ),
    ...documents(language),
    "claims.json": json([claim(language)]),
  };
}

/** What a code is called; a number as it is. @example labelOf(premises, "lent", "fr") // "Prêtés" */
function labelOf({ codes }: MadeUpField, value: string, language: StartLanguage): string {
  const pairs = (codes?.[language] ?? "").split(";").map((pair) => pair.split("="));
  return pairs.find(([code]) => code === value)?.[1] ?? value;
}

function documents(language: StartLanguage): StudyFiles {
  const text = (en: string, fr: string) => (language === "fr" ? fr : en);
  const [madeUp, owned] = [text("made up", "inventé"), text("Owned", "En propriété")];
  const source = (id: string, kind: string, title: string, publisher: string, published: string) => [
    ...[id, kind, title, publisher, "", language, published, "", madeUp, "secondary"],
  ];
  const statement = (id: string, studyCase: string, field: string, value: string, evidence: string, from: string) => [
    ...[id, studyCase, field, value, "", evidence, from, "", "", "", "", ""],
  ];
  return documentFiles(
    [
      source(
        "report",
        "national_report",
        text("Report on cooperatives", "Rapport sur les coopératives"),
        "Institut",
        "2023",
      ),
      source(
        "press",
        "press_article",
        text("A cooperative by the river", "Une coopérative sur la rive"),
        "Gazette",
        "2022-05",
      ),
    ],
    [
      statement("d1", "northfield", "founded", "2009", "stated", "report"),
      statement("d2", "northfield", "premises", owned, "stated", "report"),
      statement("d3", "northfield", "town", text("Northfield", "Nordville"), "seat_or_address", "report"),
      statement("d4", "riverside", "founded", "2013", "stated", "press"),
      statement("d5", "riverside", "town", text("Riverton", "Rivebourg"), "seat_or_address", "press"),
    ],
  );
}

function claim(language: StartLanguage) {
  const words = {
    en: {
      paraphrase: "Two of the three cooperatives own their premises.",
      note: "Counted by the answers on premises.",
    },
    fr: {
      paraphrase: "Deux des trois coopératives sont propriétaires de leurs locaux.",
      note: "Compté d’après les réponses sur les locaux.",
    },
  };
  return {
    ...{ id: "own_premises", section: "1", paraphrase: words[language].paraphrase },
    ...{ published: { kind: "count", figure: 2 }, qualifier: "exactly" },
    measure: { kind: "cases", where: [{ field: "premises", in: ["owned"] }], among: [] },
    note: words[language].note,
    ...(language === "fr" && { translations: { en: words.en } }),
  };
}
