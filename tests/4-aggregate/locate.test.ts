import { expect, test } from "vitest";
import { locate } from "../../pipeline/4-aggregate/locate.js";
import type { Value } from "../../pipeline/schemas/index.js";
import { cases, fieldOf, study, valueRow } from "./given.js";

const codebook = [
  fieldOf({ field: "town", type: "place", role: "place" }),
  fieldOf({ field: "county", type: "code", role: "region", codes: "XX-1=Upland;XX-2=Lowland" }),
];
const cityOf = (city: string, iso_3166_2: string) => ({
  city,
  region: "",
  iso_3166_2,
  latitude: 1.5,
  longitude: -2.5,
  geonames_name: "",
  source: "",
  note: "",
});
const cities = [cityOf("Upton", "XX-1"), cityOf("Farton", "XX-2")];
const place = (...values: Value[]) =>
  locate({ study, codebook, cases, cities, values }).find(({ case_id }) => case_id === "alpha");

test("only the sample is placed, in its order", () => {
  const found = locate({ study, codebook, cases, cities, values: [valueRow("outside", "town", "Upton")] });
  expect(found.map(({ case_id, status }) => [case_id, status])).toEqual([
    ["gamma", "missing"],
    ["alpha", "missing"],
    ["beta", "missing"],
  ]);
});

test.each([
  {
    why: "a city gives coordinates, region and group",
    values: [valueRow("alpha", "town", "Upton", { status: "contested", evidence: "name" })],
    expected: {
      city: "Upton",
      iso_3166_2: "XX-1",
      region: "Upland",
      city_group: "north",
      latitude: 1.5,
      longitude: -2.5,
      status: "contested",
      evidence: "name",
    },
  },
  {
    why: "a city of no group has none",
    values: [valueRow("alpha", "town", "Farton")],
    expected: { city: "Farton", iso_3166_2: "XX-2", region: "Lowland", city_group: "", latitude: 1.5 },
  },
  {
    why: "a region without a city is only a region",
    values: [valueRow("alpha", "town", ""), valueRow("alpha", "county", "XX-2", { status: "secondary-only" })],
    expected: {
      city: "",
      iso_3166_2: "XX-2",
      region: "Lowland",
      city_group: "",
      latitude: "",
      longitude: "",
      status: "secondary-only",
    },
  },
  {
    why: "the city's region prevails over another",
    values: [
      valueRow("alpha", "town", "Upton", { status: "primary-only" }),
      valueRow("alpha", "county", "XX-2", { status: "contested" }),
    ],
    expected: { city: "Upton", iso_3166_2: "XX-1", region: "Upland", status: "primary-only" },
  },
  {
    why: "a place that is open between cities is no place, even where they share a group",
    values: [valueRow("alpha", "town", "Downton|Lowton", { status: "secondary-only", evidence: "event_or_site" })],
    expected: {
      ...{ city: "", iso_3166_2: "", city_group: "", latitude: "", longitude: "" },
      // As its value has them, and not as one that nobody states.
      ...{ status: "secondary-only", evidence: "event_or_site" },
    },
  },
  {
    why: "a place that is open leaves a region that is documented",
    values: [valueRow("alpha", "town", "Farton|Upton"), valueRow("alpha", "county", "XX-2")],
    expected: { city: "", iso_3166_2: "XX-2", region: "Lowland", city_group: "", latitude: "" },
  },
  {
    why: "nothing documented is nowhere",
    values: [],
    expected: {
      city: "",
      iso_3166_2: "",
      region: "",
      city_group: "",
      latitude: "",
      longitude: "",
      status: "missing",
      evidence: "",
    },
  },
])("$why", ({ values, expected }) => {
  expect(place(...values)).toMatchObject(expected);
});

test("fields are found by their roles, not by what they are called", () => {
  const codebook = [
    fieldOf({ field: "city", type: "place" }),
    fieldOf({ field: "region", type: "code", codes: "XX-1=Upland" }),
  ];
  const values = [valueRow("alpha", "city", "Upton"), valueRow("alpha", "region", "XX-1")];
  expect(locate({ study, codebook, cases, cities, values })[1]).toMatchObject({
    ...{ case_id: "alpha", city: "", iso_3166_2: "", status: "missing" },
  });
});

test("without a field of role region, a city's region is as cities.csv has it", () => {
  const named = cities.map((city) => ({ ...city, region: "Hinterland" }));
  const given = { study, codebook: codebook.slice(0, 1), cases, cities: named };
  expect(locate({ ...given, values: [valueRow("alpha", "town", "Upton")] })[1]).toMatchObject({
    ...{ city: "Upton", iso_3166_2: "XX-1", region: "Hinterland" },
  });
});
