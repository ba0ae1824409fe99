import { expect, test } from "vitest";
import { foldAnswer } from "../../../pipeline/instrument/fold.js";
import { type ChoiceColumn, readChoicesOf } from "../../../pipeline/instrument/matching/read-choices.js";
import { splitChoices } from "../../../pipeline/instrument/matching/split-choices.js";

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, names: [code], labels: [label] }));
const column = (labels: Readonly<Record<string, string>>, more: Partial<ChoiceColumn> = {}): ChoiceColumn => ({
  options: options(labels),
  isSeveral: false,
  yes: "",
  heading: "unknown",
  between: "any",
  ...more,
});
/** The codes of each cell; an array of arrays where it is read in several ways. */
const read = (cells: readonly string[], how: ChoiceColumn) => {
  const readCell = readChoicesOf(cells, how);
  return cells.map((cell) => {
    const { readings, isBlank } = readCell(cell);
    return isBlank ? "" : readings.map((codes) => codes.join("+")).join(" or ") || "?";
  });
};

const turned = { 1: "3", 2: "2", 3: "1" };
const shifted = { 1: "0", 2: "1", 3: "2", 4: "3 or more" };
test.each([
  {
    what: "names, as the heading is a name",
    cells: ["3", "1"],
    how: column(turned, { heading: "names" }),
    found: ["3", "1"],
  },
  {
    what: "labels, as the heading is one",
    cells: ["3", "1"],
    how: column(turned, { heading: "labels" }),
    found: ["1", "3"],
  },
  { what: "neither, where nothing decides", cells: ["3", "2"], how: column(turned), found: ["3 or 1", "2"] },
  { what: "labels, as one of them is no name", cells: ["1", "3 or more"], how: column(shifted), found: ["2", "4"] },
  {
    what: "labels, as one of them is a label alone",
    cells: ["0", "1"],
    how: column(shifted, { heading: "names" }),
    found: ["1", "2"],
  },
  {
    what: "names, as one of them is a name alone",
    cells: ["1", "4"],
    how: column(shifted, { heading: "labels" }),
    found: ["1", "4"],
  },
  {
    what: "both, where they do not conflict",
    cells: ["p", "Public", "x"],
    how: column({ p: "Private", g: "Public" }),
    found: ["p", "g", "?"],
  },
])("a column is read as $what", ({ cells, how, found }) => {
  expect(read(cells, how)).toEqual(found);
});

test.each([
  { cell: "> 10", labels: { lt: "< 10", gt: "> 10" }, found: "gt" },
  { cell: ">10", labels: { lt: "< 10", gt: "> 10" }, found: "gt" },
  { cell: "> 10", labels: { lt: "< 10", mid: "10-20" }, found: "?" },
  { cell: "c++ hub", labels: { c: "C Hub", cpp: "C++ Hub", cs: "C# Hub" }, found: "cpp" },
  { cell: "-1", labels: { down: "\u22121", up: "1" }, found: "down" },
  { cell: "privee", labels: { p: "Privée", g: "Publique" }, found: "p" },
  // An answer that two choices are called is never settled by their order.
  { cell: "OUI", labels: { a: "Oui", b: "oui." }, found: "a or b" },
  { cell: "oui.", labels: { a: "Oui", b: "oui." }, found: "b" },
])("$cell among $labels is $found", ({ cell, labels, found }) => {
  expect(read([cell], column(labels))).toEqual([found]);
});

test("a choice called N/A is one in a column of labels; elsewhere N/A is no answer", () => {
  const licence = { yes: "Yes", no: "No", na: "N/A" };
  expect(read(["Yes", "N/A"], column(licence, { yes: "yes", heading: "labels" }))).toEqual(["yes", "na"]);
  expect(read(["yes", "n/a"], column(licence, { yes: "yes", heading: "names" }))).toEqual(["yes", ""]);
  expect(read(["Yes", "N/A", "null"], column({ yes: "Yes", no: "No" }))).toEqual(["yes", "", ""]);
});

const levers = { exp: "Export", rd: "R&D", both: "Land, water", land: "Land" };
test.each([
  { cell: "exp rd", found: "exp+rd" },
  { cell: "Export R&D", found: "exp+rd" },
  { cell: "Export, R&D", found: "exp+rd" },
  { cell: "Export\nLand, water", found: "exp+both" },
  { cell: "export; Land", found: "exp+land" },
  { cell: "Export Magic", found: "?" },
])("several answers in $cell are $found", ({ cell, found }) => {
  expect(read([cell], column(levers, { isSeveral: true }))).toEqual([found]);
});

test("a cell that labels make up in two ways has both readings, unless blanks separate nothing in the tool", () => {
  const called = { a: "Training", b: "Research", ab: "Training Research" };
  expect(read(["Training Research"], column(called, { isSeveral: true }))).toEqual(["a+b or ab"]);
  expect(read(["Training Research"], column(called, { isSeveral: true, between: "marks" }))).toEqual(["ab"]);
  const words = (text: string) => text.split(" ").map((word) => ({ code: word, word }));
  expect(splitChoices("a b q c", words("a b c"))).toEqual({ readings: [], unknown: "q c" });
});

test("names of earlier forms are read beside those of the last, which come first", () => {
  const renamed = [
    { code: "exp", names: ["exp"], labels: ["Export"] },
    { code: "form", names: ["train", "form"], labels: ["Training"] },
  ];
  const how = column({}, { options: renamed, isSeveral: true, heading: "names" });
  expect(read(["exp train", "exp form"], how)).toEqual(["exp+form", "exp+form"]);
  const swapped = [
    { code: "a", names: ["b", "a"], labels: [] },
    { code: "b", names: ["a", "b"], labels: [] },
  ];
  expect(read(["a"], column({}, { options: swapped }))).toEqual(["b"]);
});

test.each([
  ["C++ Hub", "C Hub"],
  ["Pôle A+", "Pôle A"],
  ["< 10", "> 10"],
  ["-5", "5"],
])("%s and %s are folded apart", (one, other) => {
  expect(foldAnswer(one)).not.toBe(foldAnswer(other));
});
test.each([
  ["R & D", "R&D"],
  ["Pôle  A.", "pole a"],
  ["10-20", "10–20"],
])("%s and %s are folded alike", (one, other) => {
  expect(foldAnswer(one)).toBe(foldAnswer(other));
});
