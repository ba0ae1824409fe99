import { expect, test } from "vitest";
import { excuse, type Refusal } from "../../pipeline/2-clean/excuse.js";
import { rejected } from "../../pipeline/artifacts.js";
import { InputError } from "../../pipeline/lib/problem.js";

const file = "data/decisions/made-up.csv";
const refusal = (row: Partial<Refusal> = {}): Refusal => ({
  role: "statements",
  file: "data/a.csv",
  line: 2,
  column: "value",
  value: "?",
  rule: "unknown_code",
  expected: "a code",
  row_id: "t1",
  ...row,
});
const exclusion = { role: "statements", row_id: "t1", rule: "unknown_code", reason: "made up" };
const refused = (...given: Parameters<typeof excuse>): InputError => {
  try {
    excuse(...given);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("expected a refusal, but all was excused");
};

test("nothing refused is nothing to excuse", () => {
  expect(excuse([], [], file)).toEqual([]);
});

test("an excused row is listed with its reason", () => {
  const { role: _, ...row } = refusal();
  expect(excuse([refusal()], [exclusion], file)).toEqual([{ ...row, excused_because: "made up" }]);
});

test.each([
  { why: "of another row", given: { ...exclusion, row_id: "t2" } },
  { why: "for another rule", given: { ...exclusion, rule: "unknown_cluster" } },
  { why: "of another file", given: { ...exclusion, role: "table_2" } },
])("an exclusion $why excuses nothing: both are told", ({ given }) => {
  expect(refused([refusal()], [given], file).problems.map(({ file, line }) => [file, line])).toEqual([
    ["data/a.csv", 2],
    [file, 2],
  ]);
});

test("all refused rows are told, and all are in the list, the excused one too", () => {
  const { problems, attachment } = refused(
    [refusal(), refusal({ line: 3, row_id: "t2" }), refusal({ line: 4, row_id: "t3" })],
    [exclusion],
    file,
  );
  expect(problems.map(({ line }) => line)).toEqual([3, 4]);
  expect(attachment?.saveAs).toBe("rejected.csv");
  expect(new TextDecoder().decode(attachment?.bytes)).toBe(
    "file,line,column,value,rule,expected,row_id,excused_because\n" +
      "data/a.csv,2,value,?,unknown_code,a code,t1,made up\n" +
      "data/a.csv,3,value,?,unknown_code,a code,t2,\n" +
      "data/a.csv,4,value,?,unknown_code,a code,t3,\n",
  );
});

test("the cells of one row of a table, all refused for one name, are listed each", () => {
  const ofName = { role: "table_2", column: "cluster", rule: "unknown_cluster" };
  const { problems } = refused(
    [refusal({ ...ofName, row_id: "table:2:city" }), refusal({ ...ofName, row_id: "table:2:staff" })],
    [],
    file,
  );
  expect(problems).toHaveLength(2);
});

test("such cells, each excused, make a file", () => {
  const ofName = { role: "table_2", column: "cluster", rule: "unknown_cluster" };
  const rows = ["table:2:city", "table:2:staff"].map((row_id) => refusal({ ...ofName, row_id }));
  const excused = excuse(
    rows,
    rows.map(({ role, row_id, rule }) => ({ role, row_id, rule, reason: "made up" })),
    file,
  );
  expect(new TextDecoder().decode(rejected.format(excused)).trimEnd().split("\n")).toHaveLength(3);
});
