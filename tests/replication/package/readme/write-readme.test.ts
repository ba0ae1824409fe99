import { resolve } from "node:path";
import { expect, test } from "vitest";
import { satisfies } from "../../../../pipeline/4-aggregate/claims/satisfies.js";
import { gatherFacts } from "../../../../replication/package/facts/facts.js";
import { makeBundle } from "../../../../replication/package/make-bundle.js";
import { writeReadme } from "../../../../replication/package/readme/write-readme.js";
import { checkReadme } from "./check-readme.js";
import { readMarkdown } from "./read-markdown.js";

const facts = gatherFacts(resolve(__dirname, "../../../.."));
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

test("what is about a figure is it to the nearest ten or five, as it says", () => {
  expect(readme.replace(/\s+/g, " ")).toContain(
    "about | is, to the nearest ten if the figure is one, else to the nearest five, the figure",
  );
  const isAbout = (figure: string, first: number) => {
    const claim = { published: { kind: "percent", figure }, qualifier: "approximately" } as const;
    return satisfies(claim, { first, second: 100 }, "share", undefined);
  };
  expect([44, 45, 55, 56].map((first) => isAbout("50", first))).toEqual([false, true, true, false]);
  expect([52, 53, 57, 58].map((first) => isAbout("55", first))).toEqual([false, true, true, false]);
});

test("who made it is said to be filled in until there is a contact", () => {
  const readmeWith = (contact?: unknown[]) => writeReadme({ ...facts, citation: { ...facts.citation, contact } });
  expect(readmeWith()).toContain("To be filled in by whoever submits this package");
  expect(readmeWith([{ "given-names": "Ada", "family-names": "Lovelace" }])).not.toContain("To be filled in");
});

test("every line, file, count and figure in it is what the project has", () => {
  expect(check(readme)).toEqual([]);
});

test.each([
  {
    what: "a program is another",
    where: /pipeline\/5-plot\/figures\/evidence\/evidence\.ts/,
    by: "pipeline/5-plot/figures/claims/claims.ts",
  },
  { what: "a number found is another", where: /13 of 16 = 81/, by: "14 of 16 = 88" },
  { what: "documents were consulted in 1999", where: /Consulted(\s+from) \d{4}/, by: "Consulted$1 1999" },
  { what: "a data file is left out", where: /^\| `project\/data\/paper\/plans\.csv` .*\n/m, by: "" },
  { what: "another processor measured it", where: /(cores \()[^,]+/, by: "$1Apple M3" },
])("the checks of the README find it if $what", ({ where, by }) => {
  const altered = readme.replace(where, by);
  expect(altered).not.toBe(readme);
  expect(check(altered)).not.toEqual([]);
});
