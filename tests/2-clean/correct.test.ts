import { expect, test } from "vitest";
import { correct } from "../../pipeline/2-clean/correct.js";
import { formatDiagnostic } from "../../pipeline/lib/errors.js";
import type { Correction, RawObservation } from "../../pipeline/schemas/index.js";
import { onLines } from "../lib/on-lines.js";
import { studyOf } from "../lib/study-of.js";
import { rawOf } from "./given.js";

const study = studyOf({
  inputs: { census: "paper/made-up.csv" },
  tables: [{ role: "census", source_id: "table", observed_on: "2023", case_column: "Name", ignore: [] }],
  context_table: { name_column: "Facility", origin_column: "Programme", names: {}, total_column: "How many" },
});
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
  rawOf({ role: "census", column: "Governance system", case: "Alpha", ...row });

test("without corrections all stays, and the plan's year becomes a number", () => {
  const totals = [{ ...form, origin_year: 2009 }];
  expect(applied([], [cell({})])).toEqual({ observations: [cell({})], totals, diagnostics: [] });
});

test.each([
  {
    why: "a name in the case's column",
    correction: slip("census", "Name", "AIpha", "Alpha"),
    row: { case: "AIpha" },
    corrected: { case: "Alpha" },
  },
  {
    why: "a cell in its column",
    correction: slip("census", "Governance system", "Pr ivate", "Private"),
    row: { value: "Pr ivate" },
    corrected: { value: "Private" },
  },
  {
    why: "a cell in any column",
    correction: slip("census", "*", "X", "×"),
    row: { value: "X" },
    corrected: { value: "×" },
  },
  {
    why: "a document's case",
    correction: slip("statements", "case_id", "alhpa", "alpha"),
    row: { role: "statements", column: "value", case: "alhpa" },
    corrected: { case: "alpha" },
  },
])("$why is corrected", ({ correction, row, corrected }) => {
  expect(applied([correction], [cell(row)]).observations).toEqual([{ ...cell(row), ...corrected }]);
});

test("a slip in the plan of the table of totals is corrected, in the column that study.json names", () => {
  const { totals } = applied([slip("context_table", "Programme", "Plan (2009-1015)", "Plan (2009-2015)")]);
  expect(totals).toEqual([{ ...form, origin: "Plan (2009-2015)", origin_year: 2009 }]);
});

test.each([
  { why: "another table", correction: slip("wave", "*", "X", "×") },
  { why: "another column", correction: slip("census", "Labeling", "X", "×") },
  { why: "another column of totals", correction: slip("context_table", "Facility", "Plan (2009-1015)", "×") },
  { why: "a part of the cell", correction: slip("census", "*", "XX", "×") },
])("a correction of $why meets nothing and is reported, with its line", ({ correction }) => {
  const met = slip("census", "Governance system", "X", "×");
  const { diagnostics } = applied(onLines([met, correction]), [cell({ value: "X" })]);
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    expect.stringMatching(/^data\/decisions\/made-up\.csv:3: raw: nothing in .* any more; remove the row$/),
  ]);
});

test("a study without a table of totals has none to correct", () => {
  const given = { file: "made-up.csv", study: studyOf(), corrections: [], rawObservations: [], rawTotals: [] };
  expect(correct(given)).toEqual({ observations: [], totals: [], diagnostics: [] });
});
