import Papa from "papaparse";
import { expect, test } from "vitest";
import { lintForm } from "../../pipeline/instrument/form/lint-form.js";
import { recognisePrivate } from "../../pipeline/instrument/privacy/recognise-private.js";
import { bytes } from "../lib/scratch.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";
import { formOf, importInto, knownOf } from "./known.js";

// A made-up form in Arabic, with names of questions and choices in Arabic as well.
const survey = [
  ["type", "name", "label::العربية (ar)", "label::Français (fr)"],
  ["select_one مدارس", "المدرسة", "ما اسم المدرسة؟", "Quelle école ?"],
  ["select_one ملكية", "الملكية", "لمن المدرسة؟", "À qui est-elle ?"],
  ["select_multiple وجبات", "الوجبات", "ما الوجبات المقدمة؟", "Quels repas ?"],
  ["integer", "السنة", "في أي سنة فُتحت؟", "En quelle année ?"],
  ["text", "ملاحظة", "ملاحظات أخرى", "Remarques"],
];
const choices = [
  ["list_name", "name", "label::العربية (ar)", "label::Français (fr)"],
  ["مدارس", "شمال", "مدرسة الشمال", "École du Nord"],
  ["مدارس", "جنوب", "مدرسة الجنوب", "École du Sud"],
  ["ملكية", "بلدية", "البلدية", "La ville"],
  ["ملكية", "شركة", "شركة خاصة", "Une entreprise"],
  ["وجبات", "غداء", "غداء", "Déjeuner"],
  ["وجبات", "عشاء", "عشاء متأخر", "Dîner"],
];
const form = formOf({ survey, choices });
const known = knownOf(form);

const coded = [
  ["_uuid", "المدرسة", "الملكية", "الوجبات", "الوجبات/غداء", "الوجبات/عشاء", "السنة", "ملاحظة"],
  ["u1", "شمال", "بلدية", "غداء عشاء", "1", "1", "2006", "«قرب النهر»، الطابق الثاني"],
  ["u2", "جنوب", "شركة", "غداء", "1", "0", "٢٠١٣", ""],
];
const labelled = [
  ["_uuid", "ما اسم المدرسة؟", "لمن المدرسة؟", "ما الوجبات المقدمة؟", "في أي سنة فُتحت؟", "ملاحظات أخرى"],
  ["u1", "مدرسة الشمال", "البلدية", "غداء, عشاء متأخر", "2006", "«قرب النهر»، الطابق الثاني"],
  ["u2", "مدرسة الجنوب", "شركة خاصة", "غداء", "٢٠١٣", ""],
];
const csv = (rows: readonly (readonly string[])[], delimiter: string) =>
  bytes(`\uFEFF${Papa.unparse([...rows], { delimiter, newline: "\r\n", quotes: true })}`);

test("the form is sound, and each choice has a code of its own", () => {
  expect(lintForm(form, "form.xlsx").errors).toEqual([]);
  const owner = known.codebook.find(({ published_as }) => published_as === "الملكية");
  expect(owner).toMatchObject({ label: "لمن المدرسة؟", "label::fr": "À qui est-elle ?" });
  expect(new Set(owner?.codes.split(";").map((code) => code.split("=")[0])).size).toBe(2);
  expect(new Set(known.codebook.map(({ field }) => field)).size).toBe(known.codebook.length);
});

test.each([
  { what: "CSV with codes", content: csv(coded, ";"), file: "export.csv" },
  { what: "CSV with labels", content: csv(labelled, ","), file: "export.csv" },
  { what: "a workbook with codes", content: makeWorkbook({ الأجوبة: coded }), file: "export.xlsx" },
  { what: "a workbook with labels", content: makeWorkbook({ الأجوبة: labelled }), file: "export.xlsx" },
])("answers in Arabic come back the same from $what", ({ content, file }) => {
  const { submissions, diagnostics } = importInto(known, content, file);
  expect(diagnostics).toEqual([]);
  const headed = (header: string) => known.codebook.find(({ published_as }) => published_as === header)?.field ?? "";
  const read = submissions.map(({ case: id, values }) => ({
    case: known.cases.find(({ case_id }) => case_id === id)?.name,
    ...Object.fromEntries(
      ["الوجبات/غداء", "الوجبات/عشاء", "السنة", "ملاحظة"].map((header) => [header, values[headed(header)]]),
    ),
    owner: values[headed("الملكية")],
  }));
  const codeOf = (label: string) =>
    known.codebook
      .flatMap(({ codes }) => codes.split(";"))
      .find((code) => code.endsWith(`=${label}`))
      ?.split("=")[0];
  expect(read).toEqual([
    {
      ...{ case: "مدرسة الشمال", "الوجبات/غداء": "yes", "الوجبات/عشاء": "yes", السنة: "2006" },
      ...{ ملاحظة: "«قرب النهر»، الطابق الثاني", owner: codeOf("البلدية") },
    },
    {
      ...{ case: "مدرسة الجنوب", "الوجبات/غداء": "yes", "الوجبات/عشاء": "no", السنة: "2013" },
      ...{ ملاحظة: "", owner: codeOf("شركة خاصة") },
    },
  ]);
});

test.each([
  { column: "رقم الهاتف", what: "a telephone number" },
  { column: "البريد الإلكتروني", what: "an e-mail address" },
  { column: "اسم المستجيب", what: "a person's name" },
  { column: "الاسم الكامل", what: "a person's name" },
  { column: "الإحداثيات", what: "a position" },
  { column: "عنوان السكن", what: "an address" },
  { column: "اسم المدرسة", what: undefined },
  { column: "عدد الهواتف الذكية", what: undefined },
])("$column gives away $what", ({ column, what }) => {
  expect(recognisePrivate(column, [])).toBe(what);
});
