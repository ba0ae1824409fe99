import { expect, test } from "vitest";
import { applyExclusions, type RejectedRow } from "../../pipeline/2-clean/apply-exclusions.js";
import { formatDiagnostic, InputError } from "../../pipeline/lib/errors.js";
import { rejected } from "../../pipeline/schemas/index.js";
import { onLines } from "../lib/on-lines.js";

const file = "data/decisions/made-up.csv";
const refusal = (row: Partial<RejectedRow> = {}): RejectedRow => ({
  role: "statements",
  file: "data/a.csv",
  line: 2,
  column: "value",
  value: "?",
  rule: "unknown_code",
  expected: "a code",
  remedy: "add one",
  row_id: "t1",
  ...row,
});
const exclusion = { role: "statements", row_id: "t1", rule: "unknown_code", reason: "made up" };
const refused = (...given: Parameters<typeof applyExclusions>): InputError => {
  try {
    applyExclusions(...given);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("expected a refusal, but all was excused");
};

test("nothing refused is nothing to applyExclusions", () => {
  expect(applyExclusions([], [], file)).toEqual([]);
});

test("an excused row is listed with its reason", () => {
  const { role: _, ...row } = refusal();
  expect(applyExclusions([refusal()], [exclusion], file)).toEqual([{ ...row, excused_because: "made up" }]);
});

test.each([
  { why: "of another row", given: { ...exclusion, row_id: "t2" } },
  { why: "for another rule", given: { ...exclusion, rule: "unknown_case" } },
  { why: "of another file", given: { ...exclusion, role: "table_2" } },
])("an exclusion $why excuses nothing: both are told", ({ given }) => {
  expect(refused([refusal()], onLines([given]), file).diagnostics.map(({ file, line }) => [file, line])).toEqual([
    ["data/a.csv", 2],
    [file, 2],
  ]);
});

test("a row without an id is told by its line", () => {
  const [diagnostic] = refused([refusal({ column: "obs_id", value: "", row_id: "" })], [], file).diagnostics;
  expect(diagnostic).toMatchObject({ line: 2, message: 'unknown_code: expected a code, but found ""; add one' });
});

test("all refused rows are told, and all are in the list, the excused one too", () => {
  const { diagnostics, attachment } = refused(
    [refusal(), refusal({ line: 3, row_id: "t2" }), refusal({ line: 4, row_id: "t3" })],
    [exclusion],
    file,
  );
  expect(diagnostics.map(({ line }) => line)).toEqual([3, 4]);
  expect(attachment?.saveAs).toBe("rejected.csv");
  expect(new TextDecoder().decode(attachment?.bytes)).toBe(
    "file,line,column,value,rule,expected,remedy,row_id,excused_because\n" +
      "data/a.csv,2,value,?,unknown_code,a code,add one,t1,made up\n" +
      "data/a.csv,3,value,?,unknown_code,a code,add one,t2,\n" +
      "data/a.csv,4,value,?,unknown_code,a code,add one,t3,\n",
  );
});

test("the cells of one row of a table, all refused for one name, are told once and listed each", () => {
  const ofName = { role: "table_2", column: "case", rule: "unknown_case" };
  const { diagnostics, attachment } = refused(
    [refusal({ ...ofName, row_id: "table:2:city" }), refusal({ ...ofName, row_id: "table:2:staff" })],
    [],
    file,
  );
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    'data/a.csv:2: case: unknown_case: expected a code, but found "?"; add one (rows table:2:city, table:2:staff)',
  ]);
  expect(new TextDecoder().decode(attachment?.bytes).trimEnd().split("\n")).toHaveLength(3);
});

test("such cells, each excused, make a file", () => {
  const ofName = { role: "table_2", column: "case", rule: "unknown_case" };
  const rows = ["table:2:city", "table:2:staff"].map((row_id) => refusal({ ...ofName, row_id }));
  const excused = applyExclusions(
    rows,
    rows.map(({ role, row_id, rule }) => ({ role, row_id, rule, reason: "made up" })),
    file,
  );
  expect(new TextDecoder().decode(rejected.format(excused)).trimEnd().split("\n")).toHaveLength(3);
});
