import { expect, test } from "vitest";
import { correct } from "../../pipeline/2-clean/correct.js";
import { formatDiagnostic } from "../../pipeline/lib/errors.js";
import type { Correction, RawObservation, Study } from "../../pipeline/schemas/index.js";
import { onLines } from "../lib/on-lines.js";
import { rawOf } from "./given.js";

const study: Study = {
  title: "A made-up study",
  titles: {},
  headlines: [],
  parameters: {
    reference_date: "2023-12-31",
    western_sahara: "dashed",
    shapefile_encoding: "",
    policy: "primary-first",
  },
  inputs: { table_2: "paper/made-up.csv" },
  tables: [{ role: "table_2", source_id: "table", observed_on: "2023", case_column: "Name" }],
  city_groups: [{ id: "all", label: "All", cities: ["Nowhereton"] }],
};
const form = {
  form: "Zones",
  origin: "Plan (2009-1015)",
  origin_year: "2009",
  order: 1,
  count: 3,
  counted: "zones",
};
const applied = (corrections: Correction[], rawObservations: RawObservation[] = []) =>
  correct({ file: "data/decisions/made-up.csv", study, corrections, rawObservations, rawTotals: [form] });
const slip = (role: string, column: string, raw: string, corrected: string): Correction => ({
  role,
  column,
  raw,
  corrected,
  reason: "made up",
});
const cell = (row: Partial<RawObservation>) =>
  rawOf({ role: "table_2", column: "Governance system", case: "Alpha", ...row });

test("without corrections all stays, and the plan's year becomes a number", () => {
  const totals = [{ ...form, origin_year: 2009 }];
  expect(applied([], [cell({})])).toEqual({ observations: [cell({})], totals, diagnostics: [] });
});

test.each([
  {
    why: "a name in the cluster's column",
    correction: slip("table_2", "Name", "AIpha", "Alpha"),
    row: { case: "AIpha" },
    corrected: { case: "Alpha" },
  },
  {
    why: "a cell in its column",
    correction: slip("table_2", "Governance system", "Pr ivate", "Private"),
    row: { value: "Pr ivate" },
    corrected: { value: "Private" },
  },
  {
    why: "a cell in any column",
    correction: slip("table_2", "*", "X", "×"),
    row: { value: "X" },
    corrected: { value: "×" },
  },
  {
    why: "a document's cluster",
    correction: slip("statements", "case_id", "alhpa", "alpha"),
    row: { role: "statements", column: "value", case: "alhpa" },
    corrected: { case: "alpha" },
  },
])("$why is mended", ({ correction, row, corrected }) => {
  expect(applied([correction], [cell(row)]).observations).toEqual([{ ...cell(row), ...corrected }]);
});

test("a slip in the plan of Table 1 is mended", () => {
  const { totals } = applied([slip("table_1", "Origin", "Plan (2009-1015)", "Plan (2009-2015)")]);
  expect(totals).toEqual([{ ...form, origin: "Plan (2009-2015)", origin_year: 2009 }]);
});

test.each([
  { why: "another table", correction: slip("table_3", "*", "X", "×") },
  { why: "another column", correction: slip("table_2", "Labeling", "X", "×") },
  { why: "a part of the cell", correction: slip("table_2", "*", "XX", "×") },
])("a correction of $why meets nothing and is told, with its line", ({ correction }) => {
  const met = slip("table_2", "Governance system", "X", "×");
  const { diagnostics } = applied(onLines([met, correction]), [cell({ value: "X" })]);
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    expect.stringMatching(/^data\/decisions\/made-up\.csv:3: raw: nothing in .* any more; remove the row$/),
  ]);
});
