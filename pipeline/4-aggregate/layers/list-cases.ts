import {
  type CasesLayer,
  cellOf,
  type Field,
  idWithRole,
  type Place,
  parseValue,
  rangeOf,
  type Value,
} from "../../schemas/index.js";
import { type CaseColumn, caseColumns, isNumeric } from "./case-columns.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly places: readonly Place[];
  readonly values: readonly Value[];
}

/**
 * A point for each case with all its values, as features of GeoJSON.
 * Source: RFC 7946; a case without a place has the geometry null (section 3.2), and longitude comes first (section 3.1.1).
 */
export function listCases({ codebook, places, values }: Given): CasesLayer["features"] {
  const columns = caseColumns(codebook);
  const valueAt = new Map(values.map((value) => [cellOf(value), value]));
  return places.map((place) => {
    const at = (field: string) => valueAt.get(cellOf({ case_id: place.case_id, field }));
    const ofPlace = placeProperties(place, at(idWithRole(codebook, place.city === "" ? "region" : "place")));
    const cells = columns.map((column): [string, string | number | null] => [
      column.name,
      column.part === "place" ? ofPlace[column.of] : partOf(column, at(column.field.field)),
    ]);
    const { latitude, longitude } = place;
    return {
      type: "Feature",
      id: place.case_id,
      properties: { ...ofPlace, ...Object.fromEntries(cells) },
      geometry: latitude === "" || longitude === "" ? null : { type: "Point", coordinates: [longitude, latitude] },
    };
  });
}

function placeProperties(place: Place, value: Value | undefined) {
  return {
    case_id: place.case_id,
    name: place.name,
    place_city: place.city,
    place_region_code: place.iso_3166_2,
    place_region: place.region,
    place_group: place.city_group,
    place_status: place.status,
    place_evidence: place.evidence,
    place_sources: value?.supporting ?? "",
  };
}

/** What a column shows of a value; null is what is not known, or of a number not exactly. */
function partOf(
  { part, field }: Extract<CaseColumn, { field: Field }>,
  value: Value | undefined,
): string | number | null {
  if (part === "status") return value?.status ?? "missing";
  if (part === "sources") return value?.supporting ?? "";
  const text = value?.value ?? "";
  if (!isNumeric(field)) return text === "" ? null : text;
  const [low, high] = rangeOf(parseValue(field.type, text));
  if (part === "value") return low === high ? low : null;
  const end = part === "low" ? low : high;
  return Number.isFinite(end) ? end : null;
}
