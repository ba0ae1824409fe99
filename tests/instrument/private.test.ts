import { expect, test } from "vitest";
import { leaveOutPrivate } from "../../pipeline/commands/new/leave-out-private.js";
import { fieldsOfForm } from "../../pipeline/instrument/form-fields.js";
import { matchColumns } from "../../pipeline/instrument/match-columns.js";
import { readExport } from "../../pipeline/instrument/read-export.js";
import { recognisePrivate } from "../../pipeline/instrument/recognise-private.js";
import { bytes } from "../lib/scratch.js";
import { formOf, knownOf } from "./known.js";

test.each([
  {
    what: "a telephone number",
    texts: ["Phones", "tel2", "Cell number", "Fax", "Numéro (WA)", "Telefono", "هاتف المدير"],
  },
  { what: "an e-mail address", texts: ["E-mail", "mail_resp", "Votre mail", "البريد الإلكتروني"] },
  {
    what: "a person's name",
    texts: [
      ...["Nom", "Nom du responsable", "nom_resp", "Name of the manager", "Director’s name", "Contact person", "CEO"],
      ...[
        "Enquêteur",
        "Enquêté",
        "Nombre del director",
        "اسم المسؤول",
        "المدير",
        "Signature",
        "Signature du directeur",
      ],
    ],
  },
  { what: "a person's post", texts: ["Fonction", "Votre fonction", "Poste du répondant", "الوظيفة"] },
  { what: "an identity number", texts: ["CIN", "N° de passeport", "بطاقة التعريف"] },
  { what: "a date of birth", texts: ["Date de naissance", "Year of birth", "تاريخ الميلاد"] },
  { what: "a personal profile", texts: ["LinkedIn profile"] },
  { what: "an address", texts: ["Adresse", "Adresse du responsable", "العنوان"] },
  {
    what: undefined,
    texts: [
      ...["Autre, précision", "Signature des conventions", "Mobile money", "Unité mobile", "Date de l’enquête"],
      ...["Nom de l’organisation", "Name of the head office", "Nombre de responsables", "How many phones?"],
      ...[
        "Ordinateurs portables",
        "Contact rate",
        "Fonctions support",
        "Travail à domicile",
        "عدد الباحثين",
        "اسم المدرسة",
      ],
    ],
  },
])("$texts give away $what", ({ what, texts }) => {
  expect(texts.map((text) => [text, recognisePrivate(text, [])])).toEqual(texts.map((text) => [text, what]));
});

test.each([
  { column: "q", cells: ["06 12 34 56 78", "+212 5 22 12 34 56", ""], what: "a telephone number" },
  { column: "q", cells: ["٠٦١٢٣٤٥٦٧٨"], what: "a telephone number" },
  { column: "Numéro", cells: ["22 123 456", "22123457"], what: "a telephone number" },
  { column: "q", cells: ["a@example.org", "0612345678"], what: "a telephone number or an e-mail address" },
  { column: "q", cells: ["33.5731, -7.5898"], what: "a position" },
  { column: "Turnover", cells: ["22 123 456", "1 000 000"], what: undefined },
])("$cells below $column are $what", ({ column, cells, what }) => {
  expect(recognisePrivate(column, cells)).toBe(what);
});

const survey = [
  ["type", "name", "label"],
  ["text", "nom", "Nom"],
  ["integer", "tel", "Téléphone"],
  ["select_one agents", "q7", "Enquêteur"],
  ["select_one yn", "has", "Avez-vous un e-mail ?"],
  ["select_multiple services", "services", "Quels services ?"],
  ["text", "q9", "Nom du responsable"],
];
const choices = [
  ["list_name", "name", "label"],
  ["agents", "e1", "A. B."],
  ["yn", "yes", "Oui"],
  ["yn", "no", "Non"],
  ["services", "mobile", "Mobile money"],
  ["services", "mail", "E-mail"],
];
const form = formOf({ survey, choices });

test("of a form, what is about a person makes no field whatever its type; a yes or no and a choice do, and what is kept", () => {
  const ids = (kept: readonly string[]) => fieldsOfForm(form, undefined, kept)?.fields.map(({ field }) => field);
  expect(ids([])).toEqual(["has", "services_mobile", "services_mail"]);
  expect(ids(["q7"])).toEqual(["q7", "has", "services_mobile", "services_mail"]);
  expect(fieldsOfForm(form)?.leftOut.map(({ question, why }) => [question.name, why])).toEqual([
    ["tel", "personal: seems to be a telephone number"],
    ["q7", "personal: seems to be a person's name"],
    ["q9", "personal: seems to be a person's name"],
  ]);
});

test("of an export, choices are read whatever they are called, and a question that the form shows to be personal is left out", () => {
  const header = "Nom,Quels services ?/Mobile money,Quels services ?/E-mail,q7,Nom du responsable,_uuid";
  const given = readExport(bytes(`${header}\nA,1,0,e1,X,u1\n`), "a.csv", { caseNames: ["nom"] });
  const { leftOut = [] } = fieldsOfForm(form) ?? {};
  expect(matchColumns(given, knownOf(form).targets, { leftOut }).map(({ field, how }) => [field, how])).toEqual([
    ["_case", "name"],
    ["services_mobile", "label"],
    ["services_mail", "label"],
    ["", "personal: seems to be a person's name"],
    ["", "personal: seems to be a person's name"],
    ["_submission", "a column of the tool"],
  ]);
});

test("a field of the codebook that seems to be about a person is not read unless it is kept", () => {
  const telephones = formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "h", "Hub"],
      ["integer", "q", "Téléphones"],
    ],
    choices: [],
  });
  const found = fieldsOfForm(telephones, undefined, ["q"]);
  const known = knownOf(telephones, ["q"]);
  expect(found?.fields.map(({ field }) => field)).toEqual(["q"]);
  const given = readExport(bytes("h,q,_uuid\nA,22,u1\n"), "a.csv", { caseNames: ["h"] });
  const read = (kept: readonly string[]) =>
    matchColumns(given, known.targets, { kept }).find(({ column }) => column === "q");
  expect(read([])).toMatchObject({ use: "no", how: "personal: seems to be a telephone number" });
  expect(read(["q"])).toMatchObject({ use: "yes", field: "q" });
});

test("of a table, names, numbers and addresses of people go into no study; whether there is one does", () => {
  const cells = { Hub: "A", "Nom du répondant": "Amina", Numéro: "0612345678", "E-mail ?": "Oui", Staff: "5" };
  const table = {
    columns: Object.keys(cells),
    rows: [cells, { ...cells, "E-mail ?": "Non" }].map((row, at) => ({ line: at + 2, cells: row })),
  };
  expect(leaveOutPrivate(table, ["Hub"]).table.columns).toEqual(["Hub", "E-mail ?", "Staff"]);
  expect(leaveOutPrivate(table, ["Hub", "Numéro"]).leftOut).toEqual([
    { column: "Nom du répondant", what: "a person's name" },
  ]);
});

test("where nobody says what names the cases, it is no question about who answered; a name may be that of the case", () => {
  const caseOf = (...rows: string[][]) =>
    fieldsOfForm(formOf({ survey: [["type", "name", "label"], ...rows] }))?.caseQuestion.name;
  const hub = ["text", "hub", "Which hub?"];
  expect(caseOf(["text", "respondent_name", "Name of the respondent"], hub)).toBe("hub");
  expect(caseOf(["text", "nom", "Nom"], hub)).toBe("nom");
  expect(caseOf(["text", "nom_resp", "Nom du responsable"])).toBe("nom_resp");
});

test("a label says more than the name of a question", () => {
  expect(recognisePrivate({ names: ["nom"], labels: ["Nom du pôle"] }, [])).toBeUndefined();
  expect(recognisePrivate({ names: ["nom"], labels: ["Nom"] }, [])).toBe("a person's name");
  expect(recognisePrivate({ names: ["nom"], labels: [] }, [])).toBe("a person's name");
  expect(recognisePrivate({ names: ["tel"], labels: ["Comment vous joindre ?"] }, [])).toBe("a telephone number");
});
