import type { PlaceProperty } from "./layers.js";

const inOrder = {
  ...{ case_id: 1, name: 1, place_city: 1, place_region_code: 1, place_region: 1, place_group: 1 },
  ...{ place_status: 1, place_evidence: 1, place_sources: 1 },
} satisfies Record<PlaceProperty, 1>;

/** The properties that every study's cases have, all of them by the compiler; those of its fields come after them. */
export const placeProperties = Object.keys(inOrder) as PlaceProperty[];
