import { expect, test } from "vitest";
import {
  defaultFigures,
  type FigureOf,
  FigureSpec,
  fieldsNamed,
  figureFiles,
  figureNeeds,
  figuresOf,
  matrixFields,
  type Need,
} from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";
import { studyOf } from "../../lib/study-of.js";

const coded = { type: "code" as const, codes: "a=A" };
const codebook = [
  fieldOf({ field: "opened", type: "year", role: "year" }),
  fieldOf({ field: "county", ...coded, role: "region" }),
  fieldOf({ field: "form", ...coded }),
  fieldOf({ field: "loans", ...coded, block: "tools" }),
  fieldOf({ field: "fairs", ...coded, block: "tools" }),
  fieldOf({ field: "trades", type: "codes", codes: "a=A" }),
  fieldOf({ field: "charter", ...coded, role: "label" }),
  fieldOf({ field: "town", type: "place", role: "place" }),
  fieldOf({ field: "staff", type: "number" }),
  fieldOf({ field: "motto" }),
];

test("a study that lists no figures has one of each kind that needs no choice, and three for each block", () => {
  expect(defaultFigures(["tools", "own_merits"]).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "matrix matrix",
    "tools-matrix matrix",
    "tools-adoption adoption",
    "tools-profiles profiles",
    "own-merits-matrix matrix",
    "own-merits-adoption adoption",
    "own-merits-profiles profiles",
    "timeline timeline",
    "numbers numbers",
    "plans plans",
    "map map",
    "evidence evidence",
    "change change",
    "claims claims",
    "multiverse multiverse",
  ]);
});

test("the default figures are figures that a study could list itself, each under a name of its own", () => {
  const figures = defaultFigures(["tools", "own_merits"]);
  expect(figures.map((figure) => FigureSpec.parse(figure))).toEqual(figures);
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
});

test("a study's own list takes the place of the default, even where it is empty", () => {
  const nouns = { en: { one: "tool", many: "tools", gender: "m" as const } };
  const named: FigureSpec[] = [{ name: "forms", kind: "shares", field: "form" }];
  expect(figuresOf(studyOf({ blocks: { tools: nouns } }))).toEqual(defaultFigures(["tools"]));
  expect(figuresOf(studyOf({ blocks: { tools: nouns }, figures: named }))).toEqual(named);
  expect(figuresOf(studyOf({ figures: [] }))).toEqual([]);
});

test("each figure has four files, all of which may be left out", () => {
  const files = figureFiles([{ name: "forms", kind: "shares", field: "form" }]);
  expect(Object.keys(files)).toEqual(["forms.vl.json", "forms.svg", "forms.png", "forms.pdf"]);
  expect(files["forms.svg"]?.at).toEqual({ path: "5-plot/forms.svg", optional: true });
});

test.each<{ how: string; figure: Omit<FigureOf<"matrix">, "name" | "kind">; fields: string[] }>([
  {
    how: "names none: those with codes or years, in no block and no region",
    figure: {},
    fields: ["opened", "form", "trades", "charter"],
  },
  { how: "names a block", figure: { block: "tools" }, fields: ["loans", "fairs"] },
  { how: "names fields, in its own order", figure: { fields: ["trades", "form"] }, fields: ["trades", "form"] },
  { how: "names a block that there is not", figure: { block: "merits" }, fields: [] },
])("the fields of a matrix that $how", ({ figure, fields }) => {
  expect(matrixFields({ name: "matrix", kind: "matrix", ...figure }, codebook)).toEqual(fields);
});

test.each<{ figure: FigureSpec; named: string[]; needs: Need[] }>([
  {
    figure: { name: "a", kind: "matrix" },
    named: [],
    needs: [{ anyOf: ["opened", "form", "trades", "charter"], of: "fields with codes or years" }],
  },
  {
    figure: { name: "a", kind: "matrix", fields: ["form"] },
    named: ["form"],
    needs: [
      { anyOf: ["form"], of: "fields with codes or years" },
      { field: "form", types: ["code", "codes", "year"] },
    ],
  },
  { figure: { name: "a", kind: "matrix", block: "tools" }, named: [], needs: [{ block: "tools" }] },
  { figure: { name: "a", kind: "adoption", block: "tools" }, named: [], needs: [{ block: "tools" }] },
  {
    figure: { name: "a", kind: "profiles", block: "tools" },
    named: [],
    needs: [{ block: "tools" }, { comparable: "tools" }],
  },
  { figure: { name: "a", kind: "timeline" }, named: [], needs: [{ role: "year" }] },
  {
    figure: { name: "a", kind: "timeline", field: "closed" },
    named: ["closed"],
    needs: [{ field: "closed", types: ["year"] }],
  },
  {
    figure: { name: "a", kind: "shares", field: "form" },
    named: ["form"],
    needs: [{ field: "form", types: ["code"] }],
  },
  {
    figure: { name: "a", kind: "cross-table", rows: "form", columns: "charter" },
    named: ["form", "charter"],
    needs: [
      { field: "form", types: ["code"] },
      { field: "charter", types: ["code"] },
    ],
  },
  {
    figure: { name: "a", kind: "combinations", field: "trades" },
    named: ["trades"],
    needs: [{ field: "trades", types: ["codes"] }],
  },
  { figure: { name: "a", kind: "numbers" }, named: [], needs: [{ numbers: 3 }] },
  { figure: { name: "a", kind: "plans" }, named: [], needs: [{ role: "year" }, { rows: "plans" }] },
  {
    figure: { name: "a", kind: "map" },
    named: [],
    needs: [{ role: "place" }, { rows: "regions" }, { coordinates: true }],
  },
  { figure: { name: "a", kind: "claims" }, named: [], needs: [{ rows: "claims" }] },
  { figure: { name: "a", kind: "multiverse" }, named: [], needs: [{ rows: "claims that can be tested" }] },
  { figure: { name: "a", kind: "change" }, named: [], needs: [{ moves: true }] },
  { figure: { name: "a", kind: "evidence" }, named: [], needs: [] },
])("the figure $figure names $named and needs $needs", ({ figure, named, needs }) => {
  expect(fieldsNamed(figure)).toEqual(named);
  expect(figureNeeds(figure, codebook)).toEqual(needs);
});

test("every kind of figure is among the cases above", () => {
  const kinds = FigureSpec.options.map(({ shape }) => shape.kind.value);
  expect(kinds).toHaveLength(14);
  for (const name of ["Map", "my_map", "-map", "a--b", "../map", ""])
    expect(FigureSpec.safeParse({ name, kind: "map" }).success, name).toBe(false);
});
