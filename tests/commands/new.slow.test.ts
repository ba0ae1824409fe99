import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../lib/scratch.js";
import { callCommand } from "./call-command.js";

// A person's first quarter of an hour: start a study, check it, run it. Each row draws figures.

const semicolons = [
  '"Nom de l\'organisme";"Année de création";"Gouvernance, en un mot";"Export ; oui ou non";Formation;Salariés;Remarque',
  "Pôle d’Agadir;1899;Privée;oui;×;1 200;",
  "Cluster du Nord;2014;privée;non;;45,5;Deux sites",
  "Œuvre d’Essaouira;2017;Mixte;;×;-;",
];
const quoted = [
  'Name,"Year, founded","Who ""governs"" it?",Staff,Exports',
  "Alpha,2009,The town,12,yes",
  "Beta,2014,Firms,7,no",
  "Gamma,2015,Firms,9,yes",
];
const table = (lines: readonly string[]) => `${lines.join("\r\n")}\r\n`;

/** The text of the page, as a person reads it. */
function wordsOf(page: string): string {
  const shown = page.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
  return shown
    .replace(/&#39;|&rsquo;/g, "’")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}

test.each([
  {
    what: "in English",
    files: {},
    flags: [],
    claims: ["own_premises"],
    sentences: [/Premises: Owned for 2 of 3/, /agree with 2/, /No place is known for Hilltop Cooperative\./],
  },
  {
    what: "in French",
    files: {},
    flags: ["--lang", "fr"],
    claims: ["own_premises"],
    sentences: [/Locaux : En propriété pour 2 sur 3/, /s’accordent avec 2/, /Coopérative des Hauts/],
  },
  {
    what: "from a table with semicolons, in French",
    files: { "table.csv": table(semicolons) },
    flags: ["--lang", "fr", "--from-table", "table.csv"],
    claims: [],
    sentences: [/Salariés/, /2014/, /Formation/],
  },
  {
    what: "from a table with quoted headers",
    files: { "table.csv": table(quoted) },
    flags: ["--from-table", "table.csv", "--case-column", "Name"],
    claims: [],
    sentences: [/Staff: median 9 \(n = 3, from 7 to 12\)/],
  },
])("a study started $what is sound, runs, and starts nothing twice", async ({ files, flags, claims, sentences }) => {
  const folder = scratch(files);
  const [study, out] = [join(folder, "study"), join(folder, "study-results")];
  const given = flags.map((flag) => (flag === "table.csv" ? join(folder, flag) : flag));

  const made = await callCommand("new", study, ...given);
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: "" });
  const broken = made.stdout.split("\n").filter((line) => line.replaceAll(folder, "").length > 80);
  expect(broken).toEqual([]);
  expect(made.stdout.replace(/ \\\n +/g, " ")).toContain(`npm start -- --study ${study} --out ${out}`);

  const checked = await callCommand("check", "--study", study);
  expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: "" });
  expect(checked.stdout).toMatch(/study\.json +ok\n/);
  expect(checked.stdout).toMatch(/cases\.csv +3 rows {3}ok\n/);
  expect(checked.stdout).not.toMatch(/no labels/);

  const run = await callCommand("run", "--study", study, "--out", out);
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  const proposed = [...run.stdout.matchAll(/claim (\w+): reproduced; not yet accepted/g)].map(([, id]) => id);
  expect(proposed).toEqual(claims);
  // What check announces as left out is what the run leaves out.
  const leftOut = (text: string) => [...text.matchAll(/left out .*/g)].map(([sentence]) => sentence);
  expect(leftOut(checked.stdout)).toEqual(leftOut(run.stdout));

  const page = wordsOf(readFileSync(join(out, "5-plot/report.html"), "utf8"));
  for (const sentence of sentences) expect(page).toMatch(sentence);
  expect(page).not.toMatch(/undefined|NaN|\[object|survey of \(|enquête de \(/);

  const again = await callCommand("new", study, ...given);
  expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 1, stdout: "" });
  expect(again.stderr).toMatch(/is not empty; name another folder/);
});

test("a verdict is accepted once, and a study that breaks it says so", async () => {
  const folder = scratch();
  const [study, out] = [join(folder, "study"), join(folder, "out")];
  const accept = () => callCommand("run", "--study", study, "--out", out, "--to", "aggregate", "--accept");
  await callCommand("new", study);
  expect((await accept()).stdout).toMatch(/^accepted: claim own_premises: reproduced\n/);
  expect(readFileSync(join(study, "claims.json"), "utf8")).toMatch(/\n {4}"accepted": "reproduced",\n {4}"note"/);
  expect((await accept()).stdout).toMatch(/^no verdict to accept/);

  const answers = join(study, "survey/answers.csv");
  writeFileSync(answers, readFileSync(answers, "utf8").replace("2017,Owned", "2017,Lent"));
  const checked = await callCommand("check", "--study", study);
  expect(checked.code).toBe(1);
  expect(checked.stderr).toMatch(/^1 problem:\n.*claim own_premises: accepted reproduced, now contradicted/m);
  expect((await accept()).stdout).toMatch(/^accepted: claim own_premises: contradicted, no longer reproduced\n/);
});

test("check reports what is wrong in all files at once, and writes nothing", async () => {
  const folder = scratch();
  const study = join(folder, "study");
  await callCommand("new", study);
  const replace = (file: string, from: string, to: string) =>
    writeFileSync(join(study, file), readFileSync(join(study, file), "utf8").replace(from, to));
  replace("codebook.csv", "founded,Year founded,,year", "founded,Year founded,,yaer");
  replace("claims.json", '"exactly"', '"exactely"');
  replace("cases.csv", "riverside,Riverside Cooperative,yes", "riverside,Riverside Cooperative,maybe");
  const { code, stdout, stderr } = await callCommand("check", "--study", study);
  expect(code).toBe(1);
  expect(stdout).toMatch(/codebook\.csv +7? ?(rows)? +1 problem\n/);
  expect(stdout).toMatch(/claims\.json +1 problem\n/);
  expect(stdout).toMatch(/survey\/answers\.csv +3 rows {3}ok\n/);
  for (const found of ['"yaer"', '"exactely"', '"maybe"']) expect(stderr).toContain(found);
});

test.each([
  { words: ["data/mine"], message: /is inside data\// },
  { words: ["outputs/mine"], message: /is inside outputs\// },
  { words: ["mine", "--case-column", "Name"], message: /add --from-table FILE/ },
  {
    words: ["mine", "--from-table", "nowhere.csv"],
    message: /nowhere\.csv: expected a table, but there is no such file/,
  },
])("npm run new $words is refused", async ({ words, message }) => {
  const { code, stderr } = await callCommand("new", ...words);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});
