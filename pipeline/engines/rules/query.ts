/** A query that grows by a node at a time: each adds columns that are computed from those before it. */
export interface Query {
  readonly sql: string;
  /** Its columns, in order. */
  readonly columns: readonly string[];
}

/** The same rows with more columns. */
export function addColumns({ sql, columns }: Query, added: Readonly<Record<string, string>>): Query {
  const expressions = Object.entries(added).map(([name, expression]) => `${expression} AS ${name}`);
  return {
    sql: `SELECT ${[...columns, ...expressions].join(", ")} FROM (${sql}) AS before`,
    columns: [...columns, ...Object.keys(added)],
  };
}

/** The same rows without these columns. */
export function withoutColumns({ sql, columns }: Query, names: readonly string[]): Query {
  const kept = columns.filter((column) => !names.includes(column));
  return { sql: `SELECT ${kept.join(", ")} FROM (${sql}) AS before`, columns: kept };
}
