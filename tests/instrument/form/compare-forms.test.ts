import { expect, test } from "vitest";
import { compareAllForms, formatFormNote } from "../../../pipeline/instrument/form/compare-all-forms.js";
import { renamesOf } from "../../../pipeline/instrument/form/renames.js";
import { targetsOf } from "../../../pipeline/instrument/matching/targets.js";
import { formatDiagnostic } from "../../../pipeline/lib/errors.js";
import type { FormChange } from "../../../pipeline/schemas/index.js";
import { formOf, knownOf } from "../known.js";

type Cells = readonly (string | null)[];
const survey: readonly Cells[] = [
  ["type", "name", "label::English (en)", "label::French (fr)"],
  ["select_one school", "school", "Which school?", null],
  ["select_one owner", "owner", "Who owns it?", "À qui est-elle ?"],
  ["select_multiple meals", "meals", "Which meals are there?", null],
  ["integer", "pupils", "How many pupils are there?", null],
];
const choices: readonly Cells[] = [
  ["list_name", "name", "label::English (en)", "label::French (fr)"],
  ["school", "north", "North School", null],
  ["school", "south", "South School", null],
  ["owner", "town", "The town", "La ville"],
  ["owner", "county", "The county", null],
  ["owner", "firm", "A firm", null],
  ["meals", "lunch", "Lunch", null],
  ["meals", "supper", "Supper", null],
];

/** The sheet with one row in the place of another, or none. */
const edit = (rows: readonly Cells[], name: string, ...instead: readonly Cells[]) =>
  rows.flatMap((row) => (row[1] === name ? instead : [row]));
const row = (question: string, choice: string, change: FormChange["change"], into = "", form = 2): FormChange => ({
  ...{ form, question, choice, change, into, reason: "made up" },
});

interface Sheets {
  readonly survey?: readonly Cells[];
  readonly choices?: readonly Cells[];
}

function compared(later: readonly Sheets[], decisions: readonly FormChange[] = []) {
  const forms = [{}, ...later].map((sheets: Sheets, at) => ({
    number: at + 1,
    file: `${at + 1}.xlsx`,
    form: formOf({ survey: sheets.survey ?? survey, choices: sheets.choices ?? choices }),
  }));
  const { notes, diagnostics } = compareAllForms(forms, decisions, { caseName: "school", file: "form-changes.csv" });
  return { notes: notes.map(formatFormNote), problems: diagnostics.map(formatDiagnostic) };
}

test("forms that ask the same say so, also where marks, blanks and capitals differ or a language is new", () => {
  const same = edit(survey, "owner", ["select_one owner", "owner", "WHO owns it", "À qui est-elle?"]);
  expect(compared([{}, { survey: same }])).toEqual({
    notes: ["form 2 (2.xlsx): asks the same as the form before", "form 3 (3.xlsx): asks the same as the form before"],
    problems: [],
  });
});

test("what comes or goes without joining anything is noted: questions, choices, cases", () => {
  const later = {
    survey: [...edit(survey, "pupils"), ["text", "motto", "What is its motto?", null]],
    choices: [
      ...edit(choices, "south"),
      ["owner", "state", "The state", null],
      ["school", "east", "East School", null],
    ],
  };
  expect(compared([later])).toEqual({
    notes: [
      "form 2 (2.xlsx): question removed: pupils",
      "form 2 (2.xlsx): case removed: south of school",
      "form 2 (2.xlsx): case added: east of school (row 9)",
      "form 2 (2.xlsx): choice added: state of owner (row 8)",
      "form 2 (2.xlsx): question added: motto (row 5)",
    ],
    problems: [],
  });
});

test.each([
  {
    what: "a question in other words",
    later: { survey: edit(survey, "owner", ["select_one owner", "owner", "Who owns it?", "Qui la finance ?"]) },
    problem:
      '2.xlsx [survey]:3: label: expected "owner" to ask "À qui est-elle ?", as in 1.xlsx, but found "Qui la finance ?"; if it asks the same, add "2,owner,,reworded,,REASON" to form-changes.csv; if not, give it another name',
    decided: row("owner", "", "reworded"),
    note: "question reworded: owner (row 3)",
  },
  {
    what: "a question of another type",
    later: { survey: edit(survey, "pupils", ["text", "pupils", "How many pupils are there?", null]) },
    problem:
      '2.xlsx [survey]:5: type: expected "pupils" to be of type integer, as in 1.xlsx, but found text; if its answers mean the same, add "2,pupils,,retyped,,REASON"',
    decided: row("pupils", "", "retyped"),
    note: "question retyped: pupils from integer to text (row 5)",
  },
  {
    what: "a question under another name",
    later: { survey: edit(survey, "pupils", ["integer", "children", "How many pupils are there?", null]) },
    problem:
      '2.xlsx [survey]:5: name: expected "pupils" to be asked as in 1.xlsx, row 5, but found "children", which asks nearly the same; decide whether it is the same: add "2,pupils,,renamed,children,REASON", or "2,pupils,,removed,,REASON"',
    decided: row("pupils", "", "renamed", "children"),
    note: "question renamed: pupils is now children (row 5)",
  },
  {
    what: "a choice of another meaning",
    later: { choices: edit(choices, "firm", ["owner", "firm", "A bank", null]) },
    problem:
      '2.xlsx [choices]:6: label: expected "firm" of owner to mean "A firm", as in 1.xlsx, but found "A bank"; if it means the same, add "2,owner,firm,reworded,,REASON"',
    decided: row("owner", "firm", "reworded"),
    note: "choice reworded: firm of owner (row 6)",
  },
  {
    what: "a choice that is gone",
    later: { choices: edit(choices, "county") },
    problem:
      '2.xlsx [choices]: name: expected the choice "county" of owner, as in 1.xlsx, row 5, but found none; decide what its answers are now: add "2,owner,county,renamed,ANOTHER,REASON" or "2,owner,county,merged,ANOTHER,REASON" or "2,owner,county,removed,,REASON"',
    decided: row("*", "county", "merged", "town"),
    note: "choice merged: county of owner counts as town",
  },
  {
    what: "a choice under another name",
    later: { choices: edit(choices, "county", ["owner", "district", "The county", null]) },
    problem: '"2,owner,county,renamed,district,REASON"',
    decided: row("owner", "county", "renamed", "district"),
    note: "choice renamed: county of owner is now district",
  },
])("$what is an error until somebody decides", ({ later, problem, decided, note }) => {
  const open = compared([later]);
  expect(open.problems).toHaveLength(1);
  expect(open.problems[0]).toContain(problem);
  expect(compared([later], [decided])).toEqual({ notes: [`form 2 (2.xlsx): ${note}`], problems: [] });
  // A row that no difference calls for is out of date.
  expect(compared([{}], [decided]).problems[0]).toMatch(
    /^form-changes\.csv: change: expected .* found no such difference; remove the row$/,
  );
  expect(compared([later], [decided, row("owner", "", "removed", "", 3)]).problems).toEqual([]);
  expect(compared([later], [decided, row("owner", "", "removed", "", 7)]).problems).toEqual([
    "form-changes.csv: form: expected a form from 2 to 2, but found 7; correct it",
  ]);
});

test.each([
  {
    what: "one answer becomes several",
    later: { survey: edit(survey, "owner", ["select_multiple owner", "owner", "Who owns it?", null]) },
    decisions: [],
    problem: "give it another name, as one field cannot hold both",
  },
  {
    what: "a question goes on as one that there was before",
    later: { survey: edit(survey, "pupils") },
    decisions: [row("pupils", "", "renamed", "owner")],
    problem: 'expected "pupils" to be renamed to a question that the form before lacks, but found "owner"',
  },
  {
    what: "a choice goes on as one that there is not",
    later: { choices: edit(choices, "county") },
    decisions: [row("owner", "county", "merged", "state")],
    problem: 'expected "county" to be merged into a choice of owner, but found "state"',
  },
  {
    what: "a choice of several is merged",
    later: { choices: edit(choices, "supper") },
    decisions: [row("meals", "supper", "merged", "lunch")],
    problem: 'expected a question with one answer, but found "supper" to be merged in meals',
  },
  {
    what: "the question that names the case is gone",
    later: { survey: edit(survey, "school") },
    decisions: [],
    problem: 'expected the question "school", which names the case, but found none',
  },
])("$what: refused", ({ later, decisions, problem }) => {
  expect(compared([later], decisions).problems.join("\n")).toContain(problem);
});

test("of three waves, each is held against what those before it asked, also what the last left out", () => {
  const without = { survey: edit(survey, "pupils") };
  const back = { survey: edit(survey, "pupils", ["integer", "pupils", "How many pupils eat there?", null]) };
  expect(compared([without, back]).problems).toEqual([
    expect.stringMatching(
      /^3\.xlsx \[survey\]:5: label: expected "pupils" to ask "How many pupils are there\?", as in 1\.xlsx/,
    ),
  ]);
  const renamed = { survey: edit(survey, "pupils", ["integer", "children", "How many pupils are there?", null]) };
  const again = { survey: [...renamed.survey, ["integer", "pupils", "How many pupils eat?", null]] };
  expect(compared([renamed, again], [row("pupils", "", "renamed", "children")]).problems.join()).toContain(
    'expected a name of its own, but found "pupils", as an earlier form called a question that goes on under another',
  );
  const firmGone = { choices: edit(choices, "firm") };
  const firmBack = { choices: edit(choices, "firm", ["owner", "firm", "A bank", null]) };
  expect(compared([firmGone, firmBack], [row("owner", "firm", "removed")]).problems.join()).toContain(
    'expected "firm" of owner to mean "A firm", as in an earlier form, but found "A bank"',
  );
});

test("the columns of a later form are those of the fields that go on", () => {
  const { codebook } = knownOf(formOf({ survey, choices }));
  const later = formOf({
    survey: edit(survey, "owner", ["select_one owner", "holder", "Who owns it?", null]),
    choices: edit(edit(choices, "county", ["owner", "district", "The county", null]), "supper", [
      "meals",
      "dinner",
      "Supper",
      null,
    ]),
  });
  const renames = renamesOf([
    row("owner", "", "renamed", "holder"),
    row("owner", "county", "renamed", "district"),
    row("meals", "supper", "renamed", "dinner"),
  ]);
  const targets = targetsOf({ codebook, form: later, caseColumn: "school", renames });
  const named = (id: string) => targets.find((target) => target.id === id);
  expect(named("owner")?.names).toContain("holder");
  expect(named("owner")?.options.find(({ code }) => code === "county")?.names).toContain("district");
  expect(named("meals_supper")?.names).toContain("meals/dinner");
  expect(named("meals")?.options[1]?.names).toContain("dinner");
});

test("a question that is kept though it seems to be about a person is compared too", () => {
  const of = (type: string) => formOf({ survey: [...survey, [type, "who", "Who are the partners?", null]], choices });
  const forms = ["text", "integer"].map((type, at) => ({ number: at + 1, file: `${at + 1}.xlsx`, form: of(type) }));
  const problems = (...kept: string[]) =>
    compareAllForms(forms, [], { caseName: "school", kept, file: "form-changes.csv" }).diagnostics.map(
      formatDiagnostic,
    );
  expect(problems("who").join()).toContain("2.xlsx [survey]:6: ");
  expect(problems("who").join()).toContain("retyped");
});

const helped = (hint: string | null, relevant: string | null = null): readonly Cells[] => [
  [...(survey[0] ?? []), "hint::English (en)", "relevant"],
  ...survey.slice(1, 4),
  ["decimal", "budget", "Budget", null, hint, null],
  ["integer", "pupils", "How many pupils are there?", null, null, relevant],
];
const hints = (before: string | null, after: string | null, decisions: readonly FormChange[] = []) =>
  compared([{ survey: helped(before) }, { survey: helped(after) }], decisions);

test("another hint may be another unit, and is an error until somebody decides that it asks the same", () => {
  const { problems } = hints("in thousands of dirhams", "in millions of dirhams");
  expect(problems).toEqual([
    '3.xlsx [survey]:5: hint: expected "budget" to have the hint "in thousands of dirhams", as in 2.xlsx, but found "in millions of dirhams"; if it asks the same, add "3,budget,,reworded,,REASON" to form-changes.csv; if not, give it another name',
  ]);
  expect(hints(null, "in millions").problems[0]).toContain(
    'to have the hint none, as in 2.xlsx, but found "in millions"',
  );
  expect(hints("In thousands of dirhams.", "in thousands of dirhams.").problems).toEqual([]);
  const decided = hints("in KDH", "in thousands of dirhams", [row("budget", "", "reworded", "", 3)]);
  expect(decided.problems).toEqual([]);
  expect(decided.notes).toContain("form 3 (3.xlsx): question reworded in its hint: budget (row 5)");
});

test("a question that is asked of others is an error until somebody decides that its answers mean the same", () => {
  const later = (relevant: string | null) => ({ survey: helped(null, relevant) });
  const [first, second] = [`\${owner} = 'town'`, `\${owner} = 'firm'`];
  const { problems } = compared([later(first), later(second)]);
  expect(problems).toEqual([
    `2.xlsx [survey]:6: relevant: expected "pupils" to be asked of all, as in 1.xlsx, but found it asked where ${first}; if its answers mean the same, add "2,pupils,,rerouted,,REASON" to form-changes.csv; if not, give it another name`,
    `3.xlsx [survey]:6: relevant: expected "pupils" to be asked where ${first}, as in 2.xlsx, but found it asked where ${second}; if its answers mean the same, add "3,pupils,,rerouted,,REASON" to form-changes.csv; if not, give it another name`,
  ]);
  const decisions = [row("pupils", "", "rerouted"), row("pupils", "", "rerouted", "", 3)];
  expect(compared([later(first), later(second)], decisions).problems).toEqual([]);
  // Blanks and quotes do not count, nor the new name of a question that it hangs on.
  const same = compared([later(first), later(`\${owner}="town"`)], [row("pupils", "", "rerouted")]);
  expect(same.problems).toEqual([]);
  const renamed = {
    survey: edit(helped(null, `\${possessor} = 'town'`), "owner", [
      "select_one owner",
      "possessor",
      "Who owns it?",
      "À qui est-elle ?",
    ]),
  };
  const goesOn = compared(
    [later(first), renamed],
    [row("pupils", "", "rerouted"), row("owner", "", "renamed", "possessor", 3)],
  );
  expect(goesOn.problems).toEqual([]);
});
