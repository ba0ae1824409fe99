import { changedSettings, type Settings } from "../../schemas/index.js";
import type { ReportTables } from "./reads.js";

/** Whether tables are of the settings that study.json publishes: what its notes say of results holds for these. */
export function isAsPublished({ study, ...given }: Pick<ReportTables, "study"> & Partial<Settings>): boolean {
  const { parameters: own } = study;
  return changedSettings(own, { ...own, ...given }).length === 0;
}
