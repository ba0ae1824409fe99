import type { TopLevelSpec } from "vega-lite";

interface Layered {
  readonly layer?: readonly Layered[];
  readonly data?: { readonly values: readonly Record<string, unknown>[] };
}

/** The rows that a figure's layers draw, all together. */
export function rowsOf(spec: TopLevelSpec): Record<string, unknown>[] {
  const rows = ({ layer = [], data }: Layered): Record<string, unknown>[] => [
    ...(data?.values ?? []),
    ...layer.flatMap(rows),
  ];
  return rows(spec as unknown as Layered);
}
