import { expect, test } from "vitest";
import { checkInstrument } from "../../../pipeline/1-ingest/checks/check-instrument.js";
import type { Field, Question } from "../../../pipeline/schemas/index.js";
import { onLines } from "../../lib/on-lines.js";

const files = { codebook: "data/codebook.csv", questionnaire: "data/paper/questionnaire.csv" };

const field = (change: Partial<Field>): Field => ({
  field: "governance",
  label: "Governance",
  published_as: "",
  type: "code",
  codes: "private=Private;public=Public",
  unit: "",
  questionnaire_item: "",
  nature: "time_varying",
  valid_years: "5",
  validity_reason: "made up",
  description: "",
  ...change,
});
const question = (fields: string): Question => ({
  item: "1",
  section: "",
  question: "made up",
  fields,
  published: "yes",
  note: "",
});

test("an instrument that holds together passes", () => {
  expect(() =>
    checkInstrument({ codebook: [field({})], questionnaire: [question("governance"), question("")] }, files),
  ).not.toThrow();
});

test.each([
  { why: "a coded field without codes", change: { codes: "" }, message: "codebook.csv:2: codes: expected code=Label" },
  { why: "a code twice", change: { codes: "a=A;a=B" }, message: "each code and label once" },
  { why: "a code without a label", change: { codes: "private" }, message: "expected code=Label" },
  { why: "something that changes, without a term", change: { valid_years: "" }, message: "expected a number of years" },
  { why: "a term without a reason", change: { validity_reason: "" }, message: "and a reason" },
])("$why is refused", ({ change, message }) => {
  expect(() => checkInstrument({ codebook: onLines([field(change)]), questionnaire: [] }, files)).toThrow(message);
});

test("a question that fills an unknown field is refused, with the nearest name", () => {
  expect(() =>
    checkInstrument({ codebook: [field({})], questionnaire: onLines([question("governence")]) }, files),
  ).toThrow(
    'questionnaire.csv:2: fields: expected a field of codebook.csv, but found "governence"; did you mean governance?',
  );
});
