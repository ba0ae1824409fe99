import { expect, test } from "vitest";
import {
  blocksOf,
  codebook as codebookFile,
  codesMeaning,
  fieldsOfBlock,
  fieldWithRole,
  idWithRole,
  meaningOf,
  roles,
  roleTypes,
  translated,
} from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";
import { bytes, diagnosticsOf, text } from "../../lib/scratch.js";

const loans = fieldOf({ field: "loans", type: "code", codes: "y=Lent;p=In part;soon=Soon;n=No", yes: "y;p" });
const codebook = [
  fieldOf({ field: "town", type: "place", role: "place" }),
  { ...loans, pending: "soon", block: "tools" },
  fieldOf({ field: "prize", type: "code", block: "merits" }),
  fieldOf({ field: "fairs", type: "code", block: "tools" }),
];

test("a field is found by its role, and a role that no field has finds none and has no id that a field could have", () => {
  expect(fieldWithRole(codebook, "place")?.field).toBe("town");
  expect(idWithRole(codebook, "place")).toBe("town");
  expect(fieldWithRole(codebook, "year")).toBeUndefined();
  expect(idWithRole(codebook, "year")).toBe("");
});

test("every role asks for a type", () => {
  expect(roles.map((role) => [role, roleTypes[role]])).toEqual([
    ["year", "year"],
    ["place", "place"],
    ["region", "code"],
    ["label", "code"],
    ["category", "code"],
  ]);
});

test("blocks are in the codebook's order, and so are their fields; fields of no block are in none", () => {
  expect(blocksOf(codebook)).toEqual(["tools", "merits"]);
  expect(fieldsOfBlock(codebook, "tools").map(({ field }) => field)).toEqual(["loans", "fairs"]);
  expect(fieldsOfBlock(codebook, "")).toEqual([]);
  expect(blocksOf([])).toEqual([]);
});

test.each([
  { value: "y", meaning: "yes" },
  { value: "p", meaning: "yes" },
  { value: "soon", meaning: "pending" },
  { value: "n", meaning: "no" },
  { value: "", meaning: "" },
  { value: "y|n", meaning: "" },
  { value: "unheard", meaning: "" },
])("the value '$value' means '$meaning'", ({ value, meaning }) => {
  expect(meaningOf({ ...loans, pending: "soon" }, value)).toBe(meaning);
});

test("codes that mean the same are given in the codebook's order, with their labels", () => {
  const field = { ...loans, pending: "soon" };
  expect(codesMeaning(field, "yes")).toEqual([
    { code: "y", label: "Lent" },
    { code: "p", label: "In part" },
  ]);
  expect(codesMeaning(field, "pending")).toEqual([{ code: "soon", label: "Soon" }]);
  expect(codesMeaning(field, "no")).toEqual([{ code: "n", label: "No" }]);
  expect(codesMeaning(fieldOf({ field: "a", codes: "yes=Yes" }), "yes")).toEqual([]);
});

test.each([
  { why: "translated", field: { "label::fr": "Prêts" }, language: "fr", label: "Prêts" },
  { why: "not translated into it", field: { "label::fr": "Prêts" }, language: "es", label: "loans" },
  { why: "left blank in it", field: { "label::fr": "" }, language: "fr", label: "loans" },
])("the label of a field that is $why is $label", ({ field, language, label }) => {
  expect(translated({ ...loans, ...field }, "label", language)).toBe(label);
});

const header = "field,label,type,nature";
const parse = (content: string) => codebookFile.parse(bytes(content), "codebook.csv");

test("a codebook may leave out every column but four, and the others count as blank", () => {
  expect(parse(`${header}\ntown,Town,place,fixed\n`)).toEqual([
    fieldOf({ field: "town", label: "Town", type: "place" }),
  ]);
});

test("labels in other languages are read, and written again behind the columns that every codebook has", () => {
  const rows = parse(`label::fr,${header},codes::de\nVille,town,Town,place,fixed,\n,a,A,text,fixed,\n`);
  expect(rows.map((row) => [row["label::fr"], row["codes::de"]])).toEqual([
    ["Ville", ""],
    ["", ""],
  ]);
  const written = codebookFile.format(rows);
  expect(text(written).split("\n")[0]).toMatch(/^field,label,.*,description,codes::de,label::fr$/);
  expect(codebookFile.parse(written, "codebook.csv")).toEqual([rows[1], rows[0]]);
});

test.each([
  { column: "labl::fr", message: 'expected no such column, but found "labl::fr"' },
  { column: "label::french", message: 'expected no such column, but found "label::french"' },
  { column: "type::fr", message: 'expected no such column, but found "type::fr"' },
  { column: "remark", message: 'expected no such column, but found "remark"' },
])("the column $column is refused", async ({ column, message }) => {
  const [found, ...more] = await diagnosticsOf(() => parse(`${header},${column}\ntown,Town,place,fixed,x\n`));
  expect(found).toContain(`codebook.csv:1: ${column}: ${message}`);
  expect(more).toEqual([]);
});

test.each([
  { row: "town,Town,place,fixed,capital,", message: "codebook.csv:2: role: expected one of , year, place" },
  { row: "town,Town,place,fixed,,Tools", message: "codebook.csv:2: block: expected a short slug of a-z" },
])("a role or a block that can be none is refused: $message", async ({ row, message }) => {
  const found = await diagnosticsOf(() => parse(`${header},role,block\n${row}\n`));
  expect(found).toHaveLength(1);
  expect(found[0]?.replace("one of nothing,", "one of ,")).toContain(message);
});
