import { expect, test } from "vitest";
import { makeCoder } from "../../pipeline/2-clean/code-value.js";
import { mergeChoices } from "../../pipeline/2-clean/merge-choices.js";
import { type FormChange, wholeCodebook } from "../../pipeline/schemas/index.js";
import { bytes, diagnosticsOf } from "../lib/scratch.js";

const codebook = wholeCodebook.parse(
  bytes(
    "field,label,published_as,type,codes,nature\nowner,Owner,owned_by,code,town=The town;county=The county;firm=A firm,fixed\nname,Name,,text,,fixed\n",
  ),
  "codebook.csv",
);
const row = (form: number, choice: string, change: FormChange["change"], into: string, question = "owned_by") => ({
  ...({ form, question, choice, change, into } as const),
  reason: `reason of ${choice}`,
});

test.each([
  { what: "by the column's name", rows: [row(2, "county", "merged", "town")], expected: { county: "town" } },
  { what: "of every question", rows: [row(2, "county", "merged", "town", "*")], expected: { county: "town" } },
  {
    what: "through several forms",
    rows: [row(2, "county", "merged", "town"), row(3, "town", "merged", "firm")],
    expected: { town: "firm", county: "firm" },
  },
  {
    what: "after the question and the choices were renamed",
    rows: [
      row(2, "owned_by", "renamed", "holder", "owned_by"),
      row(2, "county", "renamed", "district"),
      row(2, "town", "renamed", "city"),
      row(3, "district", "merged", "city", "holder"),
    ].map((one) => (one.choice === "owned_by" ? { ...one, choice: "" } : one)),
    expected: { county: "town" },
  },
  { what: "not where a choice was only renamed", rows: [row(2, "county", "renamed", "district")], expected: {} },
])("a merged choice counts as the one that goes on, $what", ({ rows, expected }) => {
  const rules = mergeChoices(rows, codebook, "form-changes.csv");
  expect(Object.fromEntries(rules.map(({ raw, code }) => [raw, code]))).toEqual(expected);
});

test("the coded value has the decision's reason; a decision on coding comes first", () => {
  const merged = mergeChoices([row(2, "county", "merged", "town")], codebook, "form-changes.csv");
  const given = { file: "coding.csv", codebook, cities: [], merged };
  expect(makeCoder({ ...given, coding: [] })("owner", "county")).toMatchObject({
    value: "town",
    coding_reason: "reason of county",
  });
  expect(makeCoder({ ...given, coding: [] })("owner", "the County")).toMatchObject({ value: "town" });
  const own = { ...{ field: "owner", raw: "county", to_field: "", code: "firm", low: "", high: "" }, reason: "mine" };
  expect(makeCoder({ ...given, coding: [own] })("owner", "county")).toMatchObject({ value: "firm" });
});

test("a merged choice without a code is an error", async () => {
  const rows = [row(2, "state", "merged", "town")];
  expect(await diagnosticsOf(() => mergeChoices(rows, codebook, "form-changes.csv"))).toEqual([
    'form-changes.csv: into: expected the question "owned_by" of the codebook to have the codes state and town, but found none that has both; correct the row, or add the codes',
  ]);
});
