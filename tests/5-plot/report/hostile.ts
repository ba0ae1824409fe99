import type { ReportTables } from "../../../pipeline/5-plot/report/reads.js";

/** Columns whose words a schema fixes: ids, codes, days and numbers. Everything else is text that people write. */
const fixed = new Set(
  "case_id field source_id id verdict accepted qualifier status stance evidence tier type nature in_sample lever percent low high count of year kappa alpha iso_3166_2 sources supporting dissenting whole plan_id first_year last_year beside kind origin_year order why_code why_detail reason_code kappa_reason_code alpha_reason_code".split(
    " ",
  ),
);

/** The tables with this in every text cell of every row, and in the addresses something that runs when clicked. */
export function hostile(given: ReportTables, payload: string): ReportTables {
  const poison = (value: unknown, column: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => poison(item, column));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name)]));
    if (column === "url") return `javascript:${payload}`;
    return typeof value === "string" && value !== "" && !fixed.has(column) ? `${value}${payload}` : value;
  };
  const { regions, rawClaims, reference_date, western_sahara, study, ...tables } = given;
  const poisoned = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, poison(table, name)]));
  const title = `${study.title}${payload}`;
  return { ...given, ...poisoned, study: { ...study, title } } as ReportTables;
}
