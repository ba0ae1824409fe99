import type { Source, Study, Witness } from "../../schemas/index.js";

/** What a study's values can rest on, so that nothing is said of what it does not have. */
export interface Sides {
  readonly primary: boolean;
  readonly documents: boolean;
  /** Whether a survey asked. */
  readonly asked: boolean;
  /** Whether all primary sources are tables of a survey; interviews, for example, are not called one. */
  readonly survey: boolean;
}

/** What the study's sources are read from; where they are not given, nothing is said of them either. */
export interface SidesGiven {
  readonly study: Pick<Study, "tables">;
  readonly sources?: readonly Pick<Source, "source_id" | "tier">[];
  /** What sources state of cases: one that states only what plans or claims rest on is no document to compare with. */
  readonly witnesses?: readonly Pick<Witness, "source_id">[];
}

export function sidesOf({ study: { tables }, sources, witnesses }: SidesGiven): Sides {
  const surveyed = new Set(tables.map(({ source_id }) => source_id));
  if (sources === undefined) {
    const asked = surveyed.size > 0;
    return { primary: asked, documents: true, asked, survey: asked };
  }
  const primary = sources.filter(({ tier }) => tier === "primary");
  const stating = witnesses && new Set(witnesses.map(({ source_id }) => source_id));
  const isDocument = ({ source_id, tier }: (typeof sources)[number]) =>
    tier === "secondary" && (stating === undefined || stating.has(source_id));
  const asked = primary.some(({ source_id }) => surveyed.has(source_id));
  return {
    primary: primary.length > 0,
    documents: primary.length === 0 || sources.some(isDocument),
    asked,
    survey: asked && primary.every(({ source_id }) => surveyed.has(source_id)),
  };
}
