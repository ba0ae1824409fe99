import { expect, test } from "vitest";
import { guessField } from "../../../pipeline/commands/new/guess-field.js";

const codesIn = (cells: readonly string[]) => guessField(cells).codes.map(({ code, label }) => `${code}=${label}`);
const readings = (cells: readonly string[]) => guessField(cells).coding.map(({ raw, read }) => `${raw}>${read}`);

test.each([
  { cells: ["2009", "2014"], type: "year" },
  { cells: ["1800", "2100"], type: "year" },
  { cells: ["1799", "2014"], type: "number" },
  { cells: ["2009", "2101"], type: "number" },
  { cells: ["12", "4.5", ""], type: "number" },
  { cells: ["1 200", "45,5"], type: "number" },
  { cells: ["1,200", "3"], type: "code" },
  { cells: ["-4", "3"], type: "code" },
  { cells: ["1", "0"], type: "code" },
  { cells: ["1", "1"], type: "number" },
  { cells: ["Private", "Mixed"], type: "code" },
  { cells: Array.from({ length: 24 }, (_, at) => `word ${at % 12}`), type: "code" },
  { cells: Array.from({ length: 26 }, (_, at) => `word ${at % 13}`), type: "text" },
  { cells: ["a; b"], type: "text" },
  { cells: ["a".repeat(41)], type: "text" },
  { cells: ["", "-"], type: "text" },
  { cells: ["farming, crafts", "farming", "crafts"], type: "codes" },
  { cells: ["farming crafts", "farming", "crafts"], type: "codes" },
  { cells: ["Northern Province", "Southern Province", "Northern Province"], type: "code" },
  { cells: ["Faro, Portugal", "Évora", "Beja"], type: "code" },
  { cells: ["01/2020", "02/2020", "01/2021", "02/2021"], type: "code" },
  { cells: ["visited", "visited", "no reply yet", "moved away", "new", "closed", "to see"], type: "text" },
  { cells: ["", "", "asked by telephone", ""], type: "text" },
  { cells: ["To be visited.", "Nobody answers the door."], type: "text" },
])("a column of $cells is of the type $type", ({ cells, type }) => {
  expect(guessField(cells).type).toBe(type);
});

test.each([
  { cells: ["oui", "non", ""], codes: ["yes=Oui", "no=Non"], coding: [">no_answer"] },
  { cells: ["YES", "yes"], codes: ["yes=Yes", "no=No"], coding: [] },
  { cells: ["tak", "nie", ""], codes: ["yes=Tak", "no=Nie"], coding: [">no_answer"] },
  { cells: ["Ja", "nee"], codes: ["yes=Ja", "no=Nee"], coding: [] },
  { cells: ["Evet", "Hayır"], codes: ["yes=Evet", "no=Hayır"], coding: [] },
  { cells: ["ДА", "Нет"], codes: ["yes=Да", "no=Нет"], coding: [] },
  { cells: ["да", "не"], codes: ["yes=Да", "no=Не"], coding: [] },
  { cells: ["ya", "tidak"], codes: ["yes=Ya", "no=Tidak"], coding: [] },
  { cells: ["1", "0", "1"], codes: [], coding: ["1>yes", "0>no"] },
  { cells: ["×", "", "X"], codes: [], coding: ["X>yes", "×>yes", ">no"] },
  { cells: ["x", "x", "-"], codes: [], coding: ["x>yes", "->no_answer"] },
])("$cells mean yes or no", ({ cells, codes, coding }) => {
  expect(guessField(cells).yes).toBe("yes");
  expect(codesIn(cells)).toEqual(codes);
  expect(readings(cells)).toEqual(coding);
});

test("several answers in a cell are several codes, and each such cell has a decision", () => {
  const cells = ["Farming, crafts", "crafts", "Farming, IT", "", "farming"];
  expect(codesIn(cells)).toEqual(["farming=Farming", "crafts=crafts", "it=IT"]);
  expect(readings(cells)).toEqual(["Farming, IT>farming+it", "Farming, crafts>farming+crafts", ">no_answer"]);
  expect(guessField(cells).found).toBe("Farming, crafts, IT; several in a cell, separated by commas; 1 without answer");
});

test.each([
  { cells: ["S", "N", "S"], found: "S, N; if one of them means yes, name its code in the column yes of codebook.csv" },
  { cells: ["S"], found: "S; if it means yes, name its code in the column yes of codebook.csv" },
  { cells: ["sim", "Não"], found: "sim 1, não 1" },
])("of $cells it is reported what is taken for yes", ({ cells, found }) => {
  expect(guessField(cells).found).toBe(found);
});

test("a code is made of each word, once however it is spelt", () => {
  expect(codesIn(["Privée", "privée", "Mixte", "No answer", "مختلط"])).toEqual([
    ...["privee=Privée", "mixte=Mixte", "no_answer_2=No answer", "code=مختلط"],
  ]);
});

test("numbers written for people are corrected into plain ones", () => {
  const { corrections, unit, found } = guessField(["1 200", "12,5", "7", "n/a"]);
  expect(corrections.map(({ raw, read }) => `${raw}>${read}`)).toEqual(["1 200>1200", "12,5>12.5"]);
  expect({ unit, found }).toEqual({ unit: "", found: "numbers from 7 to 1200; 1 without answer" });
  expect(guessField(["45 %", "12,5%"])).toMatchObject({ type: "number", unit: "%" });
});
