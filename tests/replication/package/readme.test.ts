import { resolve } from "node:path";
import { expect, test } from "vitest";
import { satisfies } from "../../../pipeline/4-aggregate/claims/satisfies.js";
import { gatherFacts } from "../../../replication/package/facts.js";
import { makeBundle } from "../../../replication/package/make-bundle.js";
import { writeReadme } from "../../../replication/package/write-readme.js";
import { checkReadme } from "./check-readme.js";
import { readMarkdown } from "./read-markdown.js";

const facts = gatherFacts(resolve(__dirname, "../../.."));
const readme = new TextDecoder().decode(makeBundle(facts).get("README.md")?.bytes);
const check = (text: string) => checkReadme(text, facts.project);

test("it has the sections of the data editors' template, in their order", () => {
  // https://doi.org/10.5281/zenodo.7293838, version 1.1, template-README.md, without what it calls guidance.
  const sections = `
    Overview; Data Availability and Provenance Statements; Statement about Rights; License for Data; Summary of Availability;
    Details on each Data Source; Dataset list; Computational requirements; Software Requirements; Controlled Randomness;
    Memory, Runtime, Storage Requirements; Summary time to reproduce; Summary of required storage space; Computational Details;
    Description of programs/code; License for Code; Instructions to Replicators; Details on various programs;
    List of tables and programs; References`;
  const expected = sections.split(";").map((section) => section.trim());
  expect(readMarkdown(readme).headings.filter((title) => expected.includes(title))).toEqual(expected);
});

test("what is about a figure lies within the points that it says", () => {
  const points = Number(/about \| lies within (\d+) percentage points/.exec(readme)?.[1]);
  const claim = { published: { kind: "percent", figure: 50 }, qualifier: "approximately" } as const;
  const isAbout = (first: number) => satisfies(claim, { first, second: 100 }, "share", ["rounded"]);
  expect([50 - points - 1, 50 - points, 50 + points, 50 + points + 1].map(isAbout)).toEqual([false, true, true, false]);
});

test("who made it is said to be filled in until there is a contact", () => {
  const toldWith = (contact?: unknown[]) => writeReadme({ ...facts, citation: { ...facts.citation, contact } });
  expect(toldWith()).toContain("To be filled in by whoever submits this package");
  expect(toldWith([{ "given-names": "Ada", "family-names": "Lovelace" }])).not.toContain("To be filled in");
});

test("every line, file, count and figure in it is what the project has", () => {
  expect(check(readme)).toEqual([]);
});

const moreBy = (lines: number) => (_: string, before: string, line: string) => `${before}${Number(line) + lines} |`;
const ofProgram = /(`project\/pipeline\/[^`]+` \| )(\d+) \|/g;
const ofNumber = /^(\| `\w+` \| .+ \| )(\d+) \| (\d+) \|$/gm;

test.each<{ what: string; where: RegExp; by: string | ((...found: string[]) => string) }>([
  { what: "program files are blank", where: /`project\/pipeline\/[^`]+` (?=\| \d+ \|)/g, by: "" },
  {
    what: "a program is another",
    where: /pipeline\/5-plot\/figures\/evidence\.ts/,
    by: "pipeline/5-plot/figures/claims.ts",
  },
  { what: "programs stand three lines lower", where: ofProgram, by: moreBy(3) },
  { what: "programs stand a line higher", where: ofProgram, by: moreBy(-1) },
  { what: "an output file is another", where: /table-2\.tex/, by: "table-2.pdf" },
  { what: "a folder is another", where: /`project\/outputs\/3-triangulate\/`/, by: "`project/outputs/3/`" },
  { what: "an output file is left out", where: /, `project\/outputs\/5-plot\/map\.pdf`/g, by: "" },
  { what: "a table is left out", where: /^\|.*conflicts\.csv.*\n/m, by: "" },
  { what: "every measure is on line 1", where: ofNumber, by: "$11 | $3 |" },
  { what: "every result is on line 1", where: ofNumber, by: "$1$2 | 1 |" },
  { what: "a number is left out", where: /^\| `labelled` .*\n/m, by: "" },
  { what: "a number found is another", where: /13 of 16 = 81\.3/, by: "14 of 16 = 87.5" },
  { what: "a number published is another", where: /\| over 90/, by: "| 90" },
  { what: "a verdict is another", where: /\| contradicted \| (?=\d+ \| \d+ \|)/, by: "| consistent | " },
  { what: "a verdict is counted twice", where: /(\| impossible \| )2/, by: "$14" },
  {
    what: "a reason is another's",
    where: /About the economy.*(?= \|)/,
    by: "No field says which ministry gave a label.",
  },
  { what: "the interpreter is elsewhere", where: /(judge-claims\.ts`,\s+line) \d+/, by: "$1 1" },
  { what: "documents were consulted in 1999", where: /consulted(\s+on) \d{4}/, by: "consulted$1 1999" },
  { what: "there are more documents of a kind", where: /\| press article \| \d+/, by: "| press article | 97" },
  { what: "every document has a date", where: /and\s+of\s+\d+\s+none\s+is\s+known/, by: "and of 0 none is known" },
  { what: "a document is not citedSources", where: /^- .*`femac`\n/m, by: "" },
  { what: "a document has another date", where: /2013-12-23/, by: "2013-12-24" },
  { what: "a version of the places is another", where: /(`cities\.json` [\d.]*)\d(?=, https)/, by: "$19" },
  { what: "a data file is left out", where: /^\| `project\/data\/paper\/plans\.csv` .*\n/m, by: "" },
  { what: "a data file is not provided", where: /(codebook\.csv` .*) Yes \|$/m, by: "$1 No |" },
  { what: "an answer was published", where: /items\s8, /, by: "items " },
  { what: "the seed is set elsewhere", where: /(seed is set at line) \d+/, by: "$1 10" },
  { what: "the seed is another", where: /(from\s+the\s+seed) \d+/, by: "$1 42" },
  { what: "any Node.js will do", where: /`>=20\.\d+`/, by: "of any version" },
  { what: "a package has another version", where: /(\| `zod` \| )[\d.]+/, by: "$11.0.0" },
  { what: "another processor measured it", where: /(cores \()[^,]+/, by: "$1Apple M3" },
  { what: "a bar in a cell is not escaped", where: /\| reproduced \|/, by: "| repro|duced |" },
  { what: "a fact is left out", where: /version \d+\.\d+\.\d+ \(/, by: "version undefined (" },
])("it is found out if $what", ({ where, by }) => {
  const sabotaged = readme.replace(where, by as string);
  expect(sabotaged).not.toBe(readme);
  expect(check(sabotaged)).not.toEqual([]);
});

test("it is found out if a tick is removed or set", () => {
  const ticks = [...readme.matchAll(/^- \[[x ]\]/gm)];
  expect(ticks.length).toBeGreaterThan(20);
  for (const { index } of ticks) {
    const other = readme[index + 3] === "x" ? " " : "x";
    expect(check(readme.slice(0, index + 3) + other + readme.slice(index + 4))).not.toEqual([]);
  }
});

test("it is found out if a measured value is another", () => {
  const amounts = [...readme.matchAll(/\| [\d.]+ (s|MB) \|$/gm)];
  expect(amounts).toHaveLength(5);
  for (const { 0: cell, index } of amounts)
    expect(check(`${readme.slice(0, index)}| 1 GB |${readme.slice(index + cell.length)}`)).not.toEqual([]);
});
