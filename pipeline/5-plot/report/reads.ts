import type { ValuesOf } from "../../runner/stage.js";
import {
  adjudications,
  agreement,
  caseChanges,
  casesGiven,
  cities,
  coderAgreement,
  coderDifferences,
  conflicts,
  criteria,
  criteriaCounts,
  headlines,
  observations,
  rawCriteria,
  rejected,
  robustness,
  shareChanges,
  study,
  uncoded,
  wholeCodebook,
} from "../../schemas/index.js";
import { printed, reads, type Settings } from "../reads.js";

/** What the page holds so that it can compute itself anew under other settings. */
const cleanedReads = {
  ...{ wholeCodebook, casesGiven, caseChanges, observations, coderDifferences, adjudications, cities },
};
/** What the page shows. */
const shownReads = {
  ...{ ...reads, ...printed, study, conflicts, agreement, robustness, uncoded, rejected },
  ...{ coderAgreement, headlines, shareChanges, rawCriteria, criteria, criteriaCounts },
};
/** What the page is made from: all that the stage reads, so that its fingerprint is that of the stage. */
export const reportReads = { ...shownReads, ...cleanedReads };
export type ReportTables = ValuesOf<typeof shownReads> & Settings;
export type CleanedTables = ValuesOf<typeof cleanedReads>;
