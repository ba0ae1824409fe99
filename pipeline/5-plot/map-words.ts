import type { Place } from "../artifacts.js";
import { ascendingBy, groupBy } from "../lib/order.js";
import { captionOf } from "./caption.js";
import type { Page } from "./page.js";
import type { Tables } from "./tables.js";

export type MapGiven = Pick<
  Tables,
  "clusters" | "sources" | "values" | "witnesses" | "regions" | "places" | "western_sahara" | "reference_date"
>;

export type Located = Place & { latitude: number; longitude: number };
/** Whether a place is documented at all. */
export const isLocated = (place: Place): place is Located => place.latitude !== "" && place.longitude !== "";
/** Whether a document says where the cluster is, not only that something of it happened there. */
export const isDirect = ({ evidence }: Place) => evidence === "stated" || evidence === "seat_or_address";

/** The map's title, caption and description. */
export function mapWords(given: MapGiven, counts: readonly number[], texts: Page["texts"]) {
  const { regions, places } = given;
  const { common, caption } = texts;
  const words = texts.figures.map;
  const located = places.filter(isLocated);
  const ranked = regions.features
    .map(({ properties }, i) => ({ name: properties.name, count: counts[i] ?? 0 }))
    .sort(ascendingBy(({ name, count }) => [-count, name]));
  const top = ranked[0] ?? { name: common.none, count: 0 };
  const indirect = located.filter((place) => !isDirect(place)).length;
  const told = ranked
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}${common.colon}${common.clusters(count)}`);
  const cities = [...groupBy(located, ({ city }) => city)].map(
    ([city, there]) => `${city}${common.colon}${common.list(there.map(({ name }) => name))}`,
  );
  const without = places.filter((place) => !isLocated(place)).map(({ name }) => name);
  return {
    title: words.title(top.count, common.clusters(located.length), top.name),
    caption: {
      ...captionOf(given, ["city"], texts),
      what: words.what(common.clusters(places.length), caption.asOf(given.reference_date)),
      notes: [words.placed(located.length, indirect), words.boundaries(given.western_sahara), words.credit],
    },
    description: [
      words.description(regions.features.length),
      `${told.join(common.semicolon)}.`,
      `${cities.join(common.semicolon)}.`,
      without.length > 0 ? words.missing(common.list(without)) : "",
    ].join(" "),
  };
}
