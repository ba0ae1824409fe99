import { expect, test } from "vitest";
import { checkInstrument } from "../../../pipeline/1-ingest/checks/check-instrument.js";
import type { Field, Question } from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";
import { onLines } from "../../lib/on-lines.js";
import { diagnosticsOf } from "../../lib/scratch.js";

const files = { study: "study.json", codebook: "codebook.csv", questionnaire: "questionnaire.csv" };
const blocks = { tools: { en: { one: "tool", many: "tools", gender: "m" as const } } };
const changing = { nature: "time_varying" as const, valid_years: "5", validity_reason: "made up" };
const governance = fieldOf({
  ...{ field: "governance", label: "Governance", type: "code", codes: "private=Private;public=Public", ...changing },
});
const loans = { field: "loans", label: "Loans", type: "code" as const, codes: "y=Lent;soon=Soon;n=Not lent" };
const question = (fields: string): Question => ({
  ...{ item: "1", section: "", question: "made up", fields, published: "yes", note: "" },
});
const check = (codebook: readonly Field[], questionnaire: readonly Question[] = []) =>
  checkInstrument({ study: { blocks }, codebook, questionnaire }, files);
const wrong = (...rows: Field[]) => diagnosticsOf(() => check(onLines(rows)));

test("an instrument that holds together passes", () => {
  const codebook = [
    governance,
    fieldOf({ ...loans, yes: "y", pending: "soon", block: "tools" }),
    fieldOf({ field: "opened", type: "year", role: "year" }),
    fieldOf({ field: "town", type: "place", role: "place" }),
    fieldOf({ field: "county", type: "code", codes: "X=X", role: "region" }),
    fieldOf({ field: "charter", type: "code", codes: "y=Yes;n=No", yes: "y", role: "label" }),
    fieldOf({ field: "trade", type: "code", codes: "a=A", role: "category", short_codes: "a=a", "codes::fr": "a=Â" }),
  ];
  expect(() => check(codebook, [question("governance;loans"), question("")])).not.toThrow();
});

test("a codebook without fields is refused", async () => {
  expect(await wrong()).toEqual(["codebook.csv: expected a field, but found none; add its row"]);
});

test.each<{ why: string; change: Partial<Field>; message: string }>([
  {
    why: "a coded field without codes",
    change: { codes: "" },
    message: "codes: expected code=Label pairs, found none",
  },
  {
    why: "a code without a label",
    change: { codes: "private" },
    message: 'codes: expected code=Label, but found "private="',
  },
  {
    why: "a code that is more than one word",
    change: { codes: "very private=Private" },
    message: 'codes: expected code=Label, but found "very private=Private"',
  },
  {
    why: "something that changes, without a term",
    change: { valid_years: "" },
    message: "valid_years: expected a number of years and a reason for what changes",
  },
  {
    why: "a term without a reason",
    change: { validity_reason: "" },
    message: "valid_years: expected a number of years and a reason for what changes",
  },
  {
    why: "a code that means yes and is none",
    change: { yes: "privat" },
    message: 'yes: expected codes of the field, but found "privat"; did you mean private?',
  },
  {
    why: "a code that means not yet and is none",
    change: { pending: "soon" },
    message: 'pending: expected codes of the field, but found "soon"; its codes are private, public',
  },
  {
    why: "a code that means both yes and not yet",
    change: { yes: "private;public", pending: "public" },
    message: 'pending: expected a code that does not mean yes, but found "public"',
  },
  {
    why: "a field that fills the map's marks, without a code that means yes",
    change: { role: "label" },
    message: "yes: expected the codes that mean yes, but found none; name them, as private",
  },
  {
    why: "a field of a block without a code that means yes",
    change: { block: "tools" },
    message: "yes: expected the codes that mean yes, but found none; name them, as private",
  },
  {
    why: "a block that study.json does not have",
    change: { block: "tool", yes: "private" },
    message: 'block: expected a block of study.json, but found "tool"; did you mean tools?',
  },
  {
    why: "a block unlike any of study.json",
    change: { block: "merits", yes: "private" },
    message: 'block: expected a block of study.json, but found "merits"; add it to blocks there',
  },
  {
    why: "a set of codes in a block",
    change: { type: "codes", block: "tools" },
    message: "type: expected a field of a block to be a code, but found codes",
  },
  {
    why: "translations of a code that the field does not have",
    change: { "codes::fr": "private=Privé;publik=Public" },
    message: 'codes::fr: expected codes of the field, but found "publik"; did you mean public?',
  },
  {
    why: "a short label of a code that the field does not have",
    change: { short_codes: "private=priv.;mixed=mix." },
    message: 'short_codes: expected codes of the field, but found "mixed"',
  },
  {
    why: "translations of short labels of such a code",
    change: { "short_codes::fr": "mixed=mix." },
    message: 'short_codes::fr: expected codes of the field, but found "mixed"',
  },
])("$why is refused, with its line and column", async ({ change, message }) => {
  expect(await wrong({ ...governance, ...change } as Field)).toEqual([`codebook.csv:2: ${message}`]);
});

test.each([
  { why: "a code twice", codes: "a=A;a=B", found: ["a=A", "a=B"] },
  { why: "a label twice", codes: "a=A;b=A", found: ["a=A", "b=A"] },
])("$why is refused, where it first is too", async ({ codes, found }) => {
  expect(await wrong({ ...governance, codes })).toEqual(
    found.map((pair) => `codebook.csv:2: codes: expected each code and label once, but found "${pair}" again`),
  );
});

test.each([
  { role: "year", type: "text", asked: "year" },
  { role: "place", type: "text", asked: "place" },
  { role: "region", type: "place", asked: "code" },
  { role: "label", type: "text", asked: "code" },
  { role: "category", type: "text", asked: "code" },
] as const)("a field of role $role that is a $type is refused", async ({ role, type, asked }) => {
  expect(await wrong(fieldOf({ field: "made_up", role, type }))).toEqual([
    `codebook.csv:2: type: expected a field of role ${role} to be a ${asked}, but found ${type}`,
  ]);
});

test("a role that two fields have is refused, at the second", async () => {
  const years = ["opened", "closed"].map((field) => fieldOf({ field, type: "year", role: "year" }));
  expect(await wrong(...years)).toEqual([
    "codebook.csv:3: role: expected one field of role year, but opened has it too",
  ]);
});

test("a label that two fields have is refused, at the second", async () => {
  expect(await wrong(fieldOf({ field: "a", label: "Same" }), fieldOf({ field: "b", label: "Same" }))).toEqual([
    'codebook.csv:3: label: expected a label of its own, but found "Same" again',
  ]);
});

test("two fields that head the same published column are refused", async () => {
  const rows = [fieldOf({ field: "a", label: "Town" }), fieldOf({ field: "b", label: "Place", published_as: "Town" })];
  expect(await wrong(...rows)).toEqual([
    `codebook.csv:3: published_as: expected a header of its own, but "Town" is a's too`,
  ]);
});

test("a question that fills an unknown field is refused, with the nearest name", async () => {
  expect(await diagnosticsOf(() => check([governance], onLines([question("governence")])))).toEqual([
    'questionnaire.csv:2: fields: expected a field of the codebook, but found "governence"; did you mean governance?',
  ]);
});
