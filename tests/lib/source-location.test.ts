import { expect, test } from "vitest";
import { z } from "zod";
import { parseCsv } from "../../pipeline/lib/csv.js";
import { whereIs } from "../../pipeline/lib/source-location.js";
import { bytes } from "./scratch.js";

const Row = z.strictObject({ id: z.string(), words: z.string() });
const read = (content: string) => parseCsv(bytes(content), "a.csv", Row, ["id"]);

test("a row knows its line, below line breaks within quotes and in whatever order", () => {
  const rows = read('id,words\na,"one\n\ntwo"\nb,three\n"c","four\nfive"\nd,\n');
  expect(rows.map((row) => whereIs(row, "a.csv").line)).toEqual([2, 5, 6, 8]);
  const [last] = rows.filter(({ words }) => words !== "three").reverse();
  expect(whereIs(last as object, "b.csv")).toEqual({ file: "b.csv", line: 8 });
});

test("a row that was made, or copied, has a file and no line", () => {
  const [row] = read("id,words\na,one\n");
  expect(whereIs({ ...row }, "a.csv")).toEqual({ file: "a.csv" });
});

test("that a row knows its line shows in nothing that is written or compared", () => {
  const [row] = read("id,words\na,one\n");
  expect(row).toStrictEqual({ id: "a", words: "one" });
  expect(Reflect.ownKeys(row as object)).toEqual(["id", "words"]);
});
