import { expect, test } from "vitest";
import { describeCrate } from "../../../../replication/package/crate/describe-crate.js";
import { idOf } from "../../../../replication/package/crate/entity.js";
import { bytes } from "../../../lib/scratch.js";
import { RoCrateValidator } from "../community.js";
import { facts, files, textOf } from "../study-package.js";

type Link = { readonly "@id": string };
interface Entity extends Link, Readonly<Record<string, unknown>> {
  readonly "@type": string | readonly string[];
}

const text = textOf("ro-crate-metadata.json");
const validator = new RoCrateValidator();
validator.parseJSON(text);
const graph = (JSON.parse(text) as { "@graph": Entity[] })["@graph"];
const entities = new Map(graph.map((entity) => [entity["@id"], entity]));
const linked = (link: unknown) => entities.get((link as Link | undefined)?.["@id"] ?? "");
const idsOf = (links: unknown) => (links as Link[]).map((link) => link["@id"]);

test("it is valid to the community's validator, with every file there and described", () => {
  const folders = [...entities.keys()].filter((id) => id.endsWith("/") && id !== "./");
  const all = [...files.keys()].filter((path) => path !== "ro-crate-metadata.json");
  validator.rootDataEntity();
  validator.checkFiles({
    ...Object.fromEntries(folders.map((id) => [id, { exists: true, isDir: true }])),
    ...Object.fromEntries(all.map((path) => [path, { exists: true }])),
  });
  expect(validator.results.filter(({ status }) => status === "error" || status === "warning")).toEqual([]);
});

test("no two of its entities have one id", () => {
  const ids = graph.map((entity) => entity["@id"]);
  expect(ids.filter((id, place) => ids.indexOf(id) < place)).toEqual([]);
});

test("it uses terms of its context only, and refers to nothing that it does not describe", () => {
  const terms = new Set(graph.flatMap((entity) => Object.keys(entity)).filter((term) => !term.startsWith("@")));
  expect([...terms].filter((term) => !validator.crate.resolveTerm(term))).toEqual([]);
  const referred: string[] = [];
  JSON.parse(text, (_, value) => {
    if (value?.["@id"] !== undefined && Object.keys(value).length === 1) referred.push(value["@id"]);
    return value;
  });
  const outside = ["https://w3id.org/ro/crate/1.2", "http://schema.org/CompletedActionStatus"];
  expect(referred.filter((id) => !entities.has(id) && !outside.includes(id))).toEqual([]);
});

test("it claims RO-Crate 1.2, and no profile that goes with another version", () => {
  expect(entities.get("ro-crate-metadata.json")?.conformsTo).toEqual({ "@id": "https://w3id.org/ro/crate/1.2" });
  expect(entities.get("./")).not.toHaveProperty("conformsTo");
});

test("it names the version of Node.js that was measured, and the one that is asked for", () => {
  const { node } = JSON.parse(textOf("project/package.json")).engines;
  expect(entities.get("#node")?.softwareVersion).toBe(JSON.parse(textOf("project/data/measured.json")).machine.node);
  expect(entities.get("#node")?.description).toContain(node);
});

test("every licence is described, and none is the paper", () => {
  const used = new Set(graph.flatMap(({ license }) => (license ? idsOf(license) : [])));
  expect(used).toContain("#LicenseRef-facts");
  for (const id of used) expect(entities.get(id)).toMatchObject({ description: expect.stringMatching(/\w/) });
});

interface Entry {
  readonly inputs: object;
  readonly outputs: object;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(textOf("project/outputs/manifest.json")) as { stages: Record<string, Entry> };
const pathOf = (file: string) => `project/${file.startsWith("data/") ? file : `outputs/${file}`}`;

test.each(Object.entries(manifest.stages))("the run of %s is told as the manifest has it", (stage, entry) => {
  const action = entities.get(`#run-${stage}`);
  expect(action).toMatchObject({
    "@type": "CreateAction",
    description: expect.stringContaining("npm start -- --from"),
  });
  const given = idsOf(action?.object);
  const set = graph.filter((entity) => entity["@id"].startsWith("#") && given.includes(entity["@id"]));
  expect(given.filter((id) => !id.startsWith("#")).sort()).toEqual(
    [...Object.keys(entry.inputs).map(pathOf), "project/package-lock.json"].sort(),
  );
  const constants = ["2-clean", "3-triangulate"].includes(stage) ? { seed: 1960, resamples: 2000 } : {};
  expect(Object.fromEntries(set.map(({ name, value }) => [name, value]))).toEqual({
    ...entry.parameters,
    ...constants,
  });
  expect(idsOf(action?.result).sort()).toEqual(Object.keys(entry.outputs).map(pathOf).sort());
  const program = linked(action?.instrument);
  expect(program).toMatchObject({ "@id": `project/pipeline/${stage}/`, version: facts.version });
  expect(program).not.toHaveProperty("sha256");
  expect(linked(program?.identifier)?.value).toBe(entry.code);
});

test("every run is that of a stage, and every result comes from one", () => {
  const made = graph.flatMap(({ "@type": type, result }) => (type === "CreateAction" ? idsOf(result) : []));
  const results = [...files.keys()].filter((path) => /^project\/outputs\/(?!manifest)/.test(path));
  expect(made.sort()).toEqual(results.sort());
  expect(idsOf(entities.get("./")?.mentions)).toEqual(Object.keys(manifest.stages).map((stage) => `#run-${stage}`));
});

test("a name is told in the letters of an address", () => {
  expect(idOf("a b/é#1?.csv")).toBe("a%20b/%C3%A9%231%3F.csv");
  const crate = describeCrate(facts, new Map([["50 %.md", { bytes: bytes("#") }]])) as { "@graph": Entity[] };
  expect(crate["@graph"].find(({ name }) => name === "50 %.md")?.["@id"]).toBe("50%20%25.md");
});
