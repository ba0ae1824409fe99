import { check } from "../../lib/errors.js";
import type { Dialect } from "../dialects/dialect.js";

/** What the cells of a record are called, in their order. */
export type Shape<Name extends string> = readonly Name[];
/** The expression of a cell of one record. */
export type Cells<Name extends string> = (name: Name) => string;

export type Writer = ReturnType<typeof writerIn>;

/** Writes expressions over lists of records; parameters have names of their own, so that one lambda can stand inside another. */
export function writerIn(dialect: Dialect) {
  return {
    ...dialect,
    cellsOf: cellsIn(dialect),
    ...lambdasIn(dialect),
    record: <Name extends string>(shape: Shape<Name>, cells: Cells<Name>): string =>
      dialect.record(shape.map((name) => [name, cells(name)] as const)),
    /** The greatest text of a list; empty where there is none. */
    greatestText: (texts: string) => dialect.greatest(dialect.concat(texts, dialect.list([dialect.text("")]))),
    isText: (expression: string, value: string) => `${expression} = ${dialect.text(value)}`,
    isNotText: (expression: string, value: string) => `${expression} <> ${dialect.text(value)}`,
  };
}

/** The cells of a record that an expression stands for. */
function cellsIn(dialect: Dialect) {
  return <Name extends string>(shape: Shape<Name>, record: string): Cells<Name> =>
    (name) => {
      const place = shape.indexOf(name) + 1;
      check(place > 0, `expected one of ${shape.join(", ")}, but ${name} is asked for`);
      return dialect.cell(record, name, place);
    };
}

type WriteOne = (list: string, parameter: string, body: string) => string;

function lambdasIn(dialect: Dialect) {
  let parameters = 0;
  const parameter = () => {
    parameters += 1;
    return `x${parameters}`;
  };
  const cellsOf = cellsIn(dialect);
  const over =
    (write: WriteOne) =>
    <Name extends string>(list: string, shape: Shape<Name>, body: (one: Cells<Name>, record: string) => string) => {
      const x = parameter();
      return write(list, x, body(cellsOf(shape, x), x));
    };
  const overItems = (write: WriteOne) => (list: string, body: (item: string) => string) => {
    const x = parameter();
    return write(list, x, body(x));
  };
  const overBoth =
    (write: Dialect["mapBoth"]) =>
    <Name extends string>(
      list: string,
      shape: Shape<Name>,
      other: string,
      body: (one: Cells<Name>, beside: string, record: string) => string,
    ) => {
      const [x, y] = [parameter(), parameter()];
      return write(list, other, [x, y], body(cellsOf(shape, x), y, x));
    };
  return {
    map: over(dialect.map),
    filter: over(dialect.filter),
    some: over(dialect.some),
    mapItems: overItems(dialect.map),
    filterItems: overItems(dialect.filter),
    someItem: overItems(dialect.some),
    mapBoth: overBoth(dialect.mapBoth),
    filterBoth: overBoth(dialect.filterBoth),
  };
}
