import { byPlaces, eachAs, type Path } from "./by-places.js";

/** Nested values (JSON, GeoJSON, Vega-Lite, notebooks), by JSON path. */
export const json = byPlaces(
  eachAs((text) => JSON.parse(text)),
  jsonPath,
);

/** @example jsonPath(["stages", "1-ingest", "outputs", 0]) // '$.stages["1-ingest"].outputs[0]' */
function jsonPath(path: Path): string {
  const steps = path.map((key) =>
    typeof key === "string" && /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
  );
  return `$${steps.join("")}`;
}
