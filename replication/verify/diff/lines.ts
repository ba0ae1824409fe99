import { byPlaces, eachAs } from "./by-places.js";

/** Any text, line by line. */
export const lines = byPlaces(
  eachAs((text) => text.split("\n")),
  ([index]) => `line ${Number(index) + 1}`,
);
