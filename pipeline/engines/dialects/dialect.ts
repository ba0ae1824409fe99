/**
 * What an engine must offer to run the rules: lists and records in cells, and functions of their elements. All are expressions as text,
 * of other expressions. No list and nothing in one is ever null; text is ordered by its bytes in UTF-8, which is by code points.
 */
export interface Dialect {
  readonly name: string;
  readonly text: (value: string) => string;
  /** A whole number of 64 bits. */
  readonly whole: (expression: string) => string;
  readonly concatText: (...texts: readonly string[]) => string;
  /** Of ASCII text, from a place on that is counted from 1. */
  readonly slice: (text: string, from: number, length?: number) => string;
  readonly split: (text: string, separator: string) => string;
  /** The first that holds decides; an engine may work out the others as well. */
  readonly choose: (when: readonly (readonly [condition: string, then: string])[], otherwise: string) => string;
  /** Whole part of a quotient of whole numbers that are not negative. */
  readonly divide: (number: string, by: string) => string;
  readonly record: (cells: readonly (readonly [name: string, value: string])[]) => string;
  /** @param place of the cell, from 1 */
  readonly cell: (record: string, name: string, place: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly isIn: (item: string, items: readonly string[]) => string;
  readonly map: (list: string, parameter: string, body: string) => string;
  readonly filter: (list: string, parameter: string, condition: string) => string;
  /** As `map` and `filter`, with the item of a list as long in the same place. */
  readonly mapBoth: (list: string, other: string, parameters: readonly [string, string], body: string) => string;
  readonly filterBoth: (
    list: string,
    other: string,
    parameters: readonly [string, string],
    condition: string,
  ) => string;
  readonly some: (list: string, parameter: string, condition: string) => string;
  readonly first: (list: string) => string;
  readonly size: (list: string) => string;
  readonly concat: (list: string, other: string) => string;
  readonly distinct: (list: string) => string;
  readonly sort: (list: string) => string;
  /** Of a list that is not empty. */
  readonly greatest: (list: string) => string;
  readonly least: (list: string) => string;
  readonly contains: (list: string, item: string) => string;
  readonly containsAll: (list: string, part: string) => string;
  readonly join: (texts: string, separator: string) => string;
  /** Of each row of the left table, with the columns of the one row of the right that has the same keys, if there is one. */
  readonly leftJoin: string;
  /** An aggregate: the records of a group, in any order. */
  readonly gather: (record: string) => string;
  /** A row for each place of two lists of one length, with the items there under these names. */
  readonly unfold: (from: string, columns: readonly string[], lists: Readonly<Record<string, string>>) => string;
}
