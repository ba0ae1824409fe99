import { allOrThrow, throwIfAny } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { applyExclusions } from "./apply-exclusions.js";
import { assignIndependentSources } from "./assign-independent-sources.js";
import { codeObservations } from "./code-observations.js";
import { checkSecondCoding } from "./coders/check-second-coding.js";
import { checkSettlements } from "./coders/check-settlements.js";
import { listCoderDifferences } from "./coders/list-coder-differences.js";
import { measureCoderAgreement } from "./coders/measure-coder-agreement.js";
import { pairCodes } from "./coders/pair-codes.js";
import { correct } from "./correct.js";
import { listUncoded } from "./list-uncoded.js";
import { mergeChoices } from "./merge-choices.js";

const {
  study,
  wholeCodebook: codebook,
  casesGiven,
  caseChanges,
  formChanges,
  coding,
  corrections,
  exclusions,
  independentSources,
} = artifacts;
const { secondCoding, settlements, coderAgreement, coderDifferences } = artifacts;
const { rawObservations, rawSources, rawTotals, cities, observations, uncoded, sources, totals, rejected } = artifacts;

/** One spelling, one code list, our decisions applied; what is refused is listed, never dropped in silence. */
export const clean = stage({
  name: "2-clean",
  reads: {
    study,
    codebook,
    casesGiven,
    caseChanges,
    formChanges,
    coding,
    corrections,
    exclusions,
    independentSources,
    secondCoding,
    settlements,
    rawObservations,
    rawSources,
    rawTotals,
    cities,
  },
  writes: { observations, uncoded, sources, totals, rejected, coderAgreement, coderDifferences },
  run: async (given, _, { files }) => {
    const { study, corrections, rawObservations, rawTotals } = given;
    const corrected = correct({ study, corrections, rawObservations, rawTotals, file: files.corrections });
    const { sources, coded } = await allOrThrow({
      corrections: () => throwIfAny(corrected.diagnostics),
      sources: () => assignIndependentSources(given.rawSources, given.independentSources, files.independentSources),
      secondCoding: () =>
        checkSecondCoding({ ...given, rawObservations: corrected.observations, file: files.secondCoding }),
      coded: () => {
        const { observations, rejected, diagnostics } = codeObservations(corrected.observations, {
          codebook: given.codebook,
          cases: given.casesGiven,
          caseChanges: given.caseChanges,
          tables: study.tables,
          rawSources: given.rawSources,
          coding: given.coding,
          merged: mergeChoices(given.formChanges, given.codebook, files.formChanges),
          cities: given.cities,
          inputs: study.inputs,
          locale: study.locale,
          ofSubmissions: new Set(study.tables.flatMap((table) => (table.submission_column ? [table.role] : []))),
          file: files.coding,
        });
        return { observations, rejected: applyExclusions(rejected, given.exclusions, files.exclusions, diagnostics) };
      },
    });
    const results = { ...coded, uncoded: listUncoded(coded.observations), sources, totals: corrected.totals };
    const pairs = pairCodes({ ...given, observations: coded.observations });
    const coderDifferences = listCoderDifferences(pairs, given.settlements);
    checkSettlements({
      ...given,
      ...{ file: files.settlements, coderDifferences, observations: coded.observations },
    });
    if (given.secondCoding.length === 0) return results;
    return { ...results, coderAgreement: measureCoderAgreement(pairs), coderDifferences };
  },
});
