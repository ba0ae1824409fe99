import type { z } from "zod";
import type { Rows } from "../lib/csv.js";
import { allOrThrow, eachOrThrow } from "../lib/errors.js";
import { type Artifacts, type Context, type ReadTable, type SoundValues, soundValues, stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { checkCaseChanges } from "./checks/check-case-changes.js";
import { checkCases } from "./checks/check-cases.js";
import { checkClaims } from "./checks/check-claims.js";
import { checkCriteria } from "./checks/check-criteria.js";
import { checkFigures } from "./checks/check-figures.js";
import { checkHeadlines } from "./checks/check-headlines.js";
import { checkInstrument } from "./checks/check-instrument.js";
import { checkPlaces } from "./checks/check-places.js";
import { checkPlans } from "./checks/check-plans.js";
import { checkRegions } from "./checks/check-regions.js";
import { checkTables } from "./checks/check-tables.js";
import { readOutlines } from "./read-outlines.js";
import { readSources } from "./read-sources.js";
import { readStatements } from "./read-statements.js";
import { readTable } from "./read-table.js";
import { readTotals } from "./read-totals.js";
import { checkCoordinates } from "./shapefile/check-coordinates.js";

const { study, wholeCodebook: codebook, casesGiven, caseChanges } = artifacts;
const { questionnaire, paperSources, secondarySources, statements } = artifacts;
const { contextTableGiven, citiesGiven, claimsGiven, plansGiven, shp, dbf, prj, cpg, geojson } = artifacts;
const { inputTables, rawObservations, rawSources, rawTotals, surveyColumns, regions, cities } = artifacts;
const { rawClaims, plans, criteriaGiven, rawCriteria } = artifacts;

const reads = {
  ...{ study, codebook, casesGiven, caseChanges, questionnaire, paperSources, secondarySources, statements },
  ...{ contextTableGiven, citiesGiven, claimsGiven, plansGiven, shp, dbf, prj, cpg, geojson },
  criteriaGiven,
};
const Settings = artifacts.Parameters.pick({ shapefile_encoding: true });

/** Every source as it states itself, in one shape. The survey has as many tables as the study names. */
export function ingest(of: Pick<artifacts.Study, "tables">) {
  return stage({
    name: "1-ingest",
    reads: { ...artifacts.surveySheets(of), ...reads } as typeof reads,
    writes: {
      ...{ inputTables, rawObservations, rawSources, rawTotals, surveyColumns, regions, cities },
      ...{ rawClaims, plans, rawCriteria },
    },
    parameters: Settings,
    run: async (given, settings, context) => {
      const sources = await readSound(soundValues<typeof reads>(given), settings, context);
      const { tables, documents, rawSources, regions, rawClaims, totals } = sources;
      const rawObservations = [...tables.flatMap(({ observations }) => observations), ...documents];
      const surveyColumns = tables.map(({ columns }) => columns);
      const inputTables = context.tables.map(describeTable);
      const rawCriteria = sources.rawCriteria.length > 0 ? sources.rawCriteria : undefined;
      const made = { inputTables, rawObservations, rawSources, ...totals, surveyColumns, regions, rawClaims };
      return { ...made, rawCriteria, cities: given.citiesGiven };
    },
    checkSound: readSound,
  });
}

const separators = { "": "", ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** A row of the list of tables as they were found. */
function describeTable({ file: _, encoding, separator, ...table }: ReadTable): artifacts.InputTable {
  return {
    ...table,
    encoding: encoding as artifacts.InputTable["encoding"],
    separator: separators[separator as keyof typeof separators],
  };
}

/** Reads each source by itself, so that one that is broken keeps none of the others from being checked. */
function readSound(
  sound: SoundValues<typeof reads>,
  { shapefile_encoding: encoding }: z.infer<typeof Settings>,
  { files: file }: Context<keyof typeof reads>,
) {
  // The survey's tables are read by the roles that the study gives them.
  const sheet = (role: string) =>
    (sound as SoundValues<Artifacts>)(artifacts.sheetName(role))[artifacts.sheetName(role)] as Rows;
  const fileOf = (role: string) => (file as Readonly<Record<string, string>>)[artifacts.sheetName(role)] ?? role;
  return allOrThrow({
    cases: () => checkCases(sound("casesGiven").casesGiven, file.casesGiven),
    caseChanges: () => {
      const { casesGiven: cases, caseChanges } = sound("casesGiven", "caseChanges");
      checkCaseChanges({ cases, caseChanges }, file.caseChanges);
    },
    instrument: () => checkInstrument(sound("study", "codebook", "questionnaire"), file),
    places: () => checkPlaces(sound("study", "citiesGiven", "codebook"), file),
    study: () => checkTables(sound("study").study, file.study),
    headlines: () => {
      const { study, codebook } = sound("study", "codebook");
      checkHeadlines(study, codebook, file.study);
    },
    figures: () => {
      const { study, codebook } = sound("study", "codebook");
      checkFigures(study, codebook, file.study);
    },
    tables: () => {
      const { study, codebook } = sound("study", "codebook");
      return eachOrThrow(study.tables, (table) =>
        readTable(sheet(table.role), table, codebook, { table: fileOf(table.role), codebook: file.codebook }),
      );
    },
    documents: () => readStatements(sound("statements").statements, file.statements),
    rawSources: () => readSources(sound("study", "paperSources", "secondarySources"), file),
    totals: () => {
      const { study, contextTableGiven } = sound("study", "contextTableGiven");
      const rawTotals = readTotals(contextTableGiven, study, file);
      return { rawTotals, plans: checkPlans({ ...sound("plansGiven", "paperSources"), rawTotals }, file) };
    },
    regions: async () => {
      const given = sound("study", "shp", "dbf", "prj", "cpg", "geojson");
      const outlines = await readOutlines(given, { encoding, files: file });
      const regionsFile = given.geojson.length > 0 ? file.geojson : file.shp;
      const { checked } = await allOrThrow({
        checked: () => checkRegions(outlines, sound("codebook").codebook, { ...file, regions: regionsFile }),
        coordinates: () => checkCoordinates(sound("citiesGiven").citiesGiven, outlines, file.citiesGiven),
      });
      return checked;
    },
    rawCriteria: () => {
      const { criteriaGiven, codebook } = sound("criteriaGiven", "codebook");
      return checkCriteria(criteriaGiven, codebook, file.criteriaGiven);
    },
    rawClaims: () => checkClaims(sound("study", "codebook", "claimsGiven"), file.claimsGiven),
  });
}
