import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseColumns } from "../../../pipeline/4-aggregate/layers/case-columns.js";
import { makeLayers } from "../../../pipeline/4-aggregate/layers/make-layers.js";
import type { CasesLayer } from "../../../pipeline/schemas/index.js";
import { root } from "../../5-plot/study.js";
import { studyOf } from "../../lib/study-of.js";
import { fieldOf, placeOf, valueRow } from "../given.js";

const codebook = [
  fieldOf({ field: "town", type: "place", role: "place" }),
  fieldOf({ field: "county", type: "code", role: "region", codes: "XX-1=Upland;XX-2=Lowland" }),
  fieldOf({ field: "members", type: "number" }),
  fieldOf({ field: "owner", type: "code", codes: "a=A;b=B" }),
];
const square = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
];
const regions = {
  type: "FeatureCollection" as const,
  features: ["XX-1", "XX-2"].map((code) => ({
    type: "Feature" as const,
    properties: { iso_3166_2: code, name: `County ${code}` },
    geometry: { type: "Polygon" as const, coordinates: [square] },
  })),
};
const upton = { city: "Upton", iso_3166_2: "XX-1", latitude: 1.5, longitude: -2.5, status: "contested" as const };
const places = [
  placeOf("alpha", { ...upton, evidence: "name" }),
  placeOf("beta", { iso_3166_2: "XX-1" }),
  placeOf("gamma"),
];
const values = [
  valueRow("alpha", "town", "Upton", { supporting: "s1;s2", status: "contested" }),
  valueRow("beta", "county", "XX-1", { supporting: "s3" }),
  valueRow("alpha", "members", "12", { supporting: "s1" }),
  valueRow("beta", "members", "94.."),
  valueRow("alpha", "owner", "a|b", { status: "contested" }),
];
const study = studyOf({ map: { credits: [{ en: "© Someone" }] } as never });
const settings = { reference_date: "2023-12-31", policy: "majority" } as const;
const { casesLayer, regionsLayer } = makeLayers({ study, codebook, places, values, regions, sources: [] }, settings);
const [alpha, beta, gamma] = casesLayer?.features ?? [];

describe("cases as GeoJSON", () => {
  test("a case stands at its place, longitude first, and one without a place has no geometry", () => {
    expect(alpha?.geometry).toEqual({ type: "Point", coordinates: [-2.5, 1.5] });
    expect([beta?.geometry, gamma?.geometry]).toEqual([null, null]);
  });

  test("its place has its status, grade and sources: of the city, or of the region where only that is documented", () => {
    expect(alpha?.properties).toMatchObject({
      ...{ case_id: "alpha", place_city: "Upton", place_status: "contested", place_evidence: "name" },
      place_sources: "s1;s2",
    });
    expect(beta?.properties).toMatchObject({ place_city: "", place_region_code: "XX-1", place_sources: "s3" });
    expect(gamma?.properties.place_sources).toBe("");
  });

  test.each([
    { what: "a number", of: alpha, column: "members", expected: [12, 12, 12] },
    { what: "a lower bound", of: beta, column: "members", expected: [null, 94, null] },
    { what: "a missing number", of: gamma, column: "members", expected: [null, null, null] },
  ])("$what is typed, with its bounds", ({ of, column, expected }) => {
    expect([column, `${column}_low`, `${column}_high`].map((name) => of?.properties[name])).toEqual(expected);
  });

  test("a value has its status and sources beside it", () => {
    expect(alpha?.properties).toMatchObject({ owner: "a|b", owner_status: "contested", owner_sources: "" });
    expect(gamma?.properties).toMatchObject({ owner: null, owner_status: "missing" });
  });

  test("the file states by itself of what day, policy and licence it is", () => {
    expect(casesLayer?.about).toEqual({
      ...{ title: "A made-up study", notes: [], credits: ["© Someone"], ...settings },
      ...{ cite: [], licences: [], origins: [] },
    });
  });

  test("the study's own names whom to cite, its licences, and what its data come from", () => {
    const { about } = JSON.parse(readFileSync(join(root, "outputs/4-aggregate/cases.geojson"), "utf8")) as CasesLayer;
    expect(about.cite).toEqual(["Errajaoui & Nokairi (2025), https://doi.org/10.71420/ijref.v2i6.135"]);
    expect(about.licences).toEqual(["CC-BY-4.0", "ODbL-1.0"]);
    expect(about.origins).toContainEqual({
      name: "The paper's tables",
      licences: ["Facts published in the paper, transcribed; credit its authors"],
    });
    expect(about.origins).toContainEqual({ name: "Boundaries of the regions", licences: ["ODbL-1.0"] });
  });

  test("a field of a name that is taken, in whatever spelling, is numbered", () => {
    const names = ["name", "geom", "owner", "owner_status"].map((field) => fieldOf({ field, type: "text" }));
    expect(
      caseColumns(names)
        .map(({ name }) => name)
        .slice(9),
    ).toEqual([
      ...["name_2", "name_status", "name_sources", "geom_2", "geom_status", "geom_sources"],
      ...["owner", "owner_status", "owner_sources", "owner_status_2", "owner_status_status", "owner_status_sources"],
    ]);
  });
});

describe("regions as GeoJSON", () => {
  test("a region counts its cases out of those whose region is known, and names them", () => {
    expect(regionsLayer?.features.map(({ properties }) => properties)).toEqual([
      { code: "XX-1", name: "County XX-1", cases: 2, of: 2, names: "alpha;beta" },
      { code: "XX-2", name: "County XX-2", cases: 0, of: 2, names: "" },
    ]);
  });

  test("an exterior ring runs counterclockwise, whichever way figures want it", () => {
    expect(regionsLayer?.features[0]?.geometry).toEqual({
      type: "MultiPolygon",
      coordinates: [[[...square].reverse()]],
    });
  });
});

test("a layer without a geometry is left out, with a sentence on it", () => {
  const nowhere = {
    sources: [],
    study,
    codebook,
    values,
    places: [placeOf("gamma")],
    regions: { ...regions, features: [] },
  };
  expect(makeLayers(nowhere, settings)).toEqual({
    casesLayer: undefined,
    regionsLayer: undefined,
    notices: [
      "left out cases.geojson: no case has a place with coordinates",
      "left out regions.geojson: the study has no regions",
    ],
  });
});
