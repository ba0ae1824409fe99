import type { Dialect } from "./dialect.js";

const text = (value: string) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const all = (items: readonly string[]) => items.join(", ");

/** ClickHouse's SQL as it was in 2018 (18.16) and still is: no window functions, no common table expressions, no named tuples. */
export const clickhouse: Dialect = {
  name: "clickhouse",
  text,
  whole: (expression) => `toInt64(${expression})`,
  concatText: (...texts) => `concat(${all(texts)})`,
  slice: (value, from, length) => `substring(${[value, from, ...(length ? [length] : [])].join(", ")})`,
  split: (value, separator) => `splitByChar(${text(separator)}, ${value})`,
  choose: (when, otherwise) =>
    when.reduceRight((rest, [condition, then]) => `if(${condition}, ${then}, ${rest})`, otherwise),
  divide: (number, by) => `intDiv(${number}, ${by})`,
  record: (cells) => `tuple(${all(cells.map(([, value]) => value))})`,
  cell: (record, _name, place) => `tupleElement(${record}, ${place})`,
  list: (items) => `[${all(items)}]`,
  isIn: (item, items) => (items.length === 0 ? "0" : `${item} IN (${all(items)})`),
  map: (list, x, body) => `arrayMap(${x} -> ${body}, ${list})`,
  filter: (list, x, condition) => `arrayFilter(${x} -> ${condition}, ${list})`,
  mapBoth: (list, other, [x, y], body) => `arrayMap((${x}, ${y}) -> ${body}, ${list}, ${other})`,
  filterBoth: (list, other, [x, y], condition) => `arrayFilter((${x}, ${y}) -> ${condition}, ${list}, ${other})`,
  some: (list, x, condition) => `arrayExists(${x} -> ${condition}, ${list})`,
  first: (list) => `${list}[1]`,
  size: (list) => `length(${list})`,
  concat: (list, other) => `arrayConcat(${list}, ${other})`,
  distinct: (list) => `arrayDistinct(${list})`,
  sort: (list) => `arraySort(${list})`,
  // arrayReduce, which would say so, ends a server of 2018 on text of more than 47 bytes.
  greatest: (list) => `arrayReverseSort(${list})[1]`,
  least: (list) => `arraySort(${list})[1]`,
  contains: (list, item) => `has(${list}, ${item})`,
  containsAll: (list, part) => `hasAll(${list}, ${part})`,
  join: (texts, separator) => `arrayStringConcat(${texts}, ${text(separator)})`,
  leftJoin: "ANY LEFT JOIN",
  gather: (record) => `groupArray(${record})`,
  unfold: (from, columns, lists) => {
    const unnested = Object.entries(lists).map(([name, list]) => `${list} AS ${name}`);
    return `SELECT ${all([...columns, ...Object.keys(lists)])} FROM ${from} ARRAY JOIN ${all(unnested)}`;
  },
};
