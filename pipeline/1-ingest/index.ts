import * as artifacts from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { readEcosystems } from "./read-ecosystems.js";
import { readRegions } from "./read-regions.js";
import { readStatements } from "./read-statements.js";
import { readTable } from "./read-table.js";

const { study, codebook, clusters, paperSources, secondarySources, statements, table1Given, table2Given, table3Given } = artifacts;
const { citiesGiven, shp, dbf, prj, cpg, rawObservations, rawSources, rawEcosystems, regions, cities } = artifacts;

/** Every source as it states itself, in one shape. */
export const ingest = stage({
  name: "1-ingest",
  reads: { study, codebook, clusters, paperSources, secondarySources, statements, table1Given, table2Given, table3Given, citiesGiven, shp, dbf, prj, cpg },
  writes: { rawObservations, rawSources, rawEcosystems, regions, cities },
  parameters: ["shapefile_encoding"],
  run: async (given, { shapefile_encoding }) => {
    const fileOf = (role: string) => given.study.inputs[role] ?? role;
    const sheets = { table_2: given.table2Given, table_3: given.table3Given };
    const published = given.study.tables.flatMap((table) => readTable(sheets, table, fileOf(table.role), given.codebook));
    const parts = { shp: given.shp, dbf: given.dbf, prj: given.prj, cpg: given.cpg };
    return {
      rawObservations: [...published, ...readStatements(given.statements, fileOf("statements"))],
      rawSources: [...given.paperSources, ...given.secondarySources],
      rawEcosystems: readEcosystems(given.table1Given, fileOf("table_1")),
      regions: await readRegions(parts, { file: fileOf("regions_shp"), encoding: shapefile_encoding }),
      cities: given.citiesGiven,
    };
  },
});
