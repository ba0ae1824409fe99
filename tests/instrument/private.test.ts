import { expect, test } from "vitest";
import { leaveOutPrivate } from "../../pipeline/commands/new/leave-out-private.js";
import { readSoundForm } from "../../pipeline/commands/new/read-sound-form.js";
import { readExport } from "../../pipeline/instrument/export/read-export.js";
import { fieldsOfForm } from "../../pipeline/instrument/form/form-fields.js";
import { matchColumns } from "../../pipeline/instrument/matching/match-columns.js";
import { recognisePrivate } from "../../pipeline/instrument/privacy/recognise-private.js";
import { bytes, diagnosticsOf } from "../lib/scratch.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";
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

test.each([
  {
    what: "a person's name",
    texts: [
      ...[
        "Who answered?",
        "Q3. Who is the director?",
        "Who filled in this form?",
        "With whom did you speak?",
        "User name",
      ],
      ...["Personne interrogée", "Personne ayant répondu", "Qui a répondu ?", "Rempli par qui ?", "Person in charge"],
      ...["Entrevistado", "¿Quién respondió?", "Quem respondeu?", "Pessoa entrevistada", "Chi ha risposto?"],
      ...["Persona intervistata", "Wer hat geantwortet?", "Befragter", "من أجاب على الأسئلة؟", "Informant"],
      ...["Rempli par", "Filled in by", "Preenchido por", "Nome do responsável", "Name des Befragten", "Gérant(e)"],
      ...["Superviseur", "الاسم واللقب", "ملأ من طرف"],
    ],
  },
  {
    what: "a telephone number",
    texts: ["Telemóvel", "Móvil", "Cellulare", "Comment vous joindre ?", "Numéro à rappeler", "رقم للاتصال"],
  },
  { what: "an e-mail address", texts: ["Correio eletrónico", "Posta elettronica", "Adresse électronique"] },
  {
    what: "an identity number",
    texts: ["Matricule CNSS", "N° CNSS", "Codice fiscale", "DNI", "Número de Seguridad Social", "Passaporte"],
  },
  {
    what: undefined,
    texts: [
      ...[
        "Companies that export",
        "Entreprises qui exportent",
        "Phone lines",
        "Lignes téléphoniques",
        "Mobile coverage",
      ],
      ...["Nb de réponses par e-mail", "Matricule fiscal de l’entreprise", "Whole sale", "Quality", "Quelle qualité ?"],
      ...[
        "من أين التمويل؟",
        "خطوط الهاتف",
        "Number of contacts",
        "Chimie",
        "Unidad móvil",
        "Telefonía móvil",
        "Salariés déclarés à la CNSS",
      ],
    ],
  },
])("to be answered in one's own words, $texts ask for $what", ({ what, texts }) => {
  const asked = (text: string) => recognisePrivate({ names: [], labels: [text], answeredBy: "text" }, []);
  expect(texts.map((text) => [text, asked(text)])).toEqual(texts.map((text) => [text, what]));
});

test.each([
  { names: ["q1"], labels: ["Who owns it?"], answeredBy: "choice" as const, what: undefined },
  { names: ["q1"], labels: ["Who owns it?"], answeredBy: "text" as const, what: "a person's name" },
  { names: ["q1"], labels: ["Who answered?"], answeredBy: "choice" as const, what: "a person's name" },
  { names: ["q1"], labels: ["Personne interrogée"], answeredBy: "choice" as const, what: "a person's name" },
  { names: ["tel_lines"], labels: ["Lines"], answeredBy: "number" as const, what: undefined },
  { names: ["nb_emails"], labels: ["E-mails sent"], answeredBy: "number" as const, what: undefined },
  { names: ["username"], labels: ["Users of the portal"], answeredBy: "number" as const, what: undefined },
  { names: ["username"], labels: ["Users of the portal"], answeredBy: "text" as const, what: undefined },
  { names: ["tel"], labels: ["How many telephones?"], answeredBy: "number" as const, what: undefined },
  { names: ["tel"], labels: ["Téléphone"], answeredBy: "number" as const, what: "a telephone number" },
  { names: ["cin"], labels: ["CIN"], answeredBy: "number" as const, what: "an identity number" },
])("$names, $labels, answered by $answeredBy: $what", ({ what, ...words }) => {
  expect(recognisePrivate(words, [])).toBe(what);
});

test.each([
  { cells: ["912 345 678", "934 111 222"], answeredBy: "text" as const, what: "a telephone number" },
  { cells: ["912 345 678"], answeredBy: "unknown" as const, what: "a telephone number" },
  { cells: ["912345678", "934111222", ""], answeredBy: "text" as const, what: "a telephone number" },
  { cells: ["912 345 678", "1 200 000"], answeredBy: "unknown" as const, what: undefined },
  { cells: ["912 345 000", "934 111 222"], answeredBy: "unknown" as const, what: undefined },
  { cells: ["912 345 678", "934 111 222"], answeredBy: "number" as const, what: undefined },
  { cells: ["912345678", "934111222"], answeredBy: "unknown" as const, what: undefined },
  { cells: ["Mme Alaoui", "M. Bennis", "Dr. Tazi"], answeredBy: "text" as const, what: "a person's name" },
  { cells: ["السيدة فلانة"], answeredBy: "choice" as const, what: "a person's name" },
  { cells: ["Mr", "Drome", "Sr"], answeredBy: "text" as const, what: undefined },
])("$cells, answered by $answeredBy, are $what", ({ cells, answeredBy, what }) => {
  expect(recognisePrivate({ names: ["q7"], labels: ["Q7"], answeredBy }, cells)).toBe(what);
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

// Who heads a cluster, in words that questionnaires of the field have.
test.each([
  ...[
    "Nom de l’animateur du cluster",
    "Directeur du cluster",
    "Président du cluster",
    "Nom du point focal",
    "Secrétaire général",
  ],
  ...["Cluster manager", "Name of cluster manager", "Executive director", "Chairperson", "Nom du chargé de mission"],
  ...["Interlocuteur principal", "Collected by", "Collecté par", "Prepared by", "Fait par", "Nom d'utilisateur"],
  ...[
    "Noms des membres du bureau",
    "Membres du conseil d’administration",
    "رئيس التجمع",
    "المنسق",
    "اسم المنسق",
    "نائب الرئيس",
  ],
  ...[
    "Vice-président",
    "Président(e)",
    "La directrice générale",
    "Animatrice du pôle",
    "Délégué général",
    "Coordonnatrice nationale",
  ],
  ...[
    "Director of the cluster",
    "Name of the focal point",
    "Deputy director",
    "Programme coordinator",
    "Chef de projet",
    "Point focal",
  ],
  ...["Nom du coordonnateur", "Chargée de mission", "Directora del clúster", "Signé par", "3. Directeur du pôle :"],
])("%s is a person's name where anything can be written", (text) => {
  expect(recognisePrivate({ names: ["q1"], labels: [text], answeredBy: "text" }, [])).toBe("a person's name");
});

test.each([
  ...[
    "Nombre d’animateurs",
    "Type de direction",
    "Nombre de membres du bureau",
    "Number of directors",
    "Type of manager",
  ],
  ...[
    "Direction régionale",
    "Chef de file du consortium",
    "Chef-lieu",
    "Head office",
    "Secrétariat",
    "Présidence tournante",
  ],
  ...[
    "Membres du cluster",
    "Noms des membres du cluster",
    "Nom du cluster",
    "Name of the cluster",
    "Data collection",
    "Financé par",
  ],
  ...[
    "Managed by",
    "Charges de personnel",
    "Chargement",
    "Animation du réseau",
    "Coordination régionale",
    "Contact rate",
    "Agent économique",
  ],
  ...[
    "Formation des dirigeants",
    "Salary of the director",
    "Training of managers",
    "Point de vente",
    "Mission du cluster",
    "Représentation",
  ],
  ...[
    "Name of the representative body",
    "عدد المدراء",
    "التجمع",
    "نوع الإدارة",
    "رئاسة",
    "Fait marquant",
    "Project management",
  ],
])("%s is no person's name, whatever can be written", (text) => {
  expect(recognisePrivate({ names: ["q1"], labels: [text], answeredBy: "text" }, [])).toBeUndefined();
});

test.each([
  { column: "Lat", cells: ["33,5731"] },
  { column: "Long", cells: ["-7,5898"] },
  { column: "Lat/Long", cells: [] },
  { column: "Où ?", cells: ["33,5731 ; -7,5898"] },
  { column: "Où ?", cells: ["33.5731/-7.5898"] },
])("$column with $cells is a position", ({ column, cells }) => {
  expect(recognisePrivate(column, cells)).toBe("a position");
});

test("a long answer and a plateau are none", () => {
  expect(["Long terme", "Latin", "Plat", "Longueur"].map((text) => recognisePrivate(text, []))).toEqual(
    Array(4).fill(undefined),
  );
});

test.each(["Président élu ?", "Directeur du cluster", "Cluster manager", "Vice-président"])(
  "%s is no name where it is a choice or a number",
  (text) => {
    for (const answeredBy of ["choice", "number"] as const)
      expect(recognisePrivate({ names: ["q1"], labels: [text], answeredBy }, [])).toBeUndefined();
  },
);

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
  expect(caseOf(["text", "q1", "Who answered?"], hub)).toBe("hub");
});

test("neither whether one agrees to be asked, nor a day, a number or a yes or no names the cases", async () => {
  const sheets = (...rows: string[][]) => ({
    survey: [["type", "name", "label"], ...rows],
    choices: [
      ["list_name", "name", "label"],
      ...["yes", "no"].map((name) => ["yn", name, name]),
      ...["1", "2"].map((name) => ["agree", name, `Answer ${name}`]),
    ],
  });
  const before = [
    ["select_one agree", "q0", "Acceptez-vous de répondre ?"],
    ["select_one yn", "q1", "Shall we begin?"],
    ["date", "q2", "Day of the interview"],
    ["integer", "q3", "Number of the interview"],
  ];
  const hub = ["text", "hub", "Which hub?"];
  expect(fieldsOfForm(formOf(sheets(...before, hub)))?.caseQuestion.name).toBe("hub");
  const sound = (rows: string[][], caseName?: string) => () =>
    readSoundForm(makeWorkbook(sheets(...rows)), "form.xlsx", { caseName });
  expect((await diagnosticsOf(sound(before))).join()).toContain(
    "expected a question that names the case, in words or as a choice, but found none; say which does with --case-column NAME: q0, q1, q2, q3",
  );
  expect((await diagnosticsOf(sound([hub, ["text", "phone", "Phone"]]))).join()).toContain(
    'expected questions on the cases, but found none beside "hub", which names them',
  );
});

test("of a table, a choice that comes back is about nobody where one's own words would be", () => {
  const table = (...answers: string[]) => ({
    columns: ["Hub", "Who governs it?"],
    rows: answers.map((answer, at) => ({ line: at + 2, cells: { Hub: `h${at}`, "Who governs it?": answer } })),
  });
  expect(leaveOutPrivate(table("Firms", "The town", "Firms"), ["Hub"]).leftOut).toEqual([]);
  expect(leaveOutPrivate(table("Amina Alaoui", "Said Bennis", "Lina Tazi"), ["Hub"]).leftOut).toHaveLength(1);
});

test("a label says more than the name of a question", () => {
  expect(recognisePrivate({ names: ["nom"], labels: ["Nom du pôle"], answeredBy: "text" }, [])).toBeUndefined();
  expect(recognisePrivate({ names: ["nom"], labels: ["Nom"], answeredBy: "text" }, [])).toBe("a person's name");
  expect(recognisePrivate({ names: ["nom"], labels: [], answeredBy: "text" }, [])).toBe("a person's name");
  expect(recognisePrivate({ names: ["tel"], labels: ["Comment vous joindre ?"], answeredBy: "text" }, [])).toBe(
    "a telephone number",
  );
});
