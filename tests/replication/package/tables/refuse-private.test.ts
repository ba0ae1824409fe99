import { expect, test } from "vitest";
import { type KnownColumns, refusePrivate } from "../../../../replication/package/tables/refuse-private.js";
import { fieldOf } from "../../../3-triangulate/given.js";
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
const refuse = (file: string, column: string, cell: string, known: Partial<KnownColumns> = {}) =>
  refusePrivate(file, table(column, cell), { study, codebook: [], kept: [], ...known }, "answers.csv");

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

test("a choice among several is packed, whatever it is called", () => {
  const codebook = [
    fieldOf({ field: "l_mail", label: "E-mail hosting", published_as: "l/mail", block: "l", yes: "yes" }),
  ];
  refuse("data/survey/answers.csv", "l/mail", "yes", { codebook });
});

test("a column whose label alone is about a person is not packed", async () => {
  const codebook = [
    fieldOf({ field: "q7", label: "q7", "label::fr": "Nom du responsable", published_as: "q7" } as never),
  ];
  const [message] = await diagnosticsOf(() => refuse("data/survey/answers.csv", "q7", "Amina", { codebook }));
  expect(message).toContain(
    "answers.csv:1: q7: expected no column about a person, but it seems to hold a person's name",
  );
  expect(message).toContain('add "q7,REASON" to instrument/kept-columns.csv');
});

test("a column that is kept is packed once its reason is given", async () => {
  const kept = (reason: string) => ({ kept: [{ column: "Telephone", reason }] });
  refuse("data/survey/answers.csv", "Telephone", "1", kept("The kind of network."));
  const [message] = await diagnosticsOf(() => refuse("data/survey/answers.csv", "Telephone", "1", kept(" ")));
  expect(message).toContain("give the reason in the row of Telephone in instrument/kept-columns.csv");
});
