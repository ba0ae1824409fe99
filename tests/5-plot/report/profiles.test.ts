import { expect, test } from "vitest";
import { availableFigures } from "../../../pipeline/5-plot/figures/index.js";
import { formatRule } from "../../../pipeline/5-plot/report/format-rule.js";
import { listCriteria } from "../../../pipeline/5-plot/report/list-criteria.js";
import { contested } from "../../../pipeline/5-plot/report/sections/contested.js";
import { criteria } from "../../../pipeline/5-plot/report/sections/criteria.js";
import { profiles } from "../../../pipeline/5-plot/report/sections/profiles.js";
import { shareLine } from "../../../pipeline/5-plot/report/share-line.js";
import { smallMap } from "../../../pipeline/5-plot/report/small-map.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { criterionOf } from "../../lib/criterion-of.js";
import { madeUpTables as given } from "./given.js";

const texts = textsFor("en", given);
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replaceAll(/\s+/g, " ");
const profileOf = (id: string) => {
  const [, after = ""] = profiles(given, texts).content.text.split(`id="case-${id}"`);
  return plain(after.split("</article>")[0] ?? "");
};

test("a profile counts what is known, contested and missing of its case alone", () => {
  // Of the first school, answers has a value of every field but the province; sources disagree on opened, reach and town.
  const known = given.values.filter(({ case_id, value }) => case_id === "c0" && value !== "").length;
  expect(profileOf("c0")).toContain(`${known} of ${given.codebook.length} fields have a value`);
  expect(profileOf("c0")).toContain("3 contested");
  expect(profileOf("c0")).toMatch(/Without an admissible value: [^.]*Province/);
});

test("a contested value that no policy decides is contested and not missing, with each of its sides", () => {
  const of = (row: { case_id: string; field: string }) => row.case_id === "c0" && row.field === "opened";
  const undecided = {
    ...given,
    values: given.values.map((row) => (of(row) ? { ...row, value: "", status: "contested" as const } : row)),
    witnesses: given.witnesses.map((row) =>
      of(row) ? { ...row, stance: "open" as const, reason_code: "undecided" as const } : row,
    ),
  };
  const stated = given.witnesses.filter(of).map(({ value }) => value);
  expect(stated.length).toBeGreaterThan(1);
  const row = plain(contested(undecided, texts).content.text).split(texts.field("opened"))[1] ?? "";
  expect(row).toContain("undecided");
  for (const value of stated) expect(row.slice(0, 120)).toContain(value);
  const text = plain(profiles(undecided, texts).content.text);
  const missingOf = (all: typeof given.values) => all.filter(({ status }) => status === "missing").length;
  const counted = [...text.matchAll(/(\d+) missing ·/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  const inFields = undecided.values.filter(({ field }) => given.codebook.some((row) => row.field === field));
  const never = 5 * given.codebook.length - inFields.length;
  expect(counted).toBe(missingOf(inFields) + never);
  expect(text).toContain("3 contested");
});

test("a case of which nothing is known says so, and has the place of its own nonetheless", () => {
  expect(profileOf("c3")).toContain("0 contested");
  expect(profileOf("c3")).toContain("No single place is known.");
});

test("a known place is given where the study does not say where on earth its cities are", () => {
  const nowhere = { latitude: "", longitude: "" } as const;
  const places = given.places.map((place) => ({ ...place, ...nowhere, iso_3166_2: "", region: "" }));
  for (const [language, where, unknown] of [
    ["en", "Where it is: Éville", "No single place is known"],
    ["fr", "Lieu : Éville", "Aucun lieu unique n"],
  ] as const) {
    const text = plain(profiles({ ...given, places }, textsFor(language, given)).content.text);
    expect(text).toContain(where);
    expect(text.split(unknown)).toHaveLength(2); // Of the one school of which none is
  }
  expect(availableFigures({ ...given, places }).notices).toContain(
    "left out figure places: the study has no coordinates of its cities",
  );
});

test("the answers of the others are counted without the case itself, and without those that gave none", () => {
  // The choir: oui, oui, non, nothing, oui. Beside the first school, two of three others have one; beside the third, three of three.
  expect(profileOf("c0")).toMatch(/Choir [^0-9]*2 of 3 others/);
  expect(profileOf("c2")).toMatch(/Choir [^0-9]*3 of 3 others/);
});

test("the criteria of a case are those that it meets, does not meet, and of which that is unknown", () => {
  expect(profileOf("c0")).toContain("Published criteria: 1 met, 0 not met, 1 unknown");
  expect(profileOf("c4")).toContain("Published criteria: 0 met, 1 not met, 1 unknown");
  expect(profileOf("c3")).toContain("Published criteria: 0 met, 0 not met, 2 unknown");
});

test("the section of criteria counts, and names what is unknown first, and asks first what is open for most", () => {
  const [section] = criteria(given, texts);
  const text = plain(section?.content.text ?? "");
  expect(text).toContain(
    "2 criteria, each for 5 schools. Of the 10 results, unknown: 6 (Unknown) ; met: 3 (Met) ; not met: 1 (Not met) .",
  );
  expect(text.indexOf("5 of 5")).toBeLessThan(text.indexOf("1 of 5"));
  expect(text).toContain("from memory, not verified");
  expect(criteria({ ...given, criteriaCounts: [], rawCriteria: [], criteria: [] }, texts)).toEqual([]);
});

test("the section of criteria names how much is met by a sign of the study's own, and nothing where none is", () => {
  const textOf = (rule_from: "source" | "study") => {
    const rawCriteria = given.rawCriteria.map((one) => (one.criterion_id === "many" ? { ...one, rule_from } : one));
    return plain(criteria({ ...given, rawCriteria }, texts)[0]?.content.text ?? "");
  };
  expect(textOf("study")).toContain("Of what is met, all 3 are so by a sign that this study takes for enough");
  expect(textOf("source")).not.toContain("Of what is met");
});

test("behind a count are the cases, why it is unknown, and the values that decide it", () => {
  const lists = listCriteria(given, texts);
  expect(lists["criterion:many.met"]?.keys).toEqual(["value:c0.pupils", "value:c1.pupils", "value:c2.pupils"]);
  expect(lists["criterion:banner.unknown"]?.intro).toContain("5 schools: no field asks it.");
  expect(lists["criterion:banner.met"]?.intro).toEqual(["none"]);
});

test.each([
  { criterion: {}, expected: "no field asks it" },
  { criterion: { fields: "pupils" }, expected: "Pupils: no threshold was found" },
  { criterion: { fields: "pupils", comparison: "at_least", value: "0.5" }, expected: "Pupils: at least 0.5" },
  { criterion: { fields: "pupils", comparison: "at_most", value: "10" }, expected: "Pupils: at most 10" },
] as const)("a rule in words: $expected", ({ criterion, expected }) => {
  expect(formatRule(criterionOf({ rule_from: "source", ...criterion }), texts)).toBe(expected);
});

test("a share is a dot over the band of its bounds", () => {
  // 240 wide with 8 at each end: nought at 8, all at 232.
  const text = shareLine({ share: 0.5, low: 0.25, high: 1 }).text;
  expect(text).toContain('<circle cx="120"');
  expect(text).toContain('<rect x="64" width="168"');
});

test("the small map has the outlines once and a point for each place; without outlines there is none", () => {
  const map = smallMap(given);
  expect(map?.outlines.text.match(/<symbol/g)).toHaveLength(1);
  const drawn = map?.draw("Here", [{ longitude: 0, latitude: 0, radius: 3, kind: "own" }]).text;
  expect(drawn).toContain('aria-label="Here"');
  expect(drawn?.match(/<circle/g)).toHaveLength(1);
  expect(smallMap({ ...given, regions: { ...given.regions, features: [] } })).toBeUndefined();
});
