import { distinctBy } from "../facts/distinct-by.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { covers, type DataFile, listDataFiles } from "../files/list-data-files.js";
import { tablesMadeAgain } from "../tables/tables-made-again.js";
import { type Licence, licences } from "./licences.js";

/** The licence of every file, by what it is made of. */
export interface Rights {
  readonly rows: readonly DataFile[];
  /** The study's own, of study.json: that of its results. */
  readonly own: Licence;
  /** That of the regions' outlines, where there are any. */
  readonly outlines: readonly Licence[];
  /** That of a table which is made again, by the path of each of its files. */
  readonly tables: ReadonlyMap<string, Licence>;
  /** Files that hold the outlines as numbers. */
  readonly withOutlines: ReadonlySet<string>;
}

/** @throws InputError for each file of data/ without a licence */
export function readRights(given: Parameters<typeof listDataFiles>[0] & Pick<ProjectFacts, "figures">): Rights {
  const { study, figures } = given;
  const rows = listDataFiles(given);
  const licenceOf = (path: string) => rows.find(({ file }) => covers(file, path))?.licence;
  const inputs = (roles: readonly string[]) =>
    roles.flatMap((role) => (study.inputs[role] ? (licenceOf(`data/${study.inputs[role]}`) ?? []) : []));
  const maps = figures.filter(({ kind }) => kind === "map").map(({ name }) => `outputs/5-plot/${name}.vl.json`);
  return {
    rows,
    own: licenceOf("data/study.json") ?? licences["CC-BY-4.0"],
    outlines: inputs(["regions_shp", "regions_geojson"]),
    tables: new Map(
      tablesMadeAgain(study).flatMap(({ role, files }) =>
        inputs([role]).flatMap((licence) => files.map((file) => [file, licence] as const)),
      ),
    ),
    withOutlines: new Set(["outputs/1-ingest/regions.geojson", "outputs/4-aggregate/regions.geojson", ...maps]),
  };
}

/** The row on a file of data/, which may be about several by what their paths begin with. */
export function rightsOf(path: string, { rows }: Pick<Rights, "rows">): DataFile | undefined {
  return rows.find(({ file }) => covers(file, path));
}

/** The scripts and letters that a page carries, whose notices it has. */
const ofPage: readonly Licence[] = [licences.MIT, licences["BSD-3-Clause"], licences.ISC, licences["OFL-1.1"]];

/**
 * The licences of a file of the project, more than one where its parts have each their own. What is made carries the licence of what it
 * is made of: a table of the survey that is made again, and the outlines as numbers; a picture of these is a work, and carries its credit.
 * Code, words on it and tests are MIT.
 */
export function licencesOf(path: string, rights: Rights): readonly Licence[] {
  const given = rightsOf(path, rights);
  if (given) return [given.licence];
  const { own, outlines, tables, withOutlines } = rights;
  const table = tables.get(path);
  if (table !== undefined) return [table];
  if (withOutlines.has(path) && outlines.length > 0) return byId(outlines);
  if (path === "outputs/5-plot/map.gpkg") return byId([own, ...outlines]);
  if (path === "outputs/5-plot/report.html") return byId([own, ...outlines, ...ofPage]);
  if (path.startsWith("outputs/")) return [own];
  if (path === "pipeline/5-plot/report/browser/notices.txt") return ofPage;
  if (/^notebooks\/.*\.ipynb$/.test(path)) return byId([licences.MIT, own, ...outlines]);
  return [licences.MIT];
}

const byId = (all: readonly Licence[]) => distinctBy(all, ({ id }) => id);
