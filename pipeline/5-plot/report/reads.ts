import type { ValuesOf } from "../../runner/stage.js";
import {
  agreement,
  coderAgreement,
  conflicts,
  criteria,
  criteriaCounts,
  headlines,
  rawCriteria,
  rejected,
  robustness,
  shareChanges,
  study,
  uncoded,
} from "../../schemas/index.js";
import { printed, reads, type Settings } from "../reads.js";

/** What the page is made from: all that the stage reads, so that its fingerprint is that of the stage. */
export const reportReads = {
  ...{ ...reads, ...printed, study, conflicts, agreement, robustness, uncoded, rejected },
  ...{ coderAgreement, headlines, shareChanges, rawCriteria, criteria, criteriaCounts },
};
export type ReportTables = ValuesOf<typeof reportReads> & Settings;
