import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Ajv from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { gatherFacts } from "../../bundle/facts.js";
import { makeArchive } from "../../bundle/make-archive.js";
import { makeBundle } from "../../bundle/make-bundle.js";
import { unpack } from "../../bundle/unpack.js";
import { citationSchema, Package, RoCrateValidator } from "./community.js";

const facts = gatherFacts(resolve(__dirname, "../.."));
const files = makeBundle(facts);
const folder = mkdtempSync(join(tmpdir(), "bundle-test-"));
const wrongSums = unpack(makeArchive(files), folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textOf = (path: string) => new TextDecoder().decode(files.get(path)?.bytes);

test("SHA256SUMS has the sum of every file, and no other", () => {
  expect(wrongSums).toEqual([]);
});

test("LICENSES.csv names a licence of every file", () => {
  const named = textOf("LICENSES.csv").trim().split("\n").slice(1);
  expect(named.map((line) => line.split(",")[0])).toEqual([...files.keys()].sort());
});

describe("datapackage.json", () => {
  interface Described {
    readonly path: string;
    readonly name: string;
    readonly schema?: { readonly fields: readonly { readonly description: string }[]; foreignKeys?: unknown };
  }
  const descriptor = JSON.parse(textOf("datapackage.json")) as { resources: Described[] };
  const tables = descriptor.resources.filter(({ schema }) => schema !== undefined);

  test("describes every CSV file of the study, column by column", () => {
    const csv = [...files.keys()].filter((path) => /^project\/(data|outputs)\/.*\.csv$/.test(path));
    expect(tables.map(({ path }) => path).sort()).toEqual(csv.sort());
    for (const { schema } of tables)
      for (const { description } of schema?.fields ?? []) expect(description).not.toBe("");
  });

  test("is valid to Frictionless, and every row of every table is what its schema says", async () => {
    // Version 1 tells a table by its profile, and would not look up the addresses of version 2's.
    const asVersion1 = JSON.parse(textOf("datapackage.json"), (key, value) => (key === "$schema" ? undefined : value));
    for (const resource of asVersion1.resources) if (resource.schema) resource.profile = "tabular-data-resource";
    const found = await Package.load(asVersion1, { basePath: folder });
    expect(found.errors.map(String)).toEqual([]);
    expect(found.valid).toBe(true);
    const read = found.resources.filter(({ tabular }) => tabular);
    expect(read).toHaveLength(tables.length);
    for (const resource of read) {
      const rows = await resource.read({ relations: true }).catch((error) => {
        throw new Error(`${resource.name}: ${[error, ...(error.errors ?? [])].map(String).join("; ")}`);
      });
      expect(rows).toHaveLength(
        facts.tables.find(({ file }) => `project/${file}` === pathOf(resource.name))?.rows ?? -1,
      );
    }
  });

  const pathOf = (name: string) => tables.find((table) => table.name === name)?.path;
});

describe("ro-crate-metadata.json", () => {
  const validator = new RoCrateValidator();
  validator.parseJSON(textOf("ro-crate-metadata.json"));
  const crate = JSON.parse(textOf("ro-crate-metadata.json")) as { "@graph": Record<string, unknown>[] };
  const entities = new Map(crate["@graph"].map((entity) => [entity["@id"], entity]));

  test("is valid to the community's validator, with every file there and described", () => {
    const folders = Object.fromEntries(
      [...entities.keys()]
        .filter((id) => String(id).endsWith("/") && id !== "./")
        .map((id) => [id, { exists: true, isDir: true }]),
    );
    const all = [...files.keys()].filter((path) => !["ro-crate-metadata.json", "SHA256SUMS"].includes(path));
    validator.rootDataEntity();
    validator.checkFiles({ ...folders, ...Object.fromEntries(all.map((path) => [path, { exists: true }])) });
    expect(validator.results.filter(({ status }) => status === "error" || status === "warning")).toEqual([]);
  });

  test("uses terms of its context only, and refers to nothing that it does not describe", () => {
    const terms = new Set(
      crate["@graph"].flatMap((entity) => Object.keys(entity)).filter((term) => !term.startsWith("@")),
    );
    expect([...terms].filter((term) => !validator.crate.resolveTerm(term))).toEqual([]);
    const referred: string[] = [];
    JSON.parse(textOf("ro-crate-metadata.json"), (_, value) => {
      if (value?.["@id"] !== undefined && Object.keys(value).length === 1) referred.push(value["@id"]);
      return value;
    });
    const outside = ["https://w3id.org/ro/crate/1.2", "http://schema.org/CompletedActionStatus"];
    expect(referred.filter((id) => !entities.has(id) && !outside.includes(id))).toEqual([]);
  });

  test("every result comes from the run of one stage", () => {
    const made = crate["@graph"].flatMap(({ "@type": type, result }) =>
      type === "CreateAction" ? (result as { "@id": string }[]).map((file) => file["@id"]) : [],
    );
    const results = [...files.keys()].filter((path) => /^project\/outputs\/(?!manifest)/.test(path));
    expect(made.sort()).toEqual(results.sort());
  });
});

test("CITATION.cff is valid to the schema of the Citation File Format", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(citationSchema);
  validate(parse(textOf("CITATION.cff")));
  expect(validate.errors ?? []).toEqual([]);
});

describe("codecheck.yml", () => {
  // No validator of it is in the registry: these are the rules of https://codecheck.org.uk/spec/config/1.0/ for what authors give.
  const text = textOf("codecheck.yml");
  const { manifest, paper, version } = parse(text) as {
    version: string;
    manifest: { file: string; comment: string }[];
    paper: { title: string; authors: { name: string }[]; reference: string };
  };

  test("is a document of its own, and names its specification and the paper", () => {
    expect(text).toMatch(/^---\n/);
    expect(version).toBe("https://codecheck.org.uk/spec/config/1.0/");
    expect(paper).toMatchObject({
      title: expect.stringContaining("clusters in Morocco"),
      reference: expect.stringMatching(/^https:\/\/doi\.org\/10\./),
    });
    expect(paper.authors.map(({ name }) => name)).toEqual(["Oumaima Errajaoui", "Wafia Nokairi"]);
  });

  test("lists files that are there, each with what it is", () => {
    expect(manifest.length).toBeGreaterThan(20);
    expect(manifest.filter(({ file, comment }) => !files.has(file) || comment === "")).toEqual([]);
  });
});
