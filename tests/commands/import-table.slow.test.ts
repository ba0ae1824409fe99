import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../lib/scratch.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";
import { callCommand } from "./call-command.js";

// Made up: a questionnaire of Google Forms in French, kept as its sheet has it, and a table of Excel.
const head = "Horodateur;Quel pôle ?;Labellisé ?;Effectif;Secteurs;Commentaires;Date de label;Votre e-mail\n";
const first = `${head}13/06/2024 09:20:41;Pôle A;Oui;1 200;Cuir, textile;Rien;01/02/2020;a@x.ma
14/06/2024 10:00:00;Pôle B;Non;80;Cuir;Merci;03/04/2021;b@x.ma
14/06/2024 11:00:00;Pôle A;Oui;1 200;Textile;;01/02/2020;c@x.ma
`;

const answersOf = (study: string) => readFileSync(join(study, "survey/answers.csv"), "utf8").trim().split("\n");

async function startFrom(table: string | Uint8Array, name: string, ...flags: string[]) {
  const folder = scratch();
  const [study, file] = [join(folder, "study"), join(folder, name)];
  writeFileSync(file, table);
  const made = await callCommand("new", study, "--lang", "fr", "--from-table", file, ...flags);
  const next = (content: string, ...more: string[]) => {
    writeFileSync(join(folder, "next.csv"), content);
    return callCommand("import", join(folder, "next.csv"), "--study", study, ...more);
  };
  return { study, file, made, next };
}

test("a study started from a table takes the next wave in one command, and the same table again changes nothing", async () => {
  const { study, file, made, next } = await startFrom(first, "formulaire.csv");
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: "" });
  expect(made.stdout).toContain("2 cases, named by");
  const codebook = readFileSync(join(study, "codebook.csv"), "utf8");
  expect(codebook).not.toContain("Horodateur");
  expect(codebook).toMatch(/,Commentaires,text,/);
  expect(codebook).toMatch(/,Date de label,text,/);
  const before = answersOf(study);
  expect(before.map((line) => line.split(",").slice(1, 3))).toEqual([
    ["submitted", "Quel pôle ?"],
    ["2024-06-13", "pole_a"],
    ["2024-06-14", "pole_b"],
    ["2024-06-14", "pole_a"],
  ]);
  expect((await callCommand("check", "--study", study)).stderr).toBe("");

  const again = await callCommand("import", file, "--study", study);
  expect(again.stdout).toContain("nothing to import: the study has these answers already");

  const wave = `${head}20/06/2026 09:00:00;pole a;Non;1300;Textile, cuir;;01/02/2020;a@x.ma\n`;
  const imported = await next(wave, "--accept");
  expect({ code: imported.code, stderr: imported.stderr }).toEqual({ code: 0, stderr: "" });
  const now = answersOf(study);
  expect(now.slice(0, 4)).toEqual(before);
  expect(now[4]?.replace(/^row-\w+,/, "")).toBe("2026-06-20,pole_a,Non,1300,textile cuir,,01/02/2020");
  expect(now.join()).not.toContain("@x.ma");
  expect((await callCommand("check", "--study", study)).stderr).toBe("");
});

test("a table without days takes another wave by its day, and without one replaces what its cases answered", async () => {
  const { study, next } = await startFrom("Nom du pôle;Effectif\nPôle A;12\nPôle B;30\n", "a.csv");
  const later = "Nom du pôle;Effectif\nPôle A;15\n";
  expect((await next(later, "--observed-on", "2026-03", "--accept")).code).toBe(0);
  expect(
    answersOf(study)
      .slice(1)
      .map((line) => line.split(",").slice(1).join()),
  ).toEqual([",pole_a,12", ",pole_b,30", "2026-03,pole_a,15"]);
  const replaced = await next("Nom du pôle;Effectif\nPôle A;13\nPôle B;30\n", "--accept");
  expect(replaced.stdout).toContain("1 edited since, replaced");
  expect(answersOf(study).slice(1)[0]).toMatch(/,,pole_a,13$/);
});

test.each([
  { cells: ["1.200", "900"], message: 'found "1.200", which is 1.200 or 1200' },
  { cells: ["1,200", "900"], message: 'found "1,200", which is 1.200 or 1200' },
  { cells: ["75%", "0,8"], message: 'found "0,8", which may be 0,8 % or 80 %' },
])("a number of a table that can be read in two ways is an error with both: $cells", async ({ cells, message }) => {
  const { made } = await startFrom(`Pôle;Effectif\nA;${cells[0]}\nB;${cells[1]}\n`, "a.csv");
  expect(made.code).toBe(1);
  expect(made.stderr).toContain(message);
});

test.each([
  { cells: ["1.200", "1,5"], flags: [], numbers: "1200 1.5" },
  { cells: ["1.200", "900"], flags: ["--locale", "de"], numbers: "1200 900" },
  { cells: ["1.200", "900"], flags: ["--locale", "en-US"], numbers: "1.200 900" },
  { cells: ["1,200", "900"], flags: ["--locale", "en-GB"], numbers: "1200 900" },
])("what $cells are is settled by the column or by $flags", async ({ cells, flags, numbers }) => {
  const { study } = await startFrom(`Pôle;Effectif\nA;${cells[0]}\nB;${cells[1]}\n`, "a.csv", ...flags);
  const corrections = readFileSync(join(study, "decisions/corrections.csv"), "utf8");
  const read = cells.map((cell) => {
    const row = corrections.split("\n").find((line) => line.includes(`,"${cell}",`) || line.includes(`,${cell},`));
    return row === undefined ? cell : (/,"?[\d.,]+"?,([\d.]+),/.exec(row)?.[1] ?? "");
  });
  expect(read.join(" ")).toBe(numbers);
});

test("a workbook with a sheet of explanations asks which sheet holds the table, and takes its name", async () => {
  const book = makeWorkbook({
    "Lisez-moi": [["Ceci est une note"]],
    Réponses: [
      ["Pôle", "Effectif"],
      ["A", 12],
      ["B", 30],
    ],
  });
  const { made } = await startFrom(book, "a.xlsx");
  expect(made.stderr).toContain(
    'expected one sheet with rows, but found "Lisez-moi", "Réponses"; name the one to be read: --sheet NAME',
  );
  const { made: named } = await startFrom(book, "a.xlsx", "--sheet", "Réponses");
  expect({ code: named.code, stderr: named.stderr }).toEqual({ code: 0, stderr: "" });
});

test("a title above the header is one error, with where the header seems to be", async () => {
  const { made } = await startFrom("Enquête 2024;\n;\nPôle;Effectif\nA;12\n", "a.csv");
  expect(made.stderr).toContain(
    '1: expected the names of the columns, but found one cell, "Enquête 2024", as of a title; remove the rows above the names, which seem to be in row',
  );
  expect(made.stderr.match(/expected/g)).toHaveLength(1);
});
