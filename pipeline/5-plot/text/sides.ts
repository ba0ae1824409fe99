import type { Source, Study } from "../../schemas/index.js";

/** What a study's values can rest on, so that nothing is said of what it does not have. */
export interface Sides {
  readonly primary: boolean;
  readonly documents: boolean;
  /** Whether a survey asked. */
  readonly asked: boolean;
  /** Whether all primary sources are tables of a survey; interviews, for example, are not called one. */
  readonly survey: boolean;
}

/** @param sources all of the study's; where they are not given, nothing is said of them either */
export function sidesOf(
  { tables }: Pick<Study, "tables">,
  sources?: readonly Pick<Source, "source_id" | "tier">[],
): Sides {
  const surveyed = new Set(tables.map(({ source_id }) => source_id));
  if (sources === undefined) {
    const asked = surveyed.size > 0;
    return { primary: asked, documents: true, asked, survey: asked };
  }
  const primary = sources.filter(({ tier }) => tier === "primary");
  const asked = primary.some(({ source_id }) => surveyed.has(source_id));
  return {
    primary: primary.length > 0,
    documents: primary.length === 0 || primary.length < sources.length,
    asked,
    survey: asked && primary.every(({ source_id }) => surveyed.has(source_id)),
  };
}
