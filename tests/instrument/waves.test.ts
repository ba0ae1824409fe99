import { expect, test } from "vitest";
import { renamesOf } from "../../pipeline/instrument/form/renames.js";
import { matchColumns } from "../../pipeline/instrument/matching/match-columns.js";
import { targetsOf } from "../../pipeline/instrument/matching/targets.js";
import { bytes } from "../lib/scratch.js";
import { formOf, importInto, knownOf } from "./known.js";

const survey = (...rows: string[][]) => [["type", "name", "label"], ["text", "hub", "Which hub?"], ...rows];
const choices = (...names: string[]) => [
  ["list_name", "name", "label"],
  ...names.map((name) => ["lev", name, `The ${name}`]),
];
const levers = ["select_multiple lev", "lev", "Which levers?"];
const first = formOf({
  survey: survey(["integer", "staff", "How many staff?"], levers),
  choices: choices("exp", "form", "rd"),
});
// Staff are called employees, form train; a choice and a question are new.
const second = formOf({
  survey: survey(["integer", "employees", "How many staff?"], levers, ["integer", "share", "What share?"]),
  choices: choices("exp", "train", "rd", "num"),
});
const whole = formOf({
  survey: survey(["integer", "staff", "How many staff?"], levers, ["integer", "share", "What share?"]),
  choices: choices("exp", "form", "rd", "num"),
});
const renames = renamesOf(
  [
    ["staff", "", "employees"],
    ["lev", "form", "train"],
  ].map(([question = "", choice = "", into = ""]) => ({
    ...{ form: 2, question, choice, into, change: "renamed" as const, reason: "the same" },
  })),
);
const one = knownOf(whole);
const forms = [first, second].map((form, at) => ({ number: at + 1, file: `${at + 1}.xlsx`, form }));
const known = {
  ...one,
  targets: targetsOf({ codebook: one.codebook, form: second, forms, caseColumn: "hub", renames }),
};
/** The answers to what the two forms have otherwise, by submission. */
const read = (...lines: string[]) => {
  const { submissions, diagnostics } = importInto(known, bytes(`${lines.join("\n")}\n`), "a.csv");
  const values = submissions.map(({ submission, values: { staff, lev_exp, lev_form, lev_num } }) =>
    [submission, staff, lev_exp, lev_form, lev_num].map((value) => value ?? "").join(" "),
  );
  return { values, messages: diagnostics.map(({ column, message }) => `${column}: ${message}`) };
};

const both = "hub,staff,lev,lev/exp,lev/form,lev/train,lev/rd,lev/num,employees,share,_uuid";
const answered = ["a,10,exp form,1,1,,0,,,,x1", "b,,rd num train,0,,1,1,1,12,40,y1"];
test.each([
  { what: "the later name last", turn: (cells: string[]) => cells },
  { what: "the later name first", turn: (cells: string[]) => [...cells].reverse() },
])("an export of all versions of a form has a column for each name of a question: $what", ({ turn }) => {
  const lines = [both, ...answered].map((line) => turn(line.split(",")).join(","));
  expect(read(...lines)).toEqual({ values: ["x1 10 yes yes ", "y1 12 no yes yes"], messages: [] });
});

test("two answers of one submission to one question are an error, whatever the question was called", () => {
  expect(read("hub,staff,employees,_uuid", "a,10,12,x1").messages).toEqual([
    'employees: expected what another column for staff says, 10, but found "12"; one submission has one answer: correct it, or leave a column out in instrument/mapping.csv',
  ]);
});

test("a choice is read by its name in every form; none that the form of a submission may have lacked is a no", () => {
  const { values, messages } = read(
    "hub,lev,employees,share,_uuid",
    "a,exp form,,,x1",
    "b,exp,,40,y1",
    "c,train,,,y2",
    "d,rd num,,,y3",
  );
  expect(messages).toEqual([]);
  expect(values).toEqual(["x1  yes yes ", "y1  yes no no", "y2  no yes ", "y3  no no yes"]);
});

test("what rows of one version answer shows by which form all of them were answered", () => {
  // Of v1, form shows the first form, and of v2, num the second; of v3, nothing shows whether num was offered.
  const rows = ["a,exp,v1,x1", "b,form,v1,x2", "c,exp,v2,y1", "d,num train,v2,y2", "e,exp,v3,z1"];
  const { values, messages } = read("hub,lev,__version__,_uuid", ...rows);
  expect(messages).toEqual([]);
  expect(values).toEqual(["x1  yes no ", "x2  no yes ", "y1  yes no no", "y2  no yes yes", "z1  yes no "]);
  const without = read("hub,lev,_uuid", "c,exp,y1", "d,num train,y2");
  expect(without.values).toEqual(["y1  yes no ", "y2  no yes yes"]);
});

test("a mapping that was confirmed for one name of a question leaves the column of another to be matched", () => {
  const given = {
    ...importInto(known, bytes("hub,employees,lev,_uuid\na,12,exp,y1\n"), "a.csv").given,
    columns: ["employees"],
  };
  const confirmed = [
    { column: "staff", field: "staff", how: "name", use: "yes" as const },
    { column: "hub", field: "_case", how: "name", use: "yes" as const },
  ];
  const match = (columns: string[]) => matchColumns({ ...given, columns }, known.targets, { confirmed });
  expect(match(["employees", "elsewhere/staff", "_uuid"]).map(({ column, field }) => [column, field])).toEqual([
    ["employees", "staff"],
    ["elsewhere/staff", ""],
    ["_uuid", "_submission"],
  ]);
});
