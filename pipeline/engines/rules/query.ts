/** A query that grows by a node at a time: each adds columns that are computed from those before it. */
export interface Query {
  readonly source: string;
  readonly nodes: readonly Node[];
  /** Its columns, in order. */
  readonly columns: readonly string[];
}

interface Node {
  /** From the rows before it, which it is given as what follows FROM. */
  readonly write: (from: string) => string;
  /** Whether it leaves out columns of these rows. */
  readonly isNarrower: boolean;
}

/** The rows that a further node makes of those of a query. */
export function withNode(query: Query, columns: readonly string[], write: Node["write"]): Query {
  const isNarrower = query.columns.some((column) => !columns.includes(column));
  return { source: query.source, nodes: [...query.nodes, { write, isNarrower }], columns };
}

/** The same rows with more columns. */
export function addColumns(query: Query, added: Readonly<Record<string, string>>): Query {
  const { columns } = query;
  const expressions = Object.entries(added).map(([name, expression]) => `${expression} AS ${name}`);
  return withNode(query, [...columns, ...Object.keys(added)], (from) => {
    return `SELECT ${[...columns, ...expressions].join(", ")} FROM ${from}`;
  });
}

/** The same rows without these columns. */
export function withoutColumns(query: Query, names: readonly string[]): Query {
  const kept = query.columns.filter((column) => !names.includes(column));
  return withNode(query, kept, (from) => `SELECT ${kept.join(", ")} FROM ${from}`);
}

/** All in one, each node around the one before it. */
export function inOne({ source, nodes }: Query): string {
  return around(`(${source}) AS before`, nodes);
}

/**
 * One after the other, each from a table with the rows of the one before it. A node that leaves out columns begins a step of its own: of what
 * is nested in such a query, an old ClickHouse forgets the columns that lambdas need.
 *
 * @returns what fills the table of each place, from 0
 */
export function inSteps({ source, nodes }: Query, tableOf: (place: number) => string, most: number): string[] {
  const steps: Node[][] = [];
  for (const node of nodes) {
    const last = steps.at(-1);
    if (last === undefined || last.length === most || node.isNarrower) steps.push([node]);
    else last.push(node);
  }
  return steps.map((step, place) => around(place === 0 ? `(${source}) AS before` : tableOf(place - 1), step));
}

function around(from: string, [first, ...others]: readonly Node[]): string {
  const sql = first === undefined ? `SELECT * FROM ${from}` : first.write(from);
  return others.reduce((inner, { write }) => write(`(${inner}) AS before`), sql);
}
