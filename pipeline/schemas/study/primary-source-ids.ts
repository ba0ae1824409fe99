import { distinct } from "../../lib/collections.js";
import type { StatedSource } from "./sources.js";

/** The ids of the primary sources: what the survey itself gives. */
export function primarySourceIds(
  sources: readonly { readonly source_id: string; readonly tier: string }[],
): Set<string> {
  return new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
}

/** How the primary sources are cited: whose they are, of when, and where. */
export function citePrimarySources(
  sources: readonly Pick<StatedSource, "tier" | "publisher" | "published" | "url">[],
): string[] {
  const primary = sources.filter(({ tier }) => tier === "primary");
  return distinct(
    primary.map(({ publisher, published, url }) => `${publisher} (${published})${url === "" ? "" : `, ${url}`}`),
  );
}
