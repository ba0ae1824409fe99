import type { TopLevelSpec } from "vega-lite";

/** The rows that a figure's layers draw, all together. */
export function rowsOf(spec: TopLevelSpec): Record<string, unknown>[] {
  const { layer } = spec as unknown as { layer: { data: { values: Record<string, unknown>[] } }[] };
  return layer.flatMap(({ data }) => data.values);
}
