import { expect, test } from "vitest";
import { refusePrivate } from "../../../../replication/package/tables/refuse-private.js";
import { diagnosticsOf } from "../../../lib/scratch.js";
import { studyOf } from "../../../lib/study-of.js";

const study = studyOf({
  inputs: { answers: "survey/answers.csv" },
  tables: [{ role: "answers", source_id: "survey", observed_on: "2024", case_column: "Name", ignore: [] }],
});
const table = (column: string, cell: string) => ({
  columns: ["Name", column],
  rows: [{ line: 2, cells: { Name: "Alpha", [column]: cell } }],
});
const refuse = (file: string, column: string, cell: string) =>
  refusePrivate(file, table(column, cell), study, "answers.csv");

test.each([
  { column: "Telephone", cell: "1", what: "a telephone number" },
  { column: "Remarks", cell: "head@example.org", what: "an e-mail address" },
  { column: "deviceid", cell: "", what: "a device" },
  { column: "Where", cell: "33.5731 -7.5898 0 5", what: "a position" },
])("a survey table with $what is not packed", async ({ column, cell, what }) => {
  const [message] = await diagnosticsOf(() => refuse("data/survey/answers.csv", column, cell));
  expect(message).toContain(
    `answers.csv:1: ${column}: expected no column about a person, but it seems to hold ${what}`,
  );
});

test("answers are packed, and so are the coordinates of towns", () => {
  refuse("data/survey/answers.csv", "Staff", "12");
  refuse("data/geo/cities.csv", "latitude", "33.57");
});
