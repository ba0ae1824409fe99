import { expect, test } from "vitest";
import { listConflicts } from "../../../pipeline/3-triangulate/list-conflicts.js";
import { primaryFirst } from "../../../pipeline/3-triangulate/policies/primary-first.js";
import { resolve } from "../../../pipeline/3-triangulate/resolve.js";
import { type Explanation, explain } from "../../../pipeline/commands/explain/explain.js";
import { formatExplanation } from "../../../pipeline/commands/explain/format-explanation.js";
import { RawObservation } from "../../../pipeline/schemas/index.js";
import { changing, fieldOf, sourceOf, statementOf } from "../../3-triangulate/given.js";

const cases = ["alpha", "beta"].map((case_id) => ({
  case_id,
  name: `Made-up ${case_id}`,
  in_sample: "yes" as const,
  note: "",
}));
const codebook = [changing, fieldOf({ field: "labelling", label: "Label" })];
const sources = [
  sourceOf({
    source_id: "survey",
    tier: "primary",
    kind: "questionnaire",
    independent_source: "Survey",
    title: "A made-up survey",
  }),
  sourceOf({
    source_id: "a",
    kind: "press_article",
    publisher: "Gazette",
    independent_source: "Agency",
    title: "Un très long titre ".repeat(12),
  }),
];
const observations = [
  statementOf({ obs_id: "t1", source_id: "survey", raw: "Private" }),
  statementOf({ obs_id: "t2", source_id: "a", value: "mixed", raw: "mixed\u001b[31m, \u202ethey say" }),
  statementOf({ obs_id: "t3", source_id: "a", value: "mixed|public" }),
  statementOf({ obs_id: "t4", source_id: "a", value: "public", observed_on: "2010" }),
];
const resolved = resolve({
  cases,
  codebook,
  observations,
  sources,
  referenceDate: "2023-12-31",
  policy: primaryFirst,
});
const sides = { survey: true, asked: true, primary: true, documents: true };
const blank = Object.fromEntries(Object.keys(RawObservation.shape).map((column) => [column, ""]));
const tables = {
  codebook,
  cases,
  sources,
  ...resolved,
  conflicts: listConflicts(resolved.values, resolved.witnesses, []),
};

const asPlainText = (explanation: Explanation) => formatExplanation(explanation, { sides });

test("a value has every statement on its side", () => {
  const [found] = explain("alpha.governance", tables);
  expect(found).toMatchObject({ value: "private", label: "Private", status: "contested", rule: "primary" });
  expect(found?.for.map(({ obs_id }) => obs_id)).toEqual(["t1"]);
  expect(found?.against.map(({ obs_id }) => obs_id)).toEqual(["t2", "t3"]);
  expect(found?.set_aside.map(({ reason_code, reason_detail }) => [reason_code, reason_detail])).toEqual([
    ["lapsed", "2014-12-31"],
  ]);
});

test.each([
  { question: "alpha", expected: ["alpha.governance", "alpha.labelling"] },
  { question: "labelling", expected: ["alpha.labelling", "beta.labelling"] },
  { question: "Beta.Governance", expected: ["beta.governance"] },
  { question: "Made-up beta", expected: ["beta.governance", "beta.labelling"] },
  { question: "made-up Béta Label", expected: ["beta.labelling"] },
  { question: "beta governance", expected: ["beta.governance"] },
  { question: "Label", expected: ["alpha.labelling", "beta.labelling"] },
  { question: "survey", expected: ["alpha.governance"] },
  { question: "t3", expected: ["alpha.governance"] },
])("$question asks for $expected", ({ question, expected }) => {
  expect(explain(question, tables).map(({ case_id, field }) => `${case_id}.${field}`)).toEqual(expected);
});

test.each([
  { question: "alhpa", message: 'is called "alhpa"; did you mean alpha?' },
  { question: "alhpa.governance", message: 'no case is called "alhpa"; did you mean alpha?' },
  { question: "alpha.governence", message: 'no field is called "governence"; did you mean governance?' },
  {
    question: "zzzzzzzz",
    message:
      'no case, field, source, statement or claim is called "zzzzzzzz"; name a case (alpha), a field (governance), both (alpha.governance), a source, a statement or a claim',
  },
])("'$question' is refused with the nearest names", ({ question, message }) => {
  expect(() => explain(question, tables)).toThrow(message);
});

test("of an id and a name that differ only in the marks between words, one is proposed", () => {
  const old = <T extends { readonly case_id: string }>(rows: readonly T[]) =>
    rows.map((row) => (row.case_id === "alpha" ? { ...row, case_id: "old_alpha", name: "Old Alpha" } : row));
  const given = { ...tables, cases: old(tables.cases), values: old(tables.values) };
  expect(() => explain("old alhpa", given)).toThrow(/; did you mean old_alpha\?$/);
});

test("the text names value, sides and reasons within 100 columns, and no escape gets through", () => {
  const text = explain("alpha", tables).map(asPlainText).join("\n");
  for (const part of [
    "Private (private)",
    "for (1)",
    "against (2)",
    "set aside (1)",
    "because: lapsed",
    "press article · Gazette, counted as Agency · a, t2",
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  expect(Math.max(...text.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(100);
});

test("no word is broken, however narrow the terminal, and the status alone has a colour", () => {
  const [explanation] = explain("alpha.governance", tables);
  const text = formatExplanation(explanation as Explanation, {
    ...{ sides, width: 20, paint: (colour, word) => `<${colour}>${word}</>` },
  });
  expect(text).toContain("  status  <red>contested</>:");
  for (const word of ["admissible", "governance", "questionnaire"]) expect(text).toContain(word);
  expect(text.match(/<\w+>/g)).toEqual(["<red>"]);
});

test("a cell that was corrected is shown as it was given, with the reason", () => {
  const given = { obs_id: "t1", role: "answers", file: "answers.csv", line: 2, column: "Governance", case: "alpha" };
  const rawObservations = [{ ...RawObservation.parse({ ...blank, ...given, field: "governance", value: "Privat" }) }];
  const correction = {
    role: "answers",
    column: "Governance",
    raw: "Privat",
    corrected: "Private",
    reason: "Misprint.",
  };
  const [found] = explain("alpha.governance", { ...tables, rawObservations, corrections: [correction] });
  expect(found?.for[0]?.corrected).toEqual({ from: "Privat", reason: "Misprint." });
  expect(asPlainText(found as Explanation)).toContain('      corrected from "Privat": Misprint.\n');
});
