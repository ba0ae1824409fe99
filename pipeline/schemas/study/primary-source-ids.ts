/** The ids of the primary sources: what the survey itself gives. */
export function primarySourceIds(
  sources: readonly { readonly source_id: string; readonly tier: string }[],
): Set<string> {
  return new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
}
