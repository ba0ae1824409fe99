import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readCitation } from "../../../../replication/package/facts/read-citation.js";
import { diagnosticsOf } from "../../../lib/scratch.js";

const given = readFileSync(join(resolve(__dirname, "../../../.."), "CITATION.cff"), "utf8");

test("those who made the package may be persons or a group", () => {
  const authors = (made: string) => readCitation(given.replace(/^authors:\n.*$/m, `authors:\n  - ${made}`)).authors;
  expect(authors("{ given-names: Ada, family-names: Lovelace, email: ada@example.org }")).toEqual([
    { type: "Person", name: "Ada Lovelace" },
  ]);
  expect(authors("{ family-names: Voltaire }")).toEqual([{ type: "Person", name: "Voltaire" }]);
  expect(authors("{ name: The makers }")).toEqual([{ type: "Organization", name: "The makers" }]);
});

test("a study need not be that of a paper", () => {
  expect(readCitation(given.replace(/^references:[\s\S]*/m, "")).references).toEqual([]);
});

test.each([
  {
    what: "is no YAML",
    text: "title: one\ntitle: two\n",
    messages: ["CITATION.cff:2: expected valid YAML, but: Map keys must be unique"],
  },
  {
    what: "lacks a version and the paper's year",
    text: given.replace(/^version:.*$/m, "").replace(/^ {4}year:.*$/m, ""),
    messages: [
      expect.stringMatching(/^CITATION\.cff: version: expected text/),
      expect.stringMatching(/^CITATION\.cff: references\.0\.year: expected a number/),
    ],
  },
  {
    what: "has an author without a name",
    text: given.replace(/^authors:\n.*$/m, "authors:\n  - { orcid: x }"),
    messages: [
      'CITATION.cff: authors.0: expected a person with family-names and given-names, or an organisation with name, but found {"orcid":"x"}',
    ],
  },
])("a citation file that $what is told", async ({ text, messages }) => {
  expect(await diagnosticsOf(() => readCitation(text))).toEqual(messages);
});
