import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { gatherFacts } from "../../../../replication/package/facts/facts.js";
import { licencesOf, readRights, rightsOf } from "../../../../replication/package/licences/licences-of.js";
import { bytes, diagnosticsOf } from "../../../lib/scratch.js";

const facts = gatherFacts(resolve(__dirname, "../../../.."));
const { rights, project, study } = facts;

test.each([
  { path: "data/geo/ma_regions_2015.shp", ids: ["ODbL-1.0"] },
  { path: "data/paper/table-2.csv", ids: ["LicenseRef-facts"] },
  { path: "data/secondary/observations.csv", ids: ["CC-BY-4.0"] },
  { path: "outputs/1-ingest/regions.geojson", ids: ["ODbL-1.0"] },
  { path: "outputs/4-aggregate/regions.geojson", ids: ["ODbL-1.0"] },
  { path: "outputs/5-plot/map.gpkg", ids: ["CC-BY-4.0", "ODbL-1.0"] },
  { path: "outputs/4-aggregate/table-2.csv", ids: ["LicenseRef-facts"] },
  { path: "outputs/4-aggregate/claims.csv", ids: ["CC-BY-4.0"] },
  { path: "outputs/5-plot/map.png", ids: ["CC-BY-4.0"] },
  { path: "outputs/5-plot/report.html", ids: ["CC-BY-4.0", "ODbL-1.0", "MIT", "BSD-3-Clause", "ISC", "OFL-1.1"] },
  { path: "pipeline/cli.ts", ids: ["MIT"] },
])("$path is under $ids", ({ path, ids }) => {
  expect(licencesOf(path, rights).map((licence) => licence.id)).toEqual(ids);
});

test("every input of the study has its licence", () => {
  expect(Object.values(study.inputs).filter((path) => !rightsOf(`data/${path}`, rights))).toEqual([]);
});

test("a row that names several files is not that of others", () => {
  expect(rightsOf("data/geo/ma_regions_2015.shp", rights)?.file).toBe("data/geo/ma_regions_2015.*");
  expect(rightsOf("data/geo/ma_regions.shp", rights)).toBeUndefined();
});

test("a result that holds the outlines is under their licence", () => {
  const holds = ([path, { bytes }]: [string, { bytes: Uint8Array }]) =>
    /^(outputs|notebooks)\/.*\.(json|geojson|html|ipynb)$/.test(path) &&
    /"(Multi)?Polygon\\?"/.test(new TextDecoder().decode(bytes));
  const found = [...project].filter(holds).map(([path]) => path);
  expect(found).toContain("outputs/5-plot/map.vl.json");
  expect(found.filter((path) => !licencesOf(path, rights).some(({ id }) => id === "ODbL-1.0"))).toEqual([]);
});

describe("a file of data that study.json does not list", () => {
  const withFile = (path: string, beside: Record<string, string> = {}) => {
    const added = Object.entries({ [path]: "", ...beside }).map(
      ([name, text]) => [name, { bytes: bytes(text) }] as const,
    );
    return { ...facts, project: new Map<string, { bytes: Uint8Array }>([...project, ...added]) };
  };
  const licenceOf = (path: string, beside: Record<string, string>) =>
    licencesOf(path, readRights(withFile(path, beside))).map(({ id }) => id);

  test("is under the licence of the nearest LICENSE", () => {
    const beside = {
      "data/wave/LICENSE": "CC0 1.0 Universal\n",
      "data/wave/two/LICENSE": "Attribution 4.0 International\n",
    };
    expect(licenceOf("data/wave/README.md", beside)).toEqual(["CC0-1.0"]);
    expect(licenceOf("data/wave/two/README.md", beside)).toEqual(["CC-BY-4.0"]);
  });

  test("is refused without a licence, and without a word on what it contains", async () => {
    expect(await diagnosticsOf(() => readRights(withFile("data/wave/README.md")))).toEqual([
      "data/wave/README.md: expected a licence, but found none; put a file LICENSE beside it, or name a licence under package.licence in study.json",
    ]);
    expect(
      await diagnosticsOf(() => readRights(withFile("data/wave/draft.txt", { "data/wave/LICENSE": "mine" }))),
    ).toEqual([
      "data/wave/draft.txt: expected to know what it contains, but study.json names it nowhere; name it there under inputs, or describe it under package.files, or delete it",
    ]);
  });
});
