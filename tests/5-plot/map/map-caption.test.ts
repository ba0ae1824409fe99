import { describe, expect, test } from "vitest";
import { pageOf } from "../../../pipeline/5-plot/layout/page.js";
import { caseMap } from "../../../pipeline/5-plot/map/index.js";
import { cityGroups } from "../../../pipeline/5-plot/map/places.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Study } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { rowsOf } from "../rows-of.js";

const drawn = (given: Partial<typeof madeUp> = {}, language: Language = "en") => {
  const all = { ...madeUp, ...given };
  return caseMap(all, pageOf("places", 175, textsFor(language, all)));
};
type Drawn = ReturnType<typeof drawn>;
const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, " ");
const titleOf = ({ title }: Drawn) => plain((title as { text: string[] }).text.join(" "));
const wordsOf = (spec: Drawn) => rowsOf(spec).map(({ text }) => plain(text));
const withoutRole = (role: string) =>
  madeUp.codebook.map((field) => (field.role === role ? { ...field, role: "" as const } : field));
const ownMap = madeUp.study.map as NonNullable<Study["map"]>;
const mapped = (map: Partial<typeof ownMap>): Partial<typeof madeUp> => ({
  study: { ...madeUp.study, map: { ...ownMap, ...map } },
});

describe("a study without a field of role label", () => {
  const codebook = withoutRole("label");
  test.each([
    {
      language: "en",
      title:
        "The north & its environs: 4 of the 4 schools with a known place (100 %; 1 to 3 of 5 whatever the open values are)",
    },
    {
      language: "fr",
      title:
        "Le nord et ses environs : 4 des 4 écoles dont le lieu est connu (100 % ; 1 à 3 sur 5 quelles que soient les valeurs ouvertes)",
    },
  ] as const)("has no sentence about labels in $language", ({ language, title }) => {
    const spec = drawn({ codebook }, language);
    expect(titleOf(spec)).toBe(title);
    for (const text of [plain(spec.description), ...wordsOf(spec)])
      expect(text).not.toMatch(/certifica|granted|requested|refused|obtenu|demandé|refusé|label/i);
  });
});

test("nor has one whose label field has no code that means yes a sentence about how many have it", () => {
  const codebook = madeUp.codebook.map((field) => (field.role === "label" ? { ...field, yes: "" } : field));
  expect(titleOf(drawn({ codebook }))).not.toMatch(/certificate/i);
});

test("a study without a field of role category adds nothing to the names", () => {
  const spec = drawn({ codebook: withoutRole("category") });
  expect(plain(spec.description)).toMatch(/^Places and certificate of 5 schools/);
  expect(wordsOf(spec)).not.toContain("wool");
  expect(wordsOf(drawn())).toContain("wool");
});

test("a study without groups of cities has its largest city in the title, and no table of groups", () => {
  const shares = madeUp.shares.filter(({ field }) => field !== "city_group");
  const spec = drawn({ shares, study: { ...madeUp.study, city_groups: [] } });
  expect(titleOf(spec)).toBe(
    "Éville: 2 of the 4 schools with a known place (50 %; 1 to 3 of 5 whatever the open values are); certificate: Granted for 1 of 4 (1 to 2 of 5)",
  );
  expect(wordsOf(spec)).not.toContain("City groups, of the schools with a place");
});

test("a place in none of the groups goes by the program's own words", () => {
  const [north] = madeUp.shares.filter(({ code }) => code === "north");
  const elsewhere = { ...(north as (typeof madeUp.shares)[number]), code: "elsewhere", label: "whatever" };
  const one = { ...madeUp.study, city_groups: madeUp.study.city_groups.slice(0, 1) };
  for (const [language, study, label] of [
    ["en", madeUp.study, "In none of these groups"],
    ["fr", madeUp.study, "Dans aucun de ces groupes"],
    ["en", one, "Outside this group"],
    ["fr", one, "Hors de ce groupe"],
  ] as const)
    expect(cityGroups({ shares: [elsewhere], study }, textsFor(language, madeUp))[0]?.label).toBe(label);
});

test("a place in none of the groups comes last, however many are there", () => {
  const [north] = madeUp.shares.filter(({ code }) => code === "north");
  const counted = (code: string, count: number) => ({ ...(north as (typeof madeUp.shares)[number]), code, count });
  const shares = [counted("elsewhere", 3), counted("south", 1), counted("north", 2)];
  expect(cityGroups({ ...madeUp, shares }, textsFor("en", madeUp)).map(({ id }) => id)).toEqual([
    "north",
    "south",
    "elsewhere",
  ]);
});

test("the title and the range are of the study's one group, though most cases are outside it", () => {
  const city_groups = madeUp.study.city_groups.filter(({ id }) => id === "south");
  const [group] = madeUp.shares.filter(({ code }) => code === "south");
  const counted = (code: string, count: number) => ({ ...(group as (typeof madeUp.shares)[number]), code, count });
  const given = { shares: [counted("south", 1), counted("elsewhere", 3)], study: { ...madeUp.study, city_groups } };
  // 1 of the 4 that are placed; of all 5, the last may be in the south or not.
  expect(titleOf(drawn(given))).toMatch(/^The south: 1 of the 4 schools/);
  expect(plain(drawn(given).description)).toContain("the share of The south lies between 20 % and 40 % of all 5");
});

describe("places with equal counts", () => {
  const withoutGroups = { ...madeUp.study, city_groups: [] };
  const inTowns = (...towns: string[]) =>
    madeUp.places.map((place, i) => ({
      ...place,
      city: towns[i] ?? "",
      city_group: "",
      latitude: towns[i] === undefined ? ("" as const) : 50,
      longitude: towns[i] === undefined ? ("" as const) : 0,
    }));
  const title = (towns: string[], language: Language = "en") =>
    titleOf(
      drawn({ places: inTowns(...towns), study: withoutGroups, shares: [], codebook: withoutRole("label") }, language),
    );

  test.each([
    {
      towns: ["A", "A", "B"],
      en: "A: 2 of the 3 schools with a known place (67 %; 0 to 1 of 5 whatever the open values are)",
    },
    { towns: ["A"], en: "A: 1 of 1 school with a known place (100 %; 0 to 1 of 5 whatever the open values are)" },
    {
      towns: ["A", "A", "B", "B"],
      en: "A and B: 2 each of the 4 schools with a known place (50 %; 0 to 1 of 5 whatever the open values are)",
    },
    {
      towns: ["A", "B", "C", "D"],
      en: "The largest 4 places are equal: 1 each of the 4 schools with a known place (25 %; 0 to 1 of 5 whatever the open values are)",
    },
  ])("$towns: $en", ({ towns, en }) => {
    expect(title(towns)).toBe(en);
  });

  test.each([
    {
      towns: ["A"],
      fr: "A : 1 sur 1 école dont le lieu est connu (100 % ; 0 à 1 sur 5 quelles que soient les valeurs ouvertes)",
    },
    {
      towns: ["A", "A", "B", "B"],
      fr: "A et B : chacun 2 des 4 écoles dont le lieu est connu (50 % ; 0 à 1 sur 5 quelles que soient les valeurs ouvertes)",
    },
  ])("in French, $towns: $fr", ({ towns, fr }) => {
    expect(title(towns, "fr")).toBe(fr);
  });
});

describe("a study's own lines", () => {
  const lines = (spec: Drawn) => rowsOf(spec).filter(({ line }) => line !== undefined);
  test.each([
    { map_line: "", drawn: 1, note: "Dashed line: a made-up brook.", absent: "north of the brook" },
    { map_line: "brook=clip", drawn: 0, note: "Shown north of the brook only.", absent: "Dashed" },
    { map_line: "brook=solid", drawn: 1, note: "", absent: "brook" }, // the study states nothing for it
    { map_line: "brook=none", drawn: 0, note: "", absent: "brook" },
    { map_line: "other=none", drawn: 1, note: "Dashed line: a made-up brook.", absent: "north of the brook" },
  ])("with $map_line, $drawn is drawn, and the caption says: $note", ({ map_line, note, absent, ...expected }) => {
    const spec = drawn({ map_line } as Partial<typeof madeUp>);
    expect(lines(spec)).toHaveLength(expected.drawn);
    expect(spec.description).toContain(note);
    expect(spec.description).not.toContain(absent);
  });

  test("may be several, or none", () => {
    const [brook] = ownMap.lines;
    const two = [brook, { ...brook, id: "hedge", notes: {} }] as typeof ownMap.lines;
    expect(lines(drawn(mapped({ lines: two }))).map(({ line }) => line)).toEqual(["brook", "hedge"]);
    expect(lines(drawn(mapped({ lines: [] })))).toEqual([]);
  });
});

test.each([
  {
    language: "en",
    end: "Dashed line: a made-up brook. Nobody has drawn these outlines before. Outlines: Nobody (CC0).",
  },
  { language: "fr", end: "Ligne tiretée : un ruisseau inventé. Ces contours sont inédits. Contours : Nobody (CC0)." },
] as const)("notes and credits end the caption, in $language", ({ language, end }) => {
  expect(plain(drawn({}, language).description)).toContain(end);
});

test("neighbours are named where there is room, and not on land or off the page", () => {
  expect(wordsOf(drawn())).toContain("Quiet Sea");
  expect(wordsOf(drawn({}, "fr"))).toContain("Mer Calme");
  expect(wordsOf(drawn())).not.toContain("Hidden Land");
  const far = [{ name: "Beyond", at: [100, 0] as [number, number] }];
  expect(wordsOf(drawn(mapped({ neighbours: far })))).not.toContain("Beyond");
});

test("a study that has nothing to say of its map has a map with the program's words alone", () => {
  const { map: _, ...study } = madeUp.study;
  const spec = drawn({ study });
  expect(spec.description).not.toMatch(/brook|Nobody has|CC0/);
  expect(wordsOf(spec)).not.toContain("Quiet Sea");
});

test("of no place at all, the title says so, and no share is given", () => {
  const places = madeUp.places.map((place) => ({ ...place, latitude: "" as const, longitude: "" as const, city: "" }));
  expect(titleOf(drawn({ places }))).toBe("No place is known for any of 5 schools");
  expect(titleOf(drawn({ places }, "fr"))).toBe("Aucun lieu connu pour 5 écoles");
  expect(drawn({ places }).description).not.toContain("largest share");
});
