import { expect, test } from "vitest";
import { checkPlaces } from "../../../pipeline/1-ingest/checks/check-places.js";
import type { City, Study } from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";
import { studyOf } from "../../lib/study-of.js";

const files = { study: "data/study.json", citiesGiven: "data/geo/cities.csv", codebook: "data/codebook.csv" };
const codebook = [fieldOf({ field: "county", type: "code", role: "region", codes: "XX-01=North;XX-02=South" })];

const city = (name: string, code: string, region: string) => ({ city: name, iso_3166_2: code, region }) as City;
const cities = [city("Madeup", "XX-01", "North"), city("Invented", "XX-02", "South")];
const study = (...groups: string[][]) =>
  ({ city_groups: groups.map((members, index) => ({ id: `g${index}`, label: "made up", cities: members })) }) as Study;

test("cities in their regions and in one group each pass", () => {
  expect(() =>
    checkPlaces({ study: study(["Madeup"], ["Invented"]), citiesGiven: cities, codebook }, files),
  ).not.toThrow();
});

test.each([
  { why: "a group's city without coordinates", groups: [["Madup"]], message: 'found "Madup"; did you mean Madeup?' },
  {
    why: "a city in two groups",
    groups: [["Madeup"], ["Madeup"]],
    message: 'each city once, but found "Madeup" again',
  },
])("$why is refused", ({ groups, message }) => {
  expect(() => checkPlaces({ study: study(...groups), citiesGiven: cities, codebook }, files)).toThrow(message);
});

test.each([
  { why: "no region's", code: "XX-19", region: "North", message: 'a code of the field county, but found "XX-19"' },
  { why: "another region's", code: "XX-02", region: "North", message: 'expected XX-02 to be South, but found "North"' },
])("a city under a code that is $why is refused", ({ code, region, message }) => {
  expect(() => checkPlaces({ study: study(), citiesGiven: [city("Madeup", code, region)], codebook }, files)).toThrow(
    message,
  );
});

test("a study without a field of role region lets its cities lie anywhere", () => {
  const anywhere = [fieldOf({ field: "region", type: "code", codes: "XX-01=North" })];
  const given = { study: study(), citiesGiven: [city("Madeup", "YY-9", "Nowhere")], codebook: anywhere };
  expect(() => checkPlaces(given, files)).not.toThrow();
});

test.each([
  {
    why: "an id that two groups have",
    ids: ["north", "north"],
    message: 'data/study.json: city_groups[1].id: expected each id once, but found "north" again',
  },
  {
    why: "the id of what is in no group",
    ids: ["elsewhere"],
    message:
      "data/study.json: city_groups[0].id: expected another id than elsewhere, which stands for all other cities; choose another",
  },
])("$why is refused", ({ ids, message }) => {
  const groups = ids.map((id, index) => ({ id, label: "made up", cities: [cities[index]?.city ?? ""] }));
  const given = { study: studyOf({ city_groups: groups }), citiesGiven: cities, codebook };
  expect(() => checkPlaces(given, files)).toThrow(message);
});
