import { expect, test } from "vitest";
import { countShares } from "../../../pipeline/4-aggregate/shares/count-shares.js";
import type { Case, City, Field, Place, Value, Witness } from "../../../pipeline/schemas/index.js";
import { cases, fieldOf, placeOf, study, valueRow } from "../given.js";

const governance = fieldOf({ field: "governance", type: "code", codes: "private=Private;mixed=Mixed;public=Public" });
const year = fieldOf({ field: "opened", type: "year" });
const vocation = fieldOf({ field: "vocation", type: "codes", codes: "industrial=Industrial;scientific=Scientific" });
const region = fieldOf({ field: "county", type: "code", role: "region", codes: "XX-1=Upland;XX-2=Lowland" });
const nowhere = cases.filter(({ in_sample }) => in_sample === "yes").map(({ case_id }) => placeOf(case_id));
const count = async (codebook: Field[], values: Value[], places: Place[] = nowhere) =>
  countShares({ study, codebook, cases, values, places, witnesses: [], cities: [] }).map(
    ({ field, code, count, of, missing, percent }) => `${field} ${code} ${count}/${of} -${missing} ${percent}`,
  );
const ofField = (rows: string[], field: string) => rows.filter((row) => row.startsWith(`${field} `));

test("a code's share is of the clusters that have a value, with the missing beside it", async () => {
  const values = [
    valueRow("alpha", "governance", "private"),
    valueRow("beta", "governance", "mixed"),
    valueRow("gamma", "governance", ""),
  ];
  expect(ofField(await count([governance], values), "governance")).toEqual([
    "governance private 1/2 -1 50",
    "governance mixed 1/2 -1 50",
    "governance public 0/2 -1 0",
  ]);
});

test("when no cluster has a value, there is no percentage", async () => {
  expect(ofField(await count([governance], []), "governance")).toContain("governance private 0/0 -3 null");
});

test("of several codes that hold at once, each counts", async () => {
  const values = [valueRow("alpha", "vocation", "industrial+scientific"), valueRow("beta", "vocation", "industrial")];
  expect(ofField(await count([vocation], values), "vocation")).toEqual([
    "vocation industrial 2/2 -1 100",
    "vocation scientific 1/2 -1 50",
  ]);
});

test("years are listed in order, and only those that occur", async () => {
  const values = [
    valueRow("alpha", "opened", "2013"),
    valueRow("beta", "opened", "2010"),
    valueRow("gamma", "opened", "2013"),
  ];
  expect(ofField(await count([year], values), "opened")).toEqual([
    "opened 2010 1/3 -0 33.3",
    "opened 2013 2/3 -0 66.7",
  ]);
});

test("regions and city groups are counted by place, those without one in a row of their own, out of all", async () => {
  const places = [
    placeOf("alpha", { city: "Upton", iso_3166_2: "XX-1", city_group: "north" }),
    placeOf("beta", { iso_3166_2: "XX-1" }),
    placeOf("gamma"),
  ];
  expect(await count([region], [valueRow("gamma", "county", "XX-2")], places)).toEqual([
    "county XX-1 2/2 -1 100",
    "county XX-2 0/2 -1 0",
    "county undocumented 1/3 -0 33.3",
    "city_group north 1/1 -2 100",
    "city_group south 0/1 -2 0",
    "city_group undocumented 2/3 -0 66.7",
  ]);
});

test("a cluster whose documented city is in none of the groups is not counted as of no known place", async () => {
  const places = [
    placeOf("alpha", { city: "Upton", city_group: "north" }),
    placeOf("beta", { city: "Farton" }),
    placeOf("gamma"),
  ];
  expect((await count([region], [], places)).slice(-2)).toEqual([
    "city_group elsewhere 1/2 -1 50",
    "city_group undocumented 1/3 -0 33.3",
  ]);
});

test("equal counts are equal shares, each rounded by itself, whatever they sum to", async () => {
  const sample = Array.from({ length: 7 }, (_, index) => ({ ...(cases[0] as Case), case_id: `c${index}` }));
  const ids = sample.map(({ case_id }) => case_id);
  const codes = ["private", "private", "private", "mixed", "mixed", "public", ""];
  const places = ids.map((id, index) =>
    index === 0 ? placeOf(id) : placeOf(id, { city: "Upton", city_group: ["north", "south", ""][index % 3] as string }),
  );
  const shares = countShares({
    study,
    codebook: [governance, region],
    cases: sample,
    values: ids.map((id, index) => valueRow(id, "governance", codes[index] as string)),
    places,
    ...{ witnesses: [], cities: [] },
  });
  const percents = (field: string) => shares.filter((share) => share.field === field).map(({ percent }) => percent);
  expect(percents("governance")).toEqual([50, 33.3, 16.7]);
  expect(percents("city_group")).toEqual([33.3, 33.3, 33.3, 14.3]);
});

test("a code that the codebook does not know would be missing from the whole, which is noticed", async () => {
  await expect(count([governance], [valueRow("alpha", "governance", "tribal")])).rejects.toThrow(
    "governance: the codes' counts make 0, but 1 cases have a value",
  );
});

test("a study without a field of role place or region has no city groups to count", async () => {
  expect(await count([governance], [])).toEqual(ofField(await count([governance], []), "governance"));
  const town = fieldOf({ field: "town", type: "place", role: "place" });
  expect(ofField(await count([town], []), "city_group")).toHaveLength(3);
});

test("a group's label is the one in the study's first language", () => {
  const labels = (languages: string[]) =>
    countShares({
      study: { ...study, languages },
      codebook: [region],
      cases,
      values: [],
      places: nowhere,
      witnesses: [],
      cities: [],
    })
      .filter(({ field, code }) => field === "city_group" && code === "south")
      .map(({ label }) => label);
  expect([labels(["en"]), labels(["fr", "en"]), labels(["de"])]).toEqual([
    ["Made-up south"],
    ["Sud inventé"],
    ["Made-up south"],
  ]);
});

const witness = (case_id: string, field: string, value: string): Witness => {
  const source = { obs_id: `${case_id} ${value}`, source_id: "paper", independent_source: "paper" };
  const stated = { raw: value, observed_on: "", evidence: "stated" as const };
  return { case_id, field, value, ...source, ...stated, stance: "dissents", reason_code: "", reason_detail: "" };
};
const boundsOf = (given: Partial<Parameters<typeof countShares>[0]>) =>
  countShares({ study, codebook: [], cases, values: [], places: nowhere, witnesses: [], cities: [], ...given }).map(
    ({ code, count, count_low, count_high }) => `${code} ${count} ${count_low}..${count_high}`,
  );

test("beside a count stand the fewest and the most cases of the sample, whatever missing and contested values are", () => {
  const contested = { status: "contested" as const };
  const values = [
    valueRow("alpha", "governance", "private"),
    valueRow("beta", "governance", "mixed", contested),
    valueRow("gamma", "governance", ""),
  ];
  const witnesses = [witness("beta", "governance", "private")];
  // Alpha is private, beta may be, and of gamma nothing is stated.
  expect(boundsOf({ codebook: [governance], values, witnesses })).toEqual([
    "private 1 1..3",
    "mixed 1 0..2",
    "public 0 0..1",
  ]);
});

test("a place that is open between two cities of one region is in that region under every reading", () => {
  const town = fieldOf({ field: "town", type: "place", role: "place" });
  const city = (name: string, iso_3166_2: string) => ({ city: name, iso_3166_2 }) as City;
  const found = boundsOf({
    codebook: [town, region],
    values: [valueRow("alpha", "town", "Downton|Lowton"), valueRow("beta", "county", "XX-1")],
    witnesses: [witness("alpha", "town", "Downton"), witness("alpha", "town", "Lowton")],
    cities: [city("Upton", "XX-1"), city("Downton", "XX-2"), city("Lowton", "XX-2")],
  });
  // Beta's region is stated and its city is not; of gamma nothing is.
  expect(found).toEqual([
    "XX-1 0 1..2",
    "XX-2 0 1..2",
    "undocumented 3 null..null",
    "north 0 0..2",
    "south 0 1..3",
    "undocumented 3 null..null",
  ]);
});
