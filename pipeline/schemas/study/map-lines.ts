import type { MapLine, MapStudy } from "./map.js";

/** The lines of a map, one of them in another style. @example mapLines(study, "border=solid") */
export function mapLines(map: Pick<MapStudy, "lines"> | undefined, map_line: string): MapLine[] {
  const [id = "", style = ""] = map_line.split("=");
  return (map?.lines ?? []).map((line) => (line.id === id ? { ...line, style: style as MapLine["style"] } : line));
}
