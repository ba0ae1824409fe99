import { allOrThrow, eachOrThrow } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { checkCases } from "./checks/check-cases.js";
import { checkClaims } from "./checks/check-claims.js";
import { checkHeadlines } from "./checks/check-headlines.js";
import { checkInstrument } from "./checks/check-instrument.js";
import { checkPlaces } from "./checks/check-places.js";
import { checkPlans } from "./checks/check-plans.js";
import { checkRegions } from "./checks/check-regions.js";
import { checkTables } from "./checks/check-tables.js";
import { readEcosystems } from "./read-ecosystems.js";
import { readSources } from "./read-sources.js";
import { readStatements } from "./read-statements.js";
import { readTable } from "./read-table.js";
import { checkCoordinates } from "./shapefile/check-coordinates.js";
import { readRegions } from "./shapefile/read-regions.js";

const {
  study,
  codebook,
  cases,
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
    cases,
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
  run: async (given, { shapefile_encoding }, { files }) => {
    // Each is asked for when it is read: a table that is broken keeps none of the others from being checked.
    const sheets = {
      table_2: { file: files.table2Given, sheet: () => given.table2Given },
      table_3: { file: files.table3Given, sheet: () => given.table3Given },
    };
    const { published, documents, rawSources, regions, rawClaims, table1 } = await allOrThrow({
      cases: () => checkCases(given.cases, files.cases),
      instrument: () => checkInstrument(given, files),
      places: () => checkPlaces(given, files),
      tables: () => checkTables(given.study, files.study),
      headlines: () => checkHeadlines(given.study, given.codebook, files.study),
      published: () =>
        eachOrThrow(given.study.tables, (table) => readTable(sheets, table, given.codebook, files.study)).flat(),
      documents: () => readStatements(given.statements, files.statements),
      rawSources: () => readSources(given, files),
      table1: () => {
        const rawEcosystems = readEcosystems(given.table1Given, files.table1Given);
        const { plansGiven, paperSources } = given;
        return { rawEcosystems, plans: checkPlans({ plansGiven, paperSources, rawEcosystems }, files) };
      },
      regions: async () => {
        const { shp, dbf, prj, cpg, codebook } = given;
        const named = { file: files.shp, encoding: shapefile_encoding };
        const read = await readRegions({ shp, dbf, prj, cpg }, named);
        const { checked } = await allOrThrow({
          checked: () => checkRegions(read, codebook, files.shp),
          coordinates: () => checkCoordinates(given.citiesGiven, read, files.citiesGiven),
        });
        return checked;
      },
      rawClaims: () => checkClaims(given, files.claimsGiven),
    });
    const rawObservations = [...published, ...documents];
    return { rawObservations, rawSources, ...table1, regions, cities: given.citiesGiven, rawClaims };
  },
});
