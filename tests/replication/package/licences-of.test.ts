import { resolve } from "node:path";
import { expect, test } from "vitest";
import { gatherFacts } from "../../../replication/package/facts.js";
import { licencesOf, readRights, rightsOf } from "../../../replication/package/licences-of.js";

const { rights, project, study } = gatherFacts(resolve(__dirname, "../../.."));

test.each([
  { path: "data/geo/ma_regions_2015.shp", ids: ["ODbL-1.0"] },
  { path: "data/paper/table-2.csv", ids: ["LicenseRef-facts"] },
  { path: "data/secondary/observations.csv", ids: ["CC-BY-4.0"] },
  { path: "outputs/1-ingest/regions.geojson", ids: ["ODbL-1.0"] },
  { path: "outputs/4-aggregate/table-2.csv", ids: ["LicenseRef-facts"] },
  { path: "outputs/4-aggregate/claims.csv", ids: ["CC-BY-4.0"] },
  { path: "outputs/5-plot/map.png", ids: ["CC-BY-4.0"] },
  { path: "outputs/5-plot/report.html", ids: ["CC-BY-4.0", "ODbL-1.0", "MIT", "BSD-3-Clause", "ISC", "OFL-1.1"] },
  { path: "pipeline/cli.ts", ids: ["MIT"] },
])("$path is under $ids", ({ path, ids }) => {
  expect(licencesOf(path, rights).map((licence) => licence.id)).toEqual(ids);
});

test("every input of the study has its licence in data/README.md", () => {
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

test("a licence that is not known is refused", () => {
  expect(() => readRights("| `a.csv` | all | us | WTFPL |")).toThrow(
    "data/README.md: the licence of a.csv must be one of MIT, CC BY 4.0, ODbL 1.0, see Credit",
  );
});
