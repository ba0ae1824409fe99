import * as artifacts from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { checkClaims } from "./check-claims.js";
import { checkHeadlines } from "./check-headlines.js";
import { checkInstrument } from "./check-instrument.js";
import { checkPlaces } from "./check-places.js";
import { checkPlans } from "./check-plans.js";
import { checkRegions } from "./check-regions.js";
import { readEcosystems } from "./read-ecosystems.js";
import { readRegions } from "./read-regions.js";
import { readSources } from "./read-sources.js";
import { readStatements } from "./read-statements.js";
import { readTable } from "./read-table.js";

const {
  study,
  codebook,
  clusters,
  questionnaire,
  paperSources,
  secondarySources,
  statements,
  table1Given,
  table2Given,
  table3Given,
} = artifacts;
const {
  citiesGiven,
  shp,
  dbf,
  prj,
  cpg,
  rawObservations,
  rawSources,
  rawEcosystems,
  regions,
  cities,
  claimsGiven,
  rawClaims,
  plansGiven,
  plans,
} = artifacts;

/** Every source as it states itself, in one shape. */
export const ingest = stage({
  name: "1-ingest",
  reads: {
    study,
    codebook,
    clusters,
    questionnaire,
    paperSources,
    secondarySources,
    statements,
    table1Given,
    table2Given,
    table3Given,
    citiesGiven,
    claimsGiven,
    plansGiven,
    shp,
    dbf,
    prj,
    cpg,
  },
  writes: { rawObservations, rawSources, rawEcosystems, regions, cities, rawClaims, plans },
  parameters: ["shapefile_encoding"],
  run: async (given, { shapefile_encoding }, files) => {
    checkInstrument(given, files);
    checkPlaces(given, files);
    checkHeadlines(given.study, given.codebook, files.study);
    const sheets = {
      table_2: { sheet: given.table2Given, file: files.table2Given },
      table_3: { sheet: given.table3Given, file: files.table3Given },
    };
    const published = given.study.tables.flatMap((table) => readTable(sheets, table, given.codebook, files.study));
    const parts = { shp: given.shp, dbf: given.dbf, prj: given.prj, cpg: given.cpg };
    const rawEcosystems = readEcosystems(given.table1Given, files.table1Given);
    return {
      rawObservations: [...published, ...readStatements(given.statements, files.statements)],
      rawSources: readSources(given, files),
      rawEcosystems,
      regions: checkRegions(
        await readRegions(parts, { file: files.shp, encoding: shapefile_encoding }),
        given.codebook,
        files.shp,
      ),
      cities: given.citiesGiven,
      rawClaims: checkClaims(given, files.claimsGiven),
      plans: checkPlans({ ...given, rawEcosystems }, files),
    };
  },
});
