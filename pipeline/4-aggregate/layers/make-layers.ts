import { distinct } from "../../lib/collections.js";
import {
  type AboutLayer,
  type CasesLayer,
  citePrimarySources,
  type Field,
  type Localised,
  leftOut,
  listLicences,
  type Parameters,
  type Place,
  type Regions,
  type RegionsLayer,
  type StatedSource,
  type Study,
  textIn,
  type Value,
} from "../../schemas/index.js";
import { listCases } from "./list-cases.js";
import { listRegions } from "./list-regions.js";

export interface LayersGiven {
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly places: readonly Place[];
  readonly values: readonly Value[];
  readonly regions: Regions;
  readonly sources: readonly StatedSource[];
}

/** The features of each layer that a geographic information system shows; nothing of a layer that the study has no geometry for. */
export function listFeatures({ codebook, places, values, regions }: Omit<LayersGiven, "study" | "sources">) {
  const isMapped = places.some(({ latitude }) => latitude !== "");
  return {
    cases: isMapped ? listCases({ codebook, places, values }) : undefined,
    regions: regions.features.length > 0 ? listRegions(regions, places) : undefined,
  };
}

type Settings = Pick<Parameters, "reference_date" | "policy">;

/** The layers that the study has a geometry for, as GeoJSON, and a sentence for each of the others. */
export function makeLayers(
  given: LayersGiven,
  { reference_date, policy }: Settings,
): { casesLayer: CasesLayer | undefined; regionsLayer: RegionsLayer | undefined; notices: string[] } {
  const { cases, regions } = listFeatures(given);
  const { title, map, languages } = given.study;
  const own = (text: Localised) => textIn(text, languages[0] ?? "en");
  const [notes, credits] = [(map?.notes ?? []).map(own), (map?.credits ?? []).map(own)];
  const { own: ofStudy, outlines, origins, titles } = listLicences(given.study, ["map"]);
  const named = (ids: readonly string[]) => ids.map((id) => titles[id] ?? id);
  const terms = {
    cite: citePrimarySources(given.sources),
    licences: named(distinct([...ofStudy, ...outlines])),
    origins: origins.map(({ name, ids }) => ({ name, licences: named(ids) })),
  };
  const about: AboutLayer = { title, reference_date, policy, notes, credits, ...terms };
  const start = { type: "FeatureCollection", about } as const;
  return {
    casesLayer: cases && { ...start, features: cases },
    regionsLayer: regions && { ...start, features: regions },
    notices: [
      ...(cases ? [] : [leftOut("cases.geojson", ["no case has a place with coordinates"])]),
      ...(regions ? [] : [leftOut("regions.geojson", ["the study has no regions"])]),
    ],
  };
}
