import type { z } from "zod";
import { allOrThrow, eachOrThrow } from "../lib/errors.js";
import { type Context, type SoundValues, soundValues, stage } from "../runner/stage.js";
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

const reads = {
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
};
const Settings = artifacts.Parameters.pick({ shapefile_encoding: true });

/** Every source as it states itself, in one shape. */
export const ingest = stage({
  name: "1-ingest",
  reads,
  writes: { rawObservations, rawSources, rawEcosystems, regions, cities, rawClaims, plans },
  parameters: Settings,
  run: async (given, settings, context) => {
    const sources = await readSound(soundValues<typeof reads>(given), settings, context);
    const { published, documents, rawSources, regions, rawClaims, table1 } = sources;
    const rawObservations = [...published, ...documents];
    return { rawObservations, rawSources, ...table1, regions, cities: given.citiesGiven, rawClaims };
  },
  checkSound: readSound,
});

/** Reads each source by itself, so that one that is broken keeps none of the others from being checked. */
function readSound(
  sound: SoundValues<typeof reads>,
  { shapefile_encoding }: z.infer<typeof Settings>,
  { files }: Context<keyof typeof reads>,
) {
  const sheets = {
    table_2: { file: files.table2Given, sheet: () => sound("table2Given").table2Given },
    table_3: { file: files.table3Given, sheet: () => sound("table3Given").table3Given },
  };
  return allOrThrow({
    cases: () => checkCases(sound("cases").cases, files.cases),
    instrument: () => checkInstrument(sound("codebook", "questionnaire"), files),
    places: () => checkPlaces(sound("study", "citiesGiven", "codebook"), files),
    tables: () => checkTables(sound("study").study, files.study),
    headlines: () => {
      const { study, codebook } = sound("study", "codebook");
      checkHeadlines(study, codebook, files.study);
    },
    published: () => {
      const { study, codebook } = sound("study", "codebook");
      return eachOrThrow(study.tables, (table) => readTable(sheets, table, codebook, files.study)).flat();
    },
    documents: () => readStatements(sound("statements").statements, files.statements),
    rawSources: () => readSources(sound("paperSources", "secondarySources"), files),
    table1: () => {
      const rawEcosystems = readEcosystems(sound("table1Given").table1Given, files.table1Given);
      return { rawEcosystems, plans: checkPlans({ ...sound("plansGiven", "paperSources"), rawEcosystems }, files) };
    },
    regions: async () => {
      const named = { file: files.shp, encoding: shapefile_encoding };
      const read = await readRegions(sound("shp", "dbf", "prj", "cpg"), named);
      const { checked } = await allOrThrow({
        checked: () => checkRegions(read, sound("codebook").codebook, files.shp),
        coordinates: () => checkCoordinates(sound("citiesGiven").citiesGiven, read, files.citiesGiven),
      });
      return checked;
    },
    rawClaims: () => checkClaims(sound("study", "codebook", "claimsGiven"), files.claimsGiven),
  });
}
