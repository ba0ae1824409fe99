import type { Texts } from "../text/index.js";
import { groupsPanel, marksPanel, type Panel, unplacedPanel } from "./map-legend.js";
import { markMeanings } from "./mark-meanings.js";
import type { CityGroup, MapGiven, mapPlaces } from "./places.js";

/** The key's panels, for columns of a width in points that is chosen later. */
export function keyPanels(
  given: MapGiven,
  { cities, unplaced, groups }: ReturnType<typeof mapPlaces> & { readonly groups: readonly CityGroup[] },
  texts: Texts,
): (space: number) => Panel[] {
  const all = [...cities.flatMap(({ cases }) => cases), ...unplaced];
  const label = markMeanings(given.codebook, texts);
  return (space) => [
    marksPanel({ cities, all, label }, space, texts),
    ...(groups.length > 0 && cities.length > 0 ? [groupsPanel(groups, space, texts)] : []),
    ...(unplaced.length > 0 ? [unplacedPanel(unplaced, given.places.length, space, texts)] : []),
  ];
}
