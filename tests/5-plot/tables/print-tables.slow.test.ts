import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { escapeLatex } from "../../../pipeline/5-plot/tables/escape-latex.js";
import { escapeMarkdown } from "../../../pipeline/5-plot/tables/escape-markdown.js";
import { printTables } from "../../../pipeline/5-plot/tables/print-tables.js";
import type { PrintedTable } from "../../../pipeline/5-plot/tables/printed-table.js";
import { toLatex } from "../../../pipeline/5-plot/tables/to-latex.js";
import { toMarkdown } from "../../../pipeline/5-plot/tables/to-markdown.js";
import { toWord } from "../../../pipeline/5-plot/tables/to-word.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { openArtifactStore } from "../../../pipeline/runner/artifact-store.js";
import { load } from "../../../pipeline/runner/load.js";
import { printedTableNames, reconstructedTables } from "../../../pipeline/schemas/index.js";
import { root, tables } from "../study.js";

const outputs = openArtifactStore({ study: join(root, "data"), inputs: {}, out: join(root, "outputs") });
const study = printTables(tables, textsFor("en", tables));
const rowsOf = (name: string) => study.find((table) => table.name === name)?.rows ?? [];

// Whatever text data may bring: markup, commands, formulas, and letters of other languages.
const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  '=cmd|" /C calc"!A0',
  "+1+1",
  "@SUM(A1)",
  "-2+3",
  "[link](javascript:alert(1))",
  "https://example.org www.example.org",
  "a|b\\|c",
  "`code` *b* _i_ ~~s~~ $x$ # h",
  "\\input{/etc/passwd}\\write18{ls}",
  "50 % & 3 # 4 $ 5 _ 6 { 7 } 8 ~ 9 ^ 10 \\ 11",
  "[3cm] after a row",
  "* after a row",
  "--- ,, '' `` << >> ?` !`",
  "L'Oriental – Fès, Meknès, Tanger-Tétouan-Al Hoceïma, Béni, œuvre, Łódź, ÇĞŞ",
  "27° × ≤ ≥ − ± → « » “ ” ’ …\u00a0\u202f;",
  "two\nlines\tand\u202e a turn",
  "",
];
const madeUp = (rows: number): PrintedTable => ({
  name: "table-1",
  caption: hostile.join(" "),
  columns: ["left", "center", "right"].map((align) => ({ heading: hostile[0] ?? "", share: 1, align }) as never),
  rows: Array.from({ length: rows }, (_, i) => [0, 1, 2].map((j) => hostile[(i + 7 * j) % hostile.length] ?? "")),
  notes: hostile,
});
const all = [
  ...study.map((table) => ({ what: table.name as string, table })),
  { what: "a made-up float", table: madeUp(hostile.length) },
  { what: "a made-up long table", table: madeUp(3 * hostile.length) },
  { what: "a table without rows", table: madeUp(0) },
];

test("there is one of each name, and its files are what it gives", () => {
  expect(study.map(({ name }) => name)).toEqual(printedTableNames(tables.study));
  for (const [index, table] of study.entries()) {
    const file = (format: string) => readFileSync(join(root, `outputs/5-plot/tables/${table.name}.${format}`), "utf8");
    expect(file("md")).toBe(toMarkdown(table));
    expect(file("tex")).toBe(toLatex(table));
    const word = toWord(table, { word: "Table", number: index + 1, language: "en" });
    expect(Buffer.compare(word, readFileSync(join(root, `outputs/5-plot/tables/${table.name}.docx`)))).toBe(0);
  }
});

test.each([
  { role: "table_2", name: "table-2", contested: 10 }, // counted by hand in outputs/3-triangulate/conflicts.csv, as is the next
  { role: "table_3", name: "table-3", contested: 1 },
] as const)("$name has the cells of its CSV, sets with commas and a dagger on each contested value", (table) => {
  const csv = load(reconstructedTables(tables.study), outputs).values[table.role];
  const cells = rowsOf(table.name).map((row) => row.map((cell) => cell.replace("†", "")));
  const sets = (cell: string) => (/^(Industrial|Technological) /.test(cell) ? cell.replaceAll(" ", ", ") : cell);
  expect(cells).toEqual(csv?.rows.map((row) => csv.columns.map((column) => sets(row.cells[column] ?? ""))));
  expect(rowsOf(table.name).flat().join("").split("†")).toHaveLength(table.contested + 1);
  const notes = study.find(({ name }) => name === table.name)?.notes.join(" ");
  expect(notes).toMatch(new RegExp(`Sources disagree on ${table.contested} values?\\..*†`));
});

test("fields of blocks and codes stand in the codebook's order", () => {
  expect(rowsOf("blocks").map(([label]) => label)).toEqual(
    tables.codebook.filter(({ block }) => block !== "").map(({ label }) => label),
  );
  const codes = rowsOf("shares").flatMap(([field, code]) => (field === "Financing system" ? [code] : []));
  expect(codes).toEqual(["Private", "Mixed", "Public"]);
});

test("shares and blocks have their counts, claims the text's order", () => {
  const labelled = ["Labelling", "Yes", "11", "11", "17", "0", "65", "41–83"];
  expect(rowsOf("shares")).toContainEqual(labelled);
  expect(rowsOf("blocks")).toContainEqual(["Skills development", "14", "14–16", "16", "1", "88", "64–97", "1"]);
  expect(rowsOf("claims")[0]?.slice(0, 4)).toEqual([
    "abstract",
    "The study maps 17 clusters.",
    "17",
    "17 of 17 = 100\u00a0%",
  ]);
  expect(rowsOf("claims")).toHaveLength(tables.claims.length);
});

/** The cells of a row: what stands between bare column marks. */
const cellsOf = (row: string, mark: "&" | "|") => row.split(mark === "&" ? /(?<!\\)&/ : /(?<!\\)\|/);

test.each(all)("$what in LaTeX: braces and environments close, and every row has its columns", ({ table }) => {
  const lines = toLatex(table).split("\n").slice(1);
  const bare = lines.join("\n").replace(/\\[\\{}]/g, "");
  let depth = 0;
  for (const [brace] of bare.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  expect(bare, "a bare special sign").not.toMatch(/(?<!\\)[#%^_"`<|]/);
  const open: string[] = [];
  for (const [, verb, name] of bare.matchAll(/\\(begin|end)\{(\w+)\}/g))
    if (verb === "begin") open.push(name ?? "");
    else expect(open.pop()).toBe(name);
  expect(open).toEqual([]);
  const rows = lines.filter((line) => / \\\\\\addlinespace\[2pt\]$/.test(line));
  expect(rows.length).toBeGreaterThan(table.rows.length);
  for (const row of rows) expect(cellsOf(row, "&"), row).toHaveLength(table.columns.length);
});

test.each(all)("$what in Markdown: one line a row, every row with its columns, no bare HTML", ({ table }) => {
  const text = toMarkdown(table);
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  expect(lines).toHaveLength(table.rows.length + 2);
  for (const line of lines)
    expect(cellsOf(line.replaceAll("\\\\", ""), "|"), line).toHaveLength(table.columns.length + 2);
  expect(text.replaceAll("\\\\", "")).not.toMatch(/(?<!\\)([<>`[\]$]|:\/\/)/);
});

test.each([
  { text: "=1+1", md: "'=1+1", tex: "=1+1" },
  { text: "@SUM(A1)", md: "'@SUM(A1)", tex: "@SUM(A1)" },
  { text: "-cmd()", md: "'-cmd()", tex: "-cmd()" },
  { text: "-2+3", md: "'-2+3", tex: "-2+3" },
  { text: "-", md: "-", tex: "-" },
  { text: "-3.5", md: "-3.5", tex: "-3.5" },
  { text: "a|b", md: "a\\|b", tex: "a\\textbar{}b" },
  { text: "R&D 5 %", md: "R&D 5 %", tex: "R\\&D 5 \\%" },
  { text: "&lt;", md: "\\&lt;", tex: "\\&lt;" },
  { text: "<b>", md: "\\<b\\>", tex: "\\textless{}b\\textgreater{}" },
  { text: "\\x_{1}", md: "\\\\x\\_\\{1\\}", tex: "\\textbackslash{}x\\_\\{1\\}" },
  { text: "a--b", md: "a--b", tex: "a-{}-b" },
  { text: "2010†", md: "2010†", tex: "2010\\textdagger{}" },
  { text: "Fès × L’Oriental", md: "Fès × L’Oriental", tex: "Fès \\texttimes{} L’Oriental" },
  { text: "a\n\u0000b", md: "a b", tex: "a b" },
])("$text is $md in Markdown and $tex in LaTeX", ({ text, md, tex }) => {
  expect(escapeMarkdown(text)).toBe(md);
  expect(escapeLatex(text)).toBe(tex);
});

const hasLatex = spawnSync("pdflatex", ["--version"]).status === 0;
if (!hasLatex)
  console.warn("pdflatex was not found: the LaTeX tables are NOT compiled here, only their syntax is checked");

/** Compiles tables into one document, with nothing but the packages that they name. */
function compile(given: readonly PrintedTable[]): { status: number | null; log: string } {
  const folder = mkdtempSync(join(tmpdir(), "latex-"));
  const texts = given.map(toLatex);
  const packages = new Set(texts.flatMap((text) => text.split("\n")[0]?.match(/\\usepackage\S+/g) ?? []));
  const margins = "\\textwidth=159mm\\oddsidemargin=0mm\\topmargin=0mm\\textheight=225mm";
  const page = texts.join("\\clearpage\n");
  const text = `\\documentclass{article}\n${[...packages].join("\n")}\n${margins}\n\\begin{document}\n${page}\\end{document}\n`;
  writeFileSync(join(folder, "tables.tex"), text);
  const options = ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "tables.tex"];
  const { status, stdout } = spawnSync("pdflatex", options, { cwd: folder, encoding: "utf8" });
  return { status, log: stdout };
}

test.skipIf(!hasLatex)("the study's tables compile, no letter is lost, nothing sticks out", () => {
  const { status, log } = compile(study);
  expect(status, log.slice(-2000)).toBe(0);
  expect(log).not.toMatch(/Overfull|Missing character|undefined/);
});

test.skipIf(!hasLatex)("whatever text the data bring compiles, and none of it is run", () => {
  const { status, log } = compile(all.slice(study.length).map(({ table }) => table));
  expect(status, log.slice(-2000)).toBe(0);
  expect(log).not.toMatch(/Missing character|undefined|\(\/etc/);
});
