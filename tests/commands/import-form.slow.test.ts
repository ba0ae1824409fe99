import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../lib/scratch.js";
import { type MadeUpCell, makeWorkbook } from "../lib/tables/make-workbook.js";
import { callCommand } from "./call-command.js";

// A survey of three made-up schools is asked twice, the second time with another form.

type Sheet = readonly (readonly MadeUpCell[])[];
const survey: Sheet = [
  ["type", "name", "label::English (en)"],
  ["select_one school", "school", "Which school?"],
  ["select_one owner", "owner", "Who owns it?"],
  ["select_multiple meals", "meals", "Which meals are there?"],
  ["integer", "pupils", "How many pupils are there?"],
];
const choices: Sheet = [
  ["list_name", "name", "label::English (en)"],
  ["school", "north", "North School"],
  ["school", "south", "South School"],
  ["owner", "town", "The town"],
  ["owner", "county", "The county"],
  ["owner", "firm", "A firm"],
  ["meals", "lunch", "Lunch"],
  ["meals", "supper", "Supper"],
];
const laterSurvey: Sheet = [
  ...survey.slice(0, 4),
  ["integer", "children", "How many pupils are there?"],
  ["select_multiple games", "games", "Which games are played?"],
  ["text", "motto", "What is its motto?"],
];
const laterChoices: Sheet = [
  ...choices.slice(0, 4),
  ["owner", "firm", "A firm"],
  ["owner", "state", "The state"],
  ["meals", "lunch", "Lunch"],
  ["meals", "dinner", "Supper"],
  ["meals", "snack", "Snack"],
  ["school", "east", "East School"],
  ["games", "chess", "Chess"],
];
const decisions = [
  "form,question,choice,change,into,reason",
  "2,pupils,,renamed,children,The same count under another name.",
  "2,owner,county,merged,town,The counties were dissolved into the towns.",
  "2,meals,supper,renamed,dinner,The same meal.",
];

function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort();
  const files = paths.filter((path) => !path.startsWith(".log") && statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "base64")]));
}

async function startStudy() {
  const folder = scratch({
    "1.xlsx": makeWorkbook({ survey, choices }),
    "2.xlsx": makeWorkbook({ survey: laterSurvey, choices: laterChoices }),
    "1.csv":
      "_uuid,_submission_time,school,owner,meals/lunch,meals/supper,pupils\na,2022-03-01,north,county,1,1,20\nb,2022-03-02,south,firm,1,0,30\n",
    "2.csv":
      "_uuid,_submission_time,school,owner,meals/lunch,meals/dinner,meals/snack,children,games/chess,motto\nc,2024-03-01,north,town,1,0,1,25,1,Onward\nd,2024-03-02,south,firm,1,0,0,30,0,\ne,2024-03-03,east,state,1,1,0,9,0,\n",
  });
  const study = join(folder, "study");
  const call = async (...words: string[]) => {
    const { code, stdout, stderr } = await callCommand(...words, "--study", study);
    return { code, stdout, stderr };
  };
  await callCommand("new", study, "--form", join(folder, "1.xlsx"));
  expect(await call("import", join(folder, "1.csv"), "--accept")).toMatchObject({ code: 0, stderr: "" });
  return { folder, study, call };
}

/** A codebook of fields of which a statement counts for three years. */
function timeVarying(codebook: string): string {
  return codebook.replaceAll(",fixed,,,", ",time_varying,3,Asked every two years.,");
}

test("the form of a second wave: undecided, decided, imported, answered, compared, taken back", async () => {
  const { folder, study, call } = await startStudy();
  const first = contents(study);
  const open = await call("import", "--form", join(folder, "2.xlsx"));
  expect(open.code).toBe(1);
  expect(open.stderr.match(/2\.xlsx \[/g)).toHaveLength(3);
  expect(open.stderr).toContain('"2,owner,county,merged,ANOTHER,REASON"');
  expect(contents(study)).toEqual(first);

  writeFileSync(join(study, "decisions/form-changes.csv"), `${decisions.join("\n")}\n`);
  const before = contents(study);
  const made = await call("import", "--form", join(folder, "2.xlsx"));
  expect(made).toMatchObject({ code: 0, stderr: "" });
  expect(made.stdout).toContain("form 2 (");
  expect(made.stdout.replace(/\s+/g, " ")).toContain(
    "added to the study: field meals_snack, field games_chess, field motto, codes state of owner, case east".replace(
      "codes",
      "code",
    ),
  );
  expect(readFileSync(join(study, "instrument/forms/1.xlsx"))).toEqual(readFileSync(join(folder, "1.xlsx")));
  expect(readFileSync(join(study, "instrument/form.xlsx"))).toEqual(readFileSync(join(folder, "2.xlsx")));
  expect(Object.keys(JSON.parse(readFileSync(join(study, "study.json"), "utf8")).blocks)).toEqual(["meals", "games"]);
  const added = contents(study);
  expect(await call("import", "--undo")).toMatchObject({ code: 0 });
  expect(contents(study)).toEqual(before);
  await call("import", "--form", join(folder, "2.xlsx"));
  expect(contents(study)).toEqual(added);
  expect((await call("import", "--form", join(folder, "2.xlsx"))).stdout).toContain("is the form that the study has");

  const answered = await call("import", join(folder, "2.csv"), "--accept");
  expect(answered).toMatchObject({ code: 0, stderr: "" });
  expect(answered.stdout).toMatch(/children +pupils +name/);
  expect(answered.stdout).toMatch(/meals\/dinner +meals_supper +name/);
  // What is fixed cannot change: two waves that differ contradict each other, and what was asked first in the later one is new.
  await call("compare", "2022-12-31", "2024-12-31", "--into", join(folder, "fixed"));
  const fixed = readFileSync(join(folder, "fixed/changes.csv"), "utf8");
  expect(fixed).toMatch(/^north,pupils,contradicted,20,/m);
  expect(fixed).toMatch(/^north,motto,newly_known,,Onward,/m);
  expect(fixed).toMatch(/^north,owner,unchanged,town,town,/m);
  expect(fixed).toMatch(/^south,pupils,unchanged,30,30,/m);

  const codebook = readFileSync(join(study, "codebook.csv"), "utf8");
  writeFileSync(join(study, "codebook.csv"), timeVarying(codebook));
  const checked = await call("check");
  expect(checked).toMatchObject({ code: 0, stderr: "" });
  expect(checked.stdout).toContain("question renamed: pupils is now children (row 5)");

  const compared = await call("compare", "2022-12-31", "2024-12-31", "--into", join(folder, "compared"));
  expect(compared.code).toBe(0);
  expect(readFileSync(join(folder, "compared/change.svg"), "utf8")).toMatch(/known on 31 December 2022, \d+ changed/);
  const changes = readFileSync(join(folder, "compared/changes.csv"), "utf8");
  // The county's school is the town's before and after: the form changed, and not the school.
  expect(changes).toMatch(/^north,owner,unchanged/m);
  expect(changes).toMatch(/^north,pupils,changed/m);
  expect(changes).toMatch(/^north,meals_supper,changed/m);

  // A decision that is lost is missed, and nothing more is imported.
  writeFileSync(join(study, "decisions/form-changes.csv"), `${decisions.slice(0, 3).join("\n")}\n`);
  for (const words of [["check"], ["import", join(folder, "1.csv")]]) {
    const lost = await call(...words);
    expect(lost.code).toBe(1);
    expect(lost.stderr).toContain('expected the choice "supper" of meals');
  }
});

test("what keeps a form from being imported changes nothing", async () => {
  const { folder, study, call } = await startStudy();
  const before = contents(study);
  const bad = makeWorkbook({ survey: [...survey, ["text", "pupils", "Twice"]], choices });
  writeFileSync(join(folder, "bad.xlsx"), bad);
  for (const [file, message] of [
    ["bad.xlsx", 'bad.xlsx [survey]:6: name: expected each name once, but found "pupils", as in row 5'],
    ["none.xlsx", "expected a form, but there is no such file"],
    ["1.csv", "expected a form as .xlsx (XLSForm), but found no workbook"],
  ] as const) {
    const { code, stderr } = await call("import", "--form", join(folder, file));
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  }
  expect((await call("import", join(folder, "1.csv"), "--form", join(folder, "2.xlsx"))).stderr).toContain(
    "--form: brings a form",
  );
  expect(contents(study)).toEqual(before);
  mkdirSync(join(study, "instrument/forms"));
  writeFileSync(join(study, "instrument/forms/2.xlsx"), makeWorkbook({ survey, choices }));
  expect((await call("check")).stderr).toContain("2.xlsx: expected the forms of earlier waves to be numbered from 1");
});

test("a codebook's description follows the form, and has what the form before had; one that somebody wrote stays", async () => {
  const head = ["type", "name", "label::English (en)", "hint::English (en)", "relevant"];
  const school = ["select_one school", "school", "Which school?"];
  const form = (...rows: (readonly string[])[]) => makeWorkbook({ survey: [head, school, ...rows], choices });
  const folder = scratch({
    "1.xlsx": form(["decimal", "budget", "Budget", "in thousands"], ["integer", "pupils", "Pupils"]),
    "2.xlsx": form(
      ["decimal", "budget", "Budget", "thousands of dirhams", `\${pupils} > 0`],
      ["integer", "pupils", "Pupils", "", "1 = 1"],
    ),
  });
  const study = join(folder, "study");
  await callCommand("new", study, "--form", join(folder, "1.xlsx"));
  const codebook = join(study, "codebook.csv");
  writeFileSync(codebook, readFileSync(codebook, "utf8").replace(/^(pupils,.*),$/m, "$1,Counted in May."));
  const refused = await callCommand("import", "--form", join(folder, "2.xlsx"), "--study", study);
  expect(refused.stderr.match(/add "2,\w+,,\w+/g)).toEqual([
    'add "2,budget,,reworded',
    'add "2,budget,,rerouted',
    'add "2,pupils,,rerouted',
  ]);
  const rows = ["2,budget,,reworded,,Same unit.", "2,budget,,rerouted,,Nobody else.", "2,pupils,,rerouted,,Of all."];
  writeFileSync(
    join(study, "decisions/form-changes.csv"),
    `form,question,choice,change,into,reason\n${rows.join("\n")}\n`,
  );
  const { code, stderr } = await callCommand("import", "--form", join(folder, "2.xlsx"), "--study", study);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const described = readFileSync(codebook, "utf8");
  expect(described).toContain(
    `thousands of dirhams. Asked only where \${pupils} > 0; a blank elsewhere means that it was not asked. In form 1: in thousands.`,
  );
  expect(described).toMatch(/^pupils,.*,Counted in May\.$/m);
});
