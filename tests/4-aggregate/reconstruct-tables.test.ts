import { expect, test } from "vitest";
import { isMarked, reconstructContextTable, reconstructTable } from "../../pipeline/4-aggregate/reconstruct-tables.js";
import type { Value } from "../../pipeline/schemas/index.js";
import { cases, fieldOf, study, valueRow } from "./given.js";

const used = { type: "code" as const, codes: "y=Used;n=Not used", yes: "y", block: "tools" };
const codebook = [
  fieldOf({ field: "opened", type: "year", label: "Year of opening" }),
  fieldOf({ field: "governance", type: "code", label: "Governance", codes: "private=Private;mixed=Mixed" }),
  fieldOf({ field: "trades", type: "codes", label: "Trades", codes: "smith=Smith;baker=Baker" }),
  fieldOf({ field: "skills", label: "Skills development", ...used }),
];
const columns = [
  { header: "Skills", field: "skills" },
  { header: "Governance system", field: "governance" },
  { header: "Trades", field: "trades" },
  { header: "Year of opening", field: "opened" },
];
const survey = { role: "census", source_id: "made_up", case_column: "Guild", columns };
const table = (values: Value[]) => reconstructTable({ codebook, cases, values }, survey);

test("a table of the survey has its own headers in its own order, and the sample in that of the cases", () => {
  const { columns, rows } = table([valueRow("outside", "opened", "1999")]);
  expect(columns).toEqual(["Guild", "Skills", "Governance system", "Trades", "Year of opening"]);
  expect(rows.map(({ cells }) => cells.Guild)).toEqual(["Made-up gamma", "Made-up alpha", "Made-up beta"]);
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
});

test("it has the codebook's words, and a dash where there is no value", () => {
  const { rows } = table([
    valueRow("alpha", "opened", "2010"),
    valueRow("alpha", "governance", "mixed"),
    valueRow("alpha", "trades", "smith+baker"),
    valueRow("alpha", "skills", "y"),
  ]);
  const dashes = { Skills: "-", "Governance system": "-", Trades: "-", "Year of opening": "-" };
  expect(rows.map(({ cells }) => cells)).toEqual([
    { Guild: "Made-up gamma", ...dashes },
    {
      Guild: "Made-up alpha",
      Skills: "×",
      "Governance system": "Mixed",
      Trades: "Smith Baker",
      "Year of opening": "2010",
    },
    { Guild: "Made-up beta", ...dashes },
  ]);
});

test.each([
  { value: "y", mark: "×" },
  { value: "n", mark: "" },
  { value: "", mark: "-" },
])("a yes/no field of a block shows '$value' as '$mark'", ({ value, mark }) => {
  expect(table([valueRow("gamma", "skills", value)]).rows[0]?.cells.Skills).toBe(mark);
});

test.each([
  { why: "in a block, with one yes and one no", field: used, marked: true },
  { why: "in no block", field: { ...used, block: "" }, marked: false },
  { why: "with a third code", field: { ...used, codes: "y=Used;n=Not used;p=In part" }, marked: false },
  { why: "whose other code means not yet", field: { ...used, pending: "n" }, marked: false },
  { why: "both of whose codes mean yes", field: { ...used, yes: "y;n" }, marked: false },
])("a field $why is printed by a mark: $marked", ({ field, marked }) => {
  const given = fieldOf({ field: "skills", ...field });
  expect(isMarked(given)).toBe(marked);
  const values = [valueRow("gamma", "skills", "n")];
  const { rows } = reconstructTable({ codebook: [given], cases, values }, { ...survey, columns: columns.slice(0, 1) });
  expect(rows[0]?.cells.Skills).toBe(marked ? "" : "Not used");
});

const context_table = { name_column: "Facility", origin_column: "Programme", names: {}, total_column: "How many" };
const total = (form: string, order: number, count: number, counted: string) => ({
  ...{ form, origin: `Plan of ${form}`, origin_year: 1995, order, count, counted },
});

test("the table of totals has a form's totals in one row again, in its own order and under its own headers", () => {
  const totals = [total("Hubs", 3, 17, "hubs"), total("Zones", 1, 149, "zones"), total("Zones", 2, 10, "free zones")];
  expect(reconstructContextTable(totals, { context_table })).toEqual({
    columns: ["Facility", "Programme", "How many"],
    rows: [
      { line: 2, cells: { Facility: "Zones", Programme: "Plan of Zones", "How many": "149 zones; 10 free zones" } },
      { line: 3, cells: { Facility: "Hubs", Programme: "Plan of Hubs", "How many": "17 hubs" } },
    ],
  });
});

test("a study without a table of totals gets none", () => {
  expect(reconstructContextTable([], { context_table })).toBeUndefined();
  expect(reconstructContextTable([total("Hubs", 1, 17, "hubs")], study)).toBeUndefined();
});
