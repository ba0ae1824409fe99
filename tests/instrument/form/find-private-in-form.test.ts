import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { findPrivateInForm } from "../../../pipeline/instrument/form/find-private-in-form.js";
import { formatDiagnostic } from "../../../pipeline/lib/errors.js";
import { makeWorkbook } from "../../lib/tables/make-workbook.js";

type Rows = readonly (readonly string[])[];
const form = (survey: Rows, choices: Rows) =>
  makeWorkbook({
    survey: [
      ["type", "name", "label"],
      ["select_one hubs", "hub", "Quel pôle ?"],
      ["integer", "staff", "Effectif"],
      ...survey,
    ],
    choices: [["list_name", "name", "label"], ["hubs", "a", "Amina Nord"], ["hubs", "b", "Youssef Sud"], ...choices],
  });
const find = (bytes: Uint8Array, kept: readonly string[] = []) =>
  findPrivateInForm(bytes, "form.xlsx", { caseName: "hub", kept, reasons: "kept.csv" }).map(formatDiagnostic);

const whoAsks = ["select_one staff_list", "q1", "Enquêteur"];
const names: Rows = [
  ["staff_list", "m", "Mouna Trabelsi 0661223344"],
  ["staff_list", "h", "Hédi Kacem"],
];

test("a list of persons of a question that is left out, and a telephone number in a text, are found, with what to do", () => {
  const found = find(form([whoAsks], names));
  expect(found).toHaveLength(2);
  expect(found[0]).toBe(
    'form.xlsx [choices]:4: label: expected no persons among the choices, but the list staff_list seems to hold their names; write numbers for them, or remove its rows, as no import needs them, or where it is of no person, add "staff_list,REASON" to kept.csv',
  );
  expect(found[1]).toMatch(
    /^form.xlsx \[choices\]:4: expected nothing about a person, but found a telephone number \(0661223344\)/,
  );
});

test.each([
  { what: "cases, whatever they are called", survey: [], choices: [] },
  {
    what: "codes for persons",
    survey: [whoAsks],
    choices: [
      ["staff_list", "1", "E1"],
      ["staff_list", "2", "E2"],
    ],
  },
  {
    what: "kinds of persons",
    survey: [["select_one sex", "q1", "Sexe du répondant"]],
    choices: [
      ["sex", "1", "Homme"],
      ["sex", "2", "Femme"],
    ],
  },
  {
    what: "places",
    survey: [["select_one towns", "town", "Ville"]],
    choices: [
      ["towns", "1", "Beni Mellal"],
      ["towns", "2", "Rabat"],
    ],
  },
  {
    what: "a year, an amount and a rule for telephone numbers",
    survey: [["note", "n", "Depuis 2015, 1 200 000 DH; ^0[5-7][0-9]{8}$"]],
    choices: [],
  },
])("nothing is found in $what", ({ survey, choices }) => {
  expect(find(form(survey, choices))).toEqual([]);
});

test("a reason for a list or a question is taken, and an address in a hint is found", () => {
  expect(find(form([whoAsks], [["staff_list", "m", "Mouna Trabelsi"]]), ["staff_list"])).toEqual([]);
  expect(find(form([["note", "help", "Écrivez à aide@observatoire.ma"]], []))[0]).toContain(
    "an e-mail address (aide@observatoire.ma)",
  );
  expect(find(form([["note", "help", "Écrivez à aide@observatoire.ma"]], []), ["help"])).toEqual([]);
});

test("who made the form is found", () => {
  const core = "<cp:coreProperties><dc:creator>Fatima</dc:creator></cp:coreProperties>";
  const signed = zipSync({ ...unzipSync(form([], [])), "docProps/core.xml": strToU8(core) });
  expect(find(signed)[0]).toMatch(/^form.xlsx: expected no names beside the sheets, but .* \(Fatima\); remove them/);
});
