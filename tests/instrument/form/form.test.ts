import { expect, test } from "vitest";
import { readSoundForm } from "../../../pipeline/commands/new/read-sound-form.js";
import { asksYear } from "../../../pipeline/instrument/form/asks-year.js";
import { rowForRename } from "../../../pipeline/instrument/form/compare-all-forms.js";
import { fieldsOfForm } from "../../../pipeline/instrument/form/form-fields.js";
import { lintForm } from "../../../pipeline/instrument/form/lint-form.js";
import { typeWords } from "../../../pipeline/instrument/form/question-types.js";
import { formatDiagnostic } from "../../../pipeline/lib/errors.js";
import { diagnosticsOf } from "../../lib/scratch.js";
import { makeWorkbook } from "../../lib/tables/make-workbook.js";
import { formOf, knownOf } from "../known.js";

const survey = [
  ["type", "name", "label::English (en)", "label::العربية (ar)", "relevant"],
  ["text", "school", "Name of the school", "اسم المدرسة", null],
  ["begin group", "about", "About", "عن", null],
  ["integer", "opened", "In which year was it opened?", "في أي سنة", null],
  ["select_one owner or_other", "owner", "Who owns it?", "من المالك", null],
  ["select_multiple meals", "meals", "Which meals are there?", "ما الوجبات", "owner = 'town'"],
  ["decimal", "budget", "Budget (EUR)", "الميزانية", null],
  ["end group", null, null, null, null],
  ["text", "phone", "Telephone of the head", "هاتف", null],
];
const choices = [
  ["list_name", "name", "label::English (en)", "label::العربية (ar)"],
  ["owner", "town", "The town", "البلدة"],
  ["owner", "firm", "A firm", "شركة"],
  ["meals", "lunch", "Lunch", "غداء"],
  ["meals", "supper", "Supper, late", "عشاء"],
];

test("a form becomes fields with types, codes and labels in each language; a question with several answers is a block", () => {
  const found = fieldsOfForm(formOf({ survey, choices }));
  expect(found?.caseQuestion.name).toBe("school");
  expect(
    found?.fields.map(({ field, type, block, unit, codes }) => [
      field,
      type,
      block,
      unit,
      codes.map(({ code }) => code).join(),
    ]),
  ).toEqual([
    ["opened", "year", "", "", ""],
    ["owner", "code", "", "", "town,firm,other"],
    ["owner_other", "text", "", "", ""],
    ["meals_lunch", "code", "meals", "", "yes,no"],
    ["meals_supper", "code", "meals", "", "yes,no"],
    ["budget", "number", "", "EUR", ""],
  ]);
  expect(found?.leftOut.map(({ question, why }) => [question.name, why])).toEqual([
    ["phone", "personal: seems to be a telephone number"],
  ]);
});

test("the codebook has a column for each language, and says what is asked only of some", () => {
  const { codebook } = knownOf(formOf({ survey, choices }));
  const meal = codebook.find(({ field }) => field === "meals_supper");
  expect(meal).toMatchObject({ label: "Supper, late", "label::ar": "عشاء", published_as: "meals/supper", yes: "yes" });
  expect(meal?.description).toContain("Asked only where owner = 'town'; a blank elsewhere means that it was not asked");
});

test.each([
  {
    what: "a name twice",
    at: 9,
    row: ["text", "owner", "x", "x", null],
    message: 'form.xlsx [survey]:10: name: expected each name once, but found "owner", as in row 5',
  },
  {
    what: "what a device notes under the name of a question",
    at: 9,
    row: ["end", "owner", null, null, null],
    message:
      'found "owner", as in row 5; rename one, or if answers have come already, remove row 10 from a copy of the form, as end makes no field',
  },
  {
    what: "an unknown type",
    at: 9,
    row: ["selectone owner", "o2", "x", "x", null],
    message: 'form.xlsx [survey]:10: type: expected a type of XLSForm, but found "selectone"',
  },
  {
    what: "a list that there is not",
    at: 9,
    row: ["select_one owners", "o2", "x", "x", null],
    message: 'form.xlsx [survey]:10: type: expected a list of the sheet choices, but found "owners"',
  },
  {
    what: "a name of the table of answers",
    at: 9,
    row: ["text", "submission", "x", "x", null],
    message:
      'form.xlsx [survey]:10: name: expected another name, as the table of answers has a column "submission" of its own',
  },
  {
    what: "a name with a blank",
    at: 9,
    row: ["text", "o 2", "x", "x", null],
    message: 'form.xlsx [survey]:10: name: expected a name of letters, digits and _, but found "o 2"',
  },
])("$what is an error with its row", ({ at, row, message }) => {
  const changed = [...survey.slice(0, at), row];
  expect(
    lintForm(formOf({ survey: changed, choices }), "form.xlsx")
      .errors.map(formatDiagnostic)
      .join("\n"),
  ).toContain(message);
});

test("a choice with blanks, or twice, is an error; what lacks a label or asks the same is a remark", () => {
  const changed = [...survey, ["text", "meals2", "Which meals are there there?", null, null]];
  const more = [
    ...choices,
    ["meals", "late supper", "Late", "متأخر"],
    ["owner", "town", "Town", "بلدة"],
    ["owner", "state", null, null],
  ];
  const { errors, warnings } = lintForm(formOf({ survey: changed, choices: more }), "form.xlsx");
  expect(errors.map(formatDiagnostic)).toEqual([
    'form.xlsx [choices]:7: name: expected each choice of owner once, but found "town", as in row 2; rename one',
    'form.xlsx [choices]:6: name: expected a name without blanks, as they separate several answers, but found "late supper"; write _ in their place',
  ]);
  expect(warnings.map(formatDiagnostic)).toEqual([
    'form.xlsx [survey]:10: label: the question "meals2" has no label in ar',
    'form.xlsx [choices]:8: label: the choice "state" has no label: figures will show its name',
    'form.xlsx [survey]:10: label: asks nearly the same as row 6: "Which meals are there there?"',
  ]);
});

test.each([
  {
    what: "two columns of one name",
    sheets: {
      survey: [
        ["type", "name", "Name "],
        ["text", "a", "b"],
      ],
    },
    message: "form.xlsx [survey]:1: name: expected each column once, but found it again",
  },
  {
    what: "no sheet survey",
    sheets: { Sheet1: [["type"]] },
    message: 'form.xlsx: expected a form with a sheet survey (XLSForm), but found "Sheet1"',
  },
  {
    what: "a group that is not closed",
    sheets: { survey: survey.slice(0, 7), choices },
    message: 'form.xlsx [survey]:3: type: expected the end of the group "about"',
  },
])("a form with $what is refused", async ({ sheets, message }) => {
  expect((await diagnosticsOf(() => formOf(sheets))).join("\n")).toContain(message);
});

test("a question in a repeat within the repeat of the case makes no field, as no import can bring its answers", () => {
  const nested = [
    ["type", "name", "label"],
    ["begin repeat", "site", "Site"],
    ["text", "hub", "Which hub?"],
    ["integer", "staff", "Staff"],
    ["begin repeat", "line", "Line of the budget"],
    ["decimal", "budget", "Budget"],
    ["end repeat"],
    ["end repeat"],
    ["integer", "visits", "Visits"],
  ];
  const found = fieldsOfForm(formOf({ survey: nested }), "hub");
  expect(found?.fields.map(({ field }) => field)).toEqual(["staff", "visits"]);
  expect(found?.leftOut.map(({ question, why }) => [question.name, why])).toEqual([
    ["budget", "repeated within site/line"],
  ]);
});

test("labels are read in any language, by its name or by the code behind it", () => {
  const header = [
    "type",
    "name",
    "label::Nederlands",
    "label::Русский",
    "label::Tamazight",
    "label::Eigene Sprache (gsw)",
  ];
  const { languages, questions, unknownLanguages } = formOf({ survey: [header, ["text", "h", "a", "b", "c", "d"]] });
  expect({ languages, unknownLanguages }).toEqual({ languages: ["nl", "ru", "zgh", "gsw"], unknownLanguages: [] });
  expect(questions[0]?.labels).toEqual({ nl: "a", ru: "b", zgh: "c", gsw: "d" });
});

test("labels in a language that nobody knows are named, and are an error where there are no others", () => {
  const lint = (...header: string[]) => {
    const { errors, warnings } = lintForm(
      formOf({
        survey: [
          ["type", "name", ...header],
          ["text", "h", "a", "b"],
        ],
      }),
      "f",
    );
    return [errors, warnings].map((found) => found.map(formatDiagnostic).filter((line) => line.includes("ISO 639")));
  };
  const message =
    'f [survey]:1: label::our tongue: expected a language by its name or its code (ISO 639), but found "our tongue", and its labels are not read; write the code behind it, as label::our tongue (xx)';
  expect(lint("label::our tongue")).toEqual([[message], []]);
  expect(lint("label::our tongue", "label::English")).toEqual([[], [message]]);
});

test.each([
  { label: "In what year was it created?", is: true },
  { label: "3. Year of foundation (official)", is: true },
  { label: "En quelle année le pôle a-t-il été créé ?", is: true },
  { label: "Année de création", is: true },
  { label: "Founding year", is: true },
  { label: "¿En qué año se fundó?", is: true },
  { label: "ما هي سنة التأسيس؟", is: true },
  { label: "Trainees per year", is: false },
  { label: "How many firms did you train last year?", is: false },
  { label: "Revenue over the last fiscal year (kEUR)", is: false },
  { label: "Chiffre d’affaires de l’année dernière", is: false },
  { label: "Nombre de stagiaires par an", is: false },
  { label: "Visits / year", is: false },
  { label: "Staff at the end of the year in all offices", is: false },
])("$label asks for a year: $is", ({ label, is }) => {
  expect(asksYear("q1", [label])).toBe(is);
});

test("a name decides where the label does not, and an amount never is a year", () => {
  expect(asksYear("annee_creation", ["Création du pôle"])).toBe(true);
  expect(asksYear("trainees_year", ["Trainees per year"])).toBe(false);
});

test.each([
  { cell: "int", found: ["integer"] },
  { cell: "string", found: ["text"] },
  { cell: "datetime", found: ["dateTime"] },
  { cell: "select one from places", found: ["select_one", "places"] },
  { cell: "select one places or specify other", found: ["select_one", "places", "or_other"] },
  { cell: "select all that apply from levers", found: ["select_multiple", "levers"] },
  { cell: "select_one_from_file places.csv", found: ["select_one_from_file", "places.csv"] },
])("the type $cell is read as $found", ({ cell, found }) => {
  expect(typeWords(cell)).toEqual(found);
});

test("several answers or another make a field for the other, and its words", () => {
  const other = formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "school", "School?"],
      ["select_multiple owner or_other", "o", "Who?"],
    ],
    choices,
  });
  expect(fieldsOfForm(other)?.fields.map(({ header, block }) => [header, block])).toEqual([
    ["o/town", "o"],
    ["o/firm", "o"],
    ["o/other", "o"],
    ["o_other", ""],
  ]);
});

test("choices of one list that are called the same are a remark; a sign tells two apart", () => {
  const rated = [
    ["list_name", "name", "label"],
    ...[
      ["few", "< 10"],
      ["many", "> 10"],
      ["more", ">10"],
    ].map(([name = "", label = ""]) => ["rate", name, label]),
  ];
  const asked = [
    ["type", "name", "label"],
    ["select_one rate", "rate", "Rating"],
  ];
  const { warnings } = lintForm(formOf({ survey: asked, choices: rated }), "form.xlsx");
  expect(warnings.map(formatDiagnostic)).toEqual([
    'form.xlsx [choices]:4: label: the choice "more" is called the same as that of row 3: an export of labels does not tell them apart',
  ]);
});

test("a later form without the question of the case says how to decide that it was renamed", async () => {
  const later = makeWorkbook({
    survey: [
      ["type", "name", "label"],
      ["text", "pole", "Which pole?"],
    ],
  });
  const remedy = rowForRename(2, "hub", "form-changes.csv");
  expect(await diagnosticsOf(() => readSoundForm(later, "form.xlsx", { caseName: "hub", remedy }))).toEqual([
    'form.xlsx [survey]: expected a question that names the case, but found none called "hub"; its questions are pole; where it was renamed, add "2,hub,,renamed,ANOTHER,REASON" to form-changes.csv',
  ]);
});

test("a question is asked where its groups are too, and its description has its hint", () => {
  const form = formOf({
    survey: [
      ["type", "name", "label", "hint", "relevant"],
      ["text", "hub", "Hub?", null, null],
      ["begin_group", "money", null, null, `\${old} = 'yes'`],
      ["decimal", "budget", "Budget", "in thousands", `\${big} = 'yes'`],
      ["decimal", "debts", "Debts", null, null],
      ["end_group", null, null, null, null],
      ["decimal", "staff", "Staff", null, null],
    ],
  });
  const asked = fieldsOfForm(form)?.fields.map(({ header, description }) => [header, description]);
  expect(asked).toEqual([
    [
      "budget",
      `in thousands. Asked only where (\${old} = 'yes') and (\${big} = 'yes'); a blank elsewhere means that it was not asked.`,
    ],
    ["debts", `Asked only where \${old} = 'yes'; a blank elsewhere means that it was not asked.`],
    ["staff", ""],
  ]);
});
