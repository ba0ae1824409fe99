import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { root } from "../../pipeline/commands/options/folders.js";
import { gatherFacts } from "../../replication/package/facts/facts.js";
import { makeBundle } from "../../replication/package/make-bundle.js";
import { bytes, diagnosticsOf, scratch } from "../lib/scratch.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";
import { callCommand } from "./call-command.js";

const surveys = join(root, "tests/instrument/surveys");
const form = join(surveys, "xlsform.xlsx");

/** Every file below a folder, with what it holds. */
function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "base64")]));
}

test("from form to figure: proposed, accepted, imported once, taken back", async () => {
  const folder = scratch();
  const [study, out] = [join(folder, "study"), join(folder, "results")];
  const made = await callCommand("new", study, "--form", form);
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: "" });
  expect(readFileSync(join(study, "instrument/form.xlsx"))).toEqual(readFileSync(form));
  const before = contents(study);

  const kobo = join(surveys, "kobo-both-xml.csv");
  const proposed = await callCommand("import", kobo, "--study", study);
  expect(proposed.code).toBe(2);
  expect(proposed.stdout).toContain("structure/gouvernance       gouvernance         name");
  expect(proposed.stdout).toMatch(/nothing was written; to import: npm run import -- .* --accept\n$/);
  expect(contents(study)).toEqual(before);

  const accepted = await callCommand("import", kobo, "--study", study, "--accept");
  expect({ code: accepted.code, stderr: accepted.stderr }).toEqual({ code: 0, stderr: "" });
  const imported = contents(study);
  expect(readFileSync(join(study, "survey/answers.csv"), "utf8")).not.toContain("submitted_via_web");

  // The same answers in another shape: the mapping is known, and nothing changes.
  const again = await callCommand("import", join(surveys, "kobo-both-xml.xlsx"), "--study", study);
  expect(again.stdout).toContain("nothing to import: the study has these answers already");
  expect(contents(study)).toEqual(imported);

  const run = await callCommand("run", "--study", study, "--out", out);
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  expect(readFileSync(join(out, "4-aggregate/blocks.csv"), "utf8")).toContain("levier");
  expect(existsSync(join(out, "5-plot/levier-adoption.png"))).toBe(true);

  // The package describes every file, without what --undo keeps; and takes no column about a person.
  for (const file of ["CITATION.cff", "LICENSE"])
    writeFileSync(join(study, file), readFileSync(join(root, "tests/replication/small-study/data", file)));
  mkdirSync(join(study, "instrument/forms"));
  copyFileSync(form, join(study, "instrument/forms/1.xlsx"));
  const packed = makeBundle(gatherFacts(root, { study, out }));
  expect([...packed.keys()].filter((path) => /instrument|\.log/.test(path) && path.includes("/data/"))).toEqual([
    "project/data/instrument/form.xlsx",
    "project/data/instrument/forms/1.xlsx",
    "project/data/instrument/imports.csv",
    "project/data/instrument/mapping.csv",
    "project/data/instrument/submission-ids.csv",
  ]);
  rmSync(join(study, "instrument/forms"), { recursive: true });
  const answers = join(study, "survey/answers.csv");
  const kept = readFileSync(answers, "utf8");
  writeFileSync(
    answers,
    kept.replace(/$/gm, (_, at) => (at === kept.length ? "" : ",Votre téléphone")),
  );
  expect((await diagnosticsOf(() => gatherFacts(root, { study, out }))).join()).toContain(
    "seems to hold a telephone number",
  );
  writeFileSync(answers, kept);
  // Nor a form with persons among its choices, which the check names too.
  const ofPersons = makeWorkbook({
    survey: [
      ["type", "name", "label"],
      ["text", "pole", "Quel pôle ?"],
      ["integer", "staff", "Effectif"],
      ["select_one persons", "by", "Enquêteur"],
    ],
    choices: [
      ["list_name", "name", "label"],
      ["persons", "m", "Mouna Trabelsi"],
    ],
  });
  writeFileSync(join(study, "instrument/form.xlsx"), ofPersons);
  const named =
    "[choices]:2: label: expected no persons among the choices, but the list persons seems to hold their names";
  expect((await diagnosticsOf(() => gatherFacts(root, { study, out }))).join()).toContain(named);
  expect((await callCommand("check", "--study", study)).stdout).toContain(named);
  writeFileSync(join(study, "instrument/form.xlsx"), readFileSync(form));
  for (const file of ["CITATION.cff", "LICENSE"]) rmSync(join(study, file));
  writeFileSync(join(study, "LICENSE"), Buffer.from(before.LICENSE ?? "", "base64"));

  const undone = await callCommand("import", "--undo", "--study", study);
  expect(undone.code).toBe(0);
  expect(contents(study)).toEqual(before);
});

/** Each answer as the codes of KoboToolbox have it, as "aero effectif 54". */
const answered = new Set(
  Papa.parse<Record<string, string>>(readFileSync(join(surveys, "kobo-both-xml.csv"), "utf8").trimEnd(), {
    header: true,
  }).data.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]) => {
      const [group, name, choice] = column.split("/");
      const value = choice === undefined ? cell : cell === "1" ? "yes" : "no";
      const isAsked = group === "structure" || name === "annee_creation" || choice !== undefined;
      return isAsked ? [`${row["identite/pole"]} ${[name, choice].filter(Boolean).join("_")} ${value}`] : [];
    }),
  ),
);
const levers = "levier_export levier_financement levier_foncier levier_formation levier_rd".split(" ");

// What the other shapes have otherwise than KoboToolbox's codes: the spreadsheet's 1 054, and two rows with none chosen in one column.
test.each([
  { file: "kobo-both-xml.csv", otherwise: [] },
  { file: "kobo-both-xml.xlsx", otherwise: [] },
  { file: "kobo-details-xml.csv", otherwise: [] },
  { file: "excel-fr.xlsx", otherwise: ["aero effectif 1054"] },
  { file: "excel-fr-1252.csv", otherwise: ["aero effectif 1054"] },
  { file: "google-forms.csv", otherwise: ["dat", "mer"].flatMap((one) => levers.map((lever) => `${one} ${lever} `)) },
])("$file goes from download to a page in four commands, with the same values", async ({ file, otherwise }) => {
  const folder = scratch();
  const [study, out] = [join(folder, "study"), join(folder, "results")];
  for (const [expected, ...words] of [
    [0, "new", study, "--form", form],
    [2, "import", join(surveys, file), "--study", study],
    [0, "import", join(surveys, file), "--study", study, "--accept"],
    [0, "run", "--study", study, "--out", out],
  ] as const) {
    const { code, stderr } = await callCommand(...words);
    expect({ words, code, stderr }).toEqual({ words, code: expected, stderr: "" });
  }
  expect((await callCommand("check", "--study", study)).code).toBe(0);
  // The page, with a figure of the answers in it.
  const report = readFileSync(join(out, "5-plot/report.html"), "utf8");
  expect(report).toContain("Formation et compétences");
  expect(existsSync(join(out, "5-plot/levier-adoption.png"))).toBe(true);
  const lines = readFileSync(join(out, "3-triangulate/values.csv"), "utf8").trimEnd().split("\n").slice(1);
  const found = lines.map((line) => line.split(",").slice(0, 3).join(" "));
  expect(found).toHaveLength(answered.size);
  expect(found.filter((value) => !answered.has(value))).toEqual(otherwise);
});

test("of a later import, a case written otherwise, an unknown review and what is dropped wait for a yes", async () => {
  const folder = scratch({
    "form.xlsx": makeWorkbook({
      survey: [
        ["type", "name", "label"],
        ["text", "hub", "Hub?"],
        ["integer", "staff", "Staff?"],
      ],
    }),
  });
  const study = join(folder, "study");
  const importing = async (rows: readonly string[], ...flags: string[]) => {
    const lines = ["hub,staff,_uuid,_submission_time,_validation_status", ...rows];
    writeFileSync(join(folder, "a.csv"), `${lines.join("\n")}\n`);
    const { code, stdout } = await callCommand("import", join(folder, "a.csv"), "--study", study, ...flags);
    return { code, stdout, answers: readFileSync(join(study, "survey/answers.csv"), "utf8").split("\n").slice(1, -1) };
  };
  await callCommand("new", study, "--form", join(folder, "form.xlsx"));
  const first = ["Hub-1,1,a1,2022-03-01,", "Port,2,a2,2022-03-02,", "Lot 1-2,3,a3,2022-03-03,"];
  await importing(first, "--accept");
  // What is as it was asks nothing; another mark, another review or a deletion does.
  expect(await importing([...first, "Port,4,b0,2024-03-01,"])).toMatchObject({ code: 0 });
  const before = (await importing(first)).answers;
  for (const [row, message] of [
    ["Hub 1,5,b1,2024-03-02,", "1 case written otherwise, taken for the same"],
    ["Lot 1.2,5,b1,2024-03-02,", "1 case written otherwise, taken for the same"],
    ["Port,5,b1,2024-03-02,Zwischenstand", "1 review status that is not known"],
  ] as const) {
    const asked = await importing([row]);
    expect({ code: asked.code, answers: asked.answers }).toEqual({ code: 2, answers: before });
    expect(asked.stdout).toContain(message);
  }
  const accepted = await importing(["Hub 1,5,b1,2024-03-02,"], "--accept");
  expect(accepted.answers).toContain("b1,2024-03-02,hub_1,5");
  // Decided once, it is not asked again, and an export of one wave drops nothing of another.
  expect((await importing(["Hub 1,6,b1,2024-03-02,"])).code).toBe(0);
  const dropping = await importing([first[0] ?? "", first[2] ?? ""], "--drop-deleted");
  expect(dropping.code).toBe(2);
  expect(dropping.stdout).toMatch(/1 no longer in the export, removed: a2/);
  expect(dropping.stdout).toMatch(/--drop-deleted --accept\n$/);
  const dropped = await importing([first[0] ?? "", first[2] ?? ""], "--drop-deleted", "--accept");
  expect(dropped.answers.map((line) => line.split(",")[0])).toEqual(["a1", "a3", "b0", "b1"]);
});

test("an export with a cell that cannot be read changes nothing, and says where it is", async () => {
  const folder = scratch();
  const study = join(folder, "study");
  await callCommand("new", study, "--form", form);
  const before = contents(study);
  const bad = join(folder, "bad.csv");
  writeFileSync(bad, bytes("pole;gouvernance;_uuid\ntex;royale;u1\n"));
  const { code, stderr } = await callCommand("import", bad, "--study", study, "--accept");
  expect(code).toBe(1);
  expect(stderr).toContain(
    'bad.csv:2: gouvernance: expected one of Privée, Mixte, Publique (not "royale", which the form lacks)',
  );
  expect(contents(study)).toEqual(before);
});

test("a form with errors makes no study", async () => {
  const study = join(scratch(), "study");
  const { code, stderr } = await callCommand("new", study, "--form", join(surveys, "excel-fr.xlsx"));
  expect(code).toBe(1);
  expect(stderr).toContain("expected a form with a sheet survey (XLSForm)");
  expect(existsSync(study)).toBe(false);
});
