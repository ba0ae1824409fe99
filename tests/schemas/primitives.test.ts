import { expect, test } from "vitest";
import { z } from "zod";
import { formatCsv, parseCsv } from "../../pipeline/lib/csv.js";
import { OptionalInteger, OptionalNumber, optionalNumber } from "../../pipeline/schemas/index.js";
import { bytes, diagnosticsOf, text } from "../lib/scratch.js";

const Row = z.strictObject({
  id: z.string(),
  count: OptionalInteger,
  metres: OptionalNumber,
  percent: optionalNumber({ decimals: 1 }),
});
const header = "id,count,metres,percent\n";
const parse = (rows: string) => parseCsv(bytes(header + rows), "a.csv", Row, ["id"]);

test.each([
  { id: "a", count: 12, metres: 0.25, percent: 65, cells: "a,12,0.25,65.0" },
  { id: "b", count: null, metres: null, percent: null, cells: "b,,," },
  { id: "c", count: 0, metres: 0, percent: 0, cells: "c,0,0,0.0" },
  { id: "d", count: -1, metres: -0.5, percent: -3.5, cells: "d,-1,-0.5,-3.5" },
])("numbers are printed as $cells, and read back as they were", ({ cells, ...row }) => {
  expect(text(formatCsv([row], Row, ["id"]))).toBe(`${header}${cells}\n`);
  expect(parse(`${cells}\n`)).toEqual([row]);
});

test.each([
  { cells: "a,1.5,,", message: 'a.csv:2: count: expected a whole number, but found "1.5"' },
  { cells: "a,,x,", message: 'a.csv:2: metres: expected a number, but found "x"' },
  { cells: "a,,0x10,", message: 'a.csv:2: metres: expected a number, but found "0x10"' },
  { cells: "a,, ,", message: 'a.csv:2: metres: expected a number, but found " "' },
])("$cells is refused", async ({ cells, message }) => {
  expect(await diagnosticsOf(() => parse(`${cells}\n`))).toEqual([message]);
});

test("a number that its column would print otherwise is a mistake of the program", () => {
  const row = { id: "a", count: null, metres: null, percent: 65.04 };
  expect(() => formatCsv([row], Row, ["id"])).toThrow("expected percent to be rounded to 1 decimals, but made 65.04");
});
