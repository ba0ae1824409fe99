import type { ReportTables } from "../../../pipeline/5-plot/report/reads.js";
import type { Study } from "../../../pipeline/schemas/index.js";

/** Columns whose words a schema fixes: ids, codes, days and numbers. Everything else is text that people write. */
const fixed = new Set(
  "case_id field source_id id verdict accepted qualifier status stance evidence tier type nature in_sample block role yes pending percent low high count of year kappa alpha iso_3166_2 sources supporting dissenting whole plan_id first_year last_year beside kind origin_year order why_code why_detail reason_code kappa_reason_code alpha_reason_code total_reason_code mean_reason_code turned_to lowest highest criterion_id fields comparison fewest rule_from verified result undecided".split(
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
  const { regions, rawClaims, reference_date, map_line, study, ...tables } = given;
  const poisoned = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, poison(table, name)]));
  return { ...given, ...poisoned, study: hostileStudy(study, (text) => `${text}${payload}`) } as ReportTables;
}

/** What people write in study.json: titles, nouns, and the names and sentences of groups and of the map. */
export function hostileStudy(study: Study, poison: (text: string) => string): Study {
  const all = <T extends string | Record<string, string>>(text: T): T =>
    (typeof text === "string"
      ? poison(text)
      : Object.fromEntries(Object.entries(text).map(([key, own]) => [key, poison(own)]))) as T;
  const noun = (nouns: Study["case"]): Study["case"] =>
    Object.fromEntries(
      Object.entries(nouns).map(([key, { one, many, gender }]) => [
        key,
        { one: poison(one), many: poison(many), gender },
      ]),
    );
  return {
    ...study,
    ...{ title: poison(study.title), titles: all(study.titles), case: noun(study.case) },
    blocks: Object.fromEntries(Object.entries(study.blocks).map(([block, nouns]) => [block, noun(nouns)])),
    source_kinds: Object.fromEntries(Object.entries(study.source_kinds).map(([kind, name]) => [kind, all(name)])),
    city_groups: study.city_groups.map((group) => ({ ...group, label: all(group.label) })),
    map: study.map && {
      ...study.map,
      lines: study.map.lines.map((line) => ({
        ...line,
        notes: Object.fromEntries(Object.entries(line.notes).map(([style, note]) => [style, all(note)])),
      })),
      notes: study.map.notes.map(all),
      neighbours: study.map.neighbours.map(({ name, at }) => ({ name: all(name), at })),
      credits: study.map.credits.map(all),
    },
  };
}
