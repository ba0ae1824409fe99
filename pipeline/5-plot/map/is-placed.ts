import type { Place } from "../../schemas/index.js";

/** Whether a map can show a case: its city is known, and where that is. @example isPlaced({ latitude: "", longitude: "" }) // false */
export function isPlaced<P extends Pick<Place, "latitude" | "longitude">>(
  place: P,
): place is P & { latitude: number; longitude: number } {
  return place.latitude !== "" && place.longitude !== "";
}
