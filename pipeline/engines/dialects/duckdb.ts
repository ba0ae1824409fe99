import type { Dialect } from "./dialect.js";

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const all = (items: readonly string[]) => items.join(", ");
const filter: Dialect["filter"] = (list, x, condition) => `list_filter(${list}, lambda ${x}: ${condition})`;

/** DuckDB's SQL, from 1.3 on, in which lambdas are written so. */
export const duckdb: Dialect = {
  name: "duckdb",
  text,
  whole: (expression) => `(${expression})::BIGINT`,
  concatText: (...texts) => `(${texts.join(" || ")})`,
  slice: (value, from, length) => `substring(${[value, from, ...(length ? [length] : [])].join(", ")})`,
  split: (value, separator) => `string_split(${value}, ${text(separator)})`,
  choose: (when, otherwise) =>
    when.length === 0
      ? otherwise
      : `(CASE ${when.map(([condition, then]) => `WHEN ${condition} THEN ${then}`).join(" ")} ELSE ${otherwise} END)`,
  divide: (number, by) => `(${number} // ${by})`,
  record: (cells) => `{${all(cells.map(([name, value]) => `${text(name)}: ${value}`))}}`,
  cell: (record, name) => `${record}.${name}`,
  list: (items) => `[${all(items)}]`,
  isIn: (item, items) => (items.length === 0 ? "false" : `${item} IN (${all(items)})`),
  map: (list, x, body) => `list_transform(${list}, lambda ${x}: ${body})`,
  filter,
  // The place of an item comes second, from 1.
  mapBoth: (list, other, [x, y], body) =>
    `list_transform(${list}, lambda ${x}, ${y}_at: ${body.replaceAll(new RegExp(`\\b${y}\\b`, "g"), `${other}[${y}_at]`)})`,
  filterBoth: (list, other, [x, y], condition) =>
    `list_filter(${list}, lambda ${x}, ${y}_at: ${condition.replaceAll(new RegExp(`\\b${y}\\b`, "g"), `${other}[${y}_at]`)})`,
  some: (list, x, condition) => `(len(${filter(list, x, condition)}) > 0)`,
  first: (list) => `${list}[1]`,
  size: (list) => `len(${list})`,
  concat: (list, other) => `list_concat(${list}, ${other})`,
  distinct: (list) => `list_distinct(${list})`,
  sort: (list) => `list_sort(${list})`,
  greatest: (list) => `list_max(${list})`,
  least: (list) => `list_min(${list})`,
  contains: (list, item) => `list_contains(${list}, ${item})`,
  containsAll: (list, part) => `list_has_all(${list}, ${part})`,
  join: (texts, separator) => `array_to_string(${texts}, ${text(separator)})`,
  leftJoin: "LEFT JOIN",
  gather: (record) => `list(${record})`,
  unfold: (from, columns, lists) => {
    const unnested = Object.entries(lists).map(([name, list]) => `unnest(${list}) AS ${name}`);
    return `SELECT ${all([...columns, ...unnested])} FROM ${from}`;
  },
};
