import { agreement, conflicts, rejected, robustness, study, uncoded } from "../../artifacts.js";
import type { ValuesOf } from "../../lib/stage.js";
import { printed, reads, type Settings } from "../tables.js";

/** What the page is made from: all that the room reads, so that its fingerprint is that of the room. */
export const reportReads = { ...reads, ...printed, study, conflicts, agreement, robustness, uncoded, rejected };
export type ReportTables = ValuesOf<typeof reportReads> & Settings;
