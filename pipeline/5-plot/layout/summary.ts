import type { TopLevelSpec } from "vega-lite";

/** A figure whose description begins with what it is for, in plain words: a screen reader says that first. */
export function withSummary(spec: TopLevelSpec, summary: string): TopLevelSpec {
  const { usermeta, description } = spec;
  return {
    ...spec,
    usermeta: { ...(usermeta as object), summary },
    description: `${summary} ${description}`,
  } as TopLevelSpec;
}

/** What follows the summary in a figure's description. */
export function afterSummary({ usermeta, description = "" }: Pick<TopLevelSpec, "usermeta" | "description">): string {
  const { summary } = (usermeta ?? {}) as { readonly summary?: string };
  return summary === undefined ? description : description.slice(summary.length + 1);
}
