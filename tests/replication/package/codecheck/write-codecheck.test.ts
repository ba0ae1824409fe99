import { expect, test } from "vitest";
import { parse } from "yaml";
import { facts, files, textOf } from "../study-package.js";

interface Configuration {
  readonly version: string;
  readonly manifest: readonly { readonly file: string; readonly comment: string }[];
  readonly paper: {
    readonly title: string;
    readonly authors: readonly { readonly name: string; readonly ORCID?: string }[];
    readonly reference: string;
  };
}
const text = textOf("codecheck.yml");
const configuration = parse(text) as Configuration;
const { manifest, paper, version } = configuration;

// No validator is in npm's registry. These are the rules for what authors give, of https://github.com/codecheckers/register,
// rules-1.0.yml and rules-2.0.yml; what is not here is about codechecker, certificate, report and register, or looks things up online.
test.each([
  { id: "CC-CFG-001 yaml-parses", holds: typeof configuration === "object" },
  { id: "CC-CFG-002 explicit-document", holds: text.startsWith("---\n") },
  { id: "CC-CFG-003 file-name-and-location", holds: files.has("codecheck.yml") },
  { id: "CC-CFG-004 manifest-present", holds: Array.isArray(manifest) && manifest.length > 20 },
  { id: "CC-CFG-005 manifest-item-file", holds: manifest.every(({ file }) => Boolean(file)) },
  { id: "CC-CFG-006 manifest-path-relative", holds: manifest.every(({ file }) => !/^(\/|\w+:)|\.\./.test(file)) },
  { id: "CC-CFG-007 manifest-item-comment", holds: manifest.every(({ comment }) => /\w/.test(comment)) },
  { id: "CC-CFG-014 version-present", holds: Boolean(version) },
  { id: "CC-CFG-015 version-known", holds: /^https:\/\/codecheck\.org\.uk\/spec\/config\/[12]\.0\/$/.test(version) },
  { id: "CC-CFG-016 paper-present", holds: Boolean(paper) },
  { id: "CC-CFG-017 paper-title", holds: paper.title === facts.paper?.title },
  { id: "CC-CFG-018 paper-authors", holds: Array.isArray(paper.authors) && paper.authors.length > 0 },
  { id: "CC-CFG-019 paper-author-name", holds: paper.authors.every(({ name }) => /\w \w/.test(name)) },
  { id: "CC-CFG-021 paper-reference", holds: Boolean(paper.reference) },
  { id: "CC-CFG-022 reference-not-bare-pdf", holds: !/\.pdf$/i.test(paper.reference) },
  { id: "CC-CFG-023 no-placeholder-values", holds: !/FIXME|TODO|XXXXX/.test(text) },
  { id: "CC-CFG-027 reference-is-url", holds: URL.canParse(paper.reference) },
  { id: "CC-CFG-028 reference-prefers-doi", holds: paper.reference.startsWith("https://doi.org/10.") },
  { id: "CC-BUN-001 manifest-files-exist", holds: manifest.every(({ file }) => files.has(file)) },
  { id: "CC-BUN-005 licence-present", holds: files.has("LICENSE") },
])("$id", ({ holds }) => {
  expect(holds).toBe(true);
});

test("CC-CFG-020 paper-author-orcid, a must from version 2.0 on: as long as none is known, the file is of version 1.0", () => {
  const known = paper.authors.every(({ ORCID }) => /^(\d{4}-){3}\d{3}[\dX]$/.test(ORCID ?? ""));
  expect(version).toBe(`https://codecheck.org.uk/spec/config/${known ? "2.0" : "1.0"}/`);
});

test("it names the paper's authors, every table and every figure, and leaves the rest to the codechecker", () => {
  expect(paper.authors.map(({ name }) => name)).toEqual(["Oumaima Errajaoui", "Wafia Nokairi"]);
  const named = new Set(manifest.map(({ file }) => file));
  const tables = [...files.keys()].filter((path) => /^project\/outputs\/[34]-.*\.csv$/.test(path));
  const figures = [...files.keys()].filter((path) => /^project\/outputs\/5-plot\/[^/]*\.svg$/.test(path));
  // The cases as they are on the day are as people gave them.
  expect([...tables, ...figures].filter((path) => !named.has(path))).toEqual([
    "project/outputs/3-triangulate/cases.csv",
  ]);
  expect(Object.keys(configuration)).toEqual(["version", "paper", "manifest"]);
});
