import type { Share } from "../../schemas/index.js";
import { fieldKey, shareKey } from "../layout/evidence-keys.js";
import type { ReportTables } from "./reads.js";

/** The counts of each answer to a question that the study leads with. */
export function answersTo(asked: string, { shares }: Pick<ReportTables, "shares">): Share[] {
  return shares.filter(({ field, code }) => field === asked && code !== "undocumented");
}

/** What a headline opens that has no single answer: all values of its field, or, of a group of cities, the cases without a place. */
export function headlineKey(asked: string, { codebook }: Pick<ReportTables, "codebook">): string {
  return codebook.some(({ field }) => field === asked) ? fieldKey(asked) : shareKey(asked, "undocumented");
}
