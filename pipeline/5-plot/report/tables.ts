import { agreement, conflicts, levers, rejected, robustness, shares, study, uncoded } from "../../artifacts.js";
import type { ValuesOf } from "../../lib/stage.js";
import { reads, type Settings } from "../tables.js";

/** What the page is made from: what figures are drawn from, and the tables that it prints. */
export const reportReads = { ...reads, study, conflicts, agreement, shares, levers, robustness, uncoded, rejected };
export type ReportTables = ValuesOf<typeof reportReads> & Settings;
