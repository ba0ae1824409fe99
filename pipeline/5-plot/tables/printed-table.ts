import type { TableName } from "../../schemas/index.js";

/** A table ready to be set. Every text is as a reader reads it; each format escapes what it must. */
export interface PrintedTable {
  readonly name: TableName;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** What stands below: source, n, missing, and what the signs mean. */
  readonly notes: readonly string[];
}

export interface Column {
  readonly heading: string;
  /** How much of the table's width it takes, beside the shares of the others. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
}
