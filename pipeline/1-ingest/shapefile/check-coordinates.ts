import { throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import type { City, Regions } from "../../schemas/index.js";

type Coordinates = Pick<City, "latitude" | "longitude">;
interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** In degrees: outlines are simplified, and a harbour may lie a little off its coast. */
const leeway = 0.2;

/** What happens to coordinates on the way into a table. */
const slips = [
  {
    hint: "are the two swapped?",
    undo: ({ latitude, longitude }: Coordinates) => ({ latitude: longitude, longitude: latitude }),
  },
  {
    hint: "is a minus sign missing?",
    undo: ({ latitude, longitude }: Coordinates) => ({ latitude, longitude: -longitude }),
  },
  {
    hint: "is a minus sign missing?",
    undo: ({ latitude, longitude }: Coordinates) => ({ latitude: -latitude, longitude }),
  },
] as const;

/**
 * Every city lies in the box around its region's outline. That every region has one is for checkRegions to see.
 *
 * @throws InputError with every city that lies elsewhere, and what may have happened to it
 */
export function checkCoordinates(cities: readonly City[], regions: Regions, file: string): void {
  const boxes = new Map(
    regions.features.map(({ properties, geometry }) => [properties.iso_3166_2, boxAround(geometry)]),
  );
  throwIfAny(
    cities.flatMap((city) => {
      const box = boxes.get(city.iso_3166_2);
      if (box === undefined || isIn(box, city)) return [];
      const slip = slips.find(({ undo }) => isIn(box, undo(city)));
      const hint = slip === undefined ? "" : `; ${slip.hint}`;
      const message = `expected a place in ${city.region} (${describe(box)}), but found ${city.latitude} and ${city.longitude}${hint}`;
      return [{ ...whereIs(city, file), column: "latitude, longitude", message }];
    }),
  );
}

function boxAround(geometry: Regions["features"][number]["geometry"]): Box {
  const points = geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const box = { south: 90, north: -90, west: 180, east: -180 };
  for (const [longitude = 0, latitude = 0] of points) {
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
  }
  return box;
}

function isIn({ south, north, west, east }: Box, { latitude, longitude }: Coordinates): boolean {
  return (
    latitude >= south - leeway && latitude <= north + leeway && longitude >= west - leeway && longitude <= east + leeway
  );
}

function describe({ south, north, west, east }: Box): string {
  const [from, to, left, right] = [south, north, west, east].map((degrees) => degrees.toFixed(1));
  return `latitude ${from} to ${to}, longitude ${left} to ${right}`;
}
