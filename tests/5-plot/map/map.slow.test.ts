import * as vega from "vega";
import { describe, expect, test } from "vitest";
import { specOf } from "../../../pipeline/5-plot/figures/index.js";
import { fieldOf } from "../../../pipeline/5-plot/look-up.js";
import { hull } from "../../../pipeline/5-plot/map/ground.js";
import { crowdedGroup, insetProjection, shownBy } from "../../../pipeline/5-plot/map/inset-projection.js";
import { cityDiameter } from "../../../pipeline/5-plot/map/map-marks.js";
import { cityGroups, mapPlaces } from "../../../pipeline/5-plot/map/places.js";
import { fitProjection, kilometresPerPoint } from "../../../pipeline/5-plot/map/projection.js";
import { placeScaleBar, scaleBar } from "../../../pipeline/5-plot/map/scale-bar.js";
import { compileView } from "../../../pipeline/5-plot/render.js";
import { languages, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { codesOf } from "../../../pipeline/schemas/codes.js";
import { figureNamed } from "../figure-named.js";
import * as madeUp from "../made-up.js";
import { rowsOf } from "../rows-of.js";
import { tables } from "../study.js";
import { collide, linesOf, marksOf, runsThrough, wordsOf } from "../words-of.js";

const en = textsFor("en", tables);
const projection = fitProjection(tables.regions, { left: 120, right: 490, head: 3, south: -90 });
const { cities, unplaced } = mapPlaces(tables, en);
interface D3 {
  (degrees: readonly [number, number]): [number, number];
  scale(scale: number): D3;
  translate(at: readonly [number, number]): D3;
}
const map = figureNamed("map", tables);
const shownAs = ["dashed", "solid", "clip"] as const;

describe.each(languages.flatMap((language) => shownAs.map((line) => ({ language, line }))))(
  "in $language, $line",
  ({ language, line }) => {
    const spec = specOf(map, { ...tables, map_line: `western_sahara=${line}` }, textsFor(language, tables));

    test("no point and no line of the map runs through a word", async () => {
      const view = await compileView(spec);
      for (const word of wordsOf(view)) {
        for (const mark of marksOf(view)) expect(collide(word, mark), `a point over ${word.text}`).toBe(false);
        for (const rule of linesOf(view)) expect(runsThrough(rule, word), `a line through ${word.text}`).toBe(false);
      }
    });

    test("every case stands with its category, and every city once", async () => {
      const words = wordsOf(await compileView(spec)).map(({ text }) => text);
      const given = mapPlaces(tables, textsFor(language, tables));
      for (const { name, category } of [...given.cities.flatMap(({ cases }) => cases), ...given.unplaced]) {
        expect(words).toContain(name);
        expect(words).toContain(category);
      }
      for (const { name } of given.cities) expect(words.filter((text) => text === name)).toHaveLength(1);
    });

    test("the caption says where the boundaries come from and that no position is taken", () => {
      expect(spec.description).toMatch(/27°40′\sN/);
      expect(spec.description).toMatch(/no position is taken|aucune position n’est prise/);
      expect(spec.description).toMatch(/OpenStreetMap.*\(ODbL\), GeoNames \(CC BY 4\.0\)/);
    });
  },
);

test.each(languages)(
  "in %s, no line from a name to its city is longer than 30 mm, on the narrowest page either",
  (language) => {
    const spec = specOf(map, tables, textsFor(language, tables), 158);
    const leaders = rowsOf(spec).filter(({ city, x2, fill }) => city && x2 !== undefined && fill === undefined);
    expect(leaders.length).toBeGreaterThan(0);
    for (const { city, x, y, x2, y2 } of leaders as Record<string, number>[]) {
      const points = Math.hypot(Number(x2) - Number(x), Number(y2) - Number(y));
      expect((points / 72) * 25.4, `${city}`).toBeLessThan(30);
    }
  },
);

test("the description has each group, city, category, label and place known indirectly", () => {
  const { description } = specOf(map, tables, en);
  expect(description).toContain(
    "Casablanca–Settat–Rabat axis: 8 of 14 (57\u00a0%); Safi, Marrakech, Agadir: 4 of 14 (29\u00a0%)",
  );
  expect(description).toContain("Nouaceur: AMC (aeronautics, Labelling: Yes, place known indirectly)");
  expect(description).toContain(
    "No single city known: Digipole (digital, Labelling: In process), Green H2 Maroc (hydrogen, Labelling: In process) and MMI",
  );
  // 57 % are 8 of 14; 59 and 65 % are 10 and 11 of 17: two are on the axis whichever of their cities it is.
  expect(description).toContain(
    "the largest share lies between 59\u00a0% and 65\u00a0% of all 17. Not among the 8 of 14, but in the same group under every reading: Green H2 Maroc and MMI.",
  );
});

test("each sector and city group of the study has a short name in each language", () => {
  const sector = fieldOf(tables.codebook, "sector");
  const codes = codesOf(sector).map(({ code }) => code);
  for (const column of ["short_codes", "short_codes::fr"])
    expect(codesOf({ codes: sector[column] ?? "" }).map(({ code }) => code)).toEqual(codes);
  for (const { label } of tables.study.city_groups) expect(Object.keys(label)).toEqual(["en", "fr"]);
});

// Events in two cities leave the place of Green H2 and MMI open: they have no mark and are counted in no group.
test("places and groups: 14 with a city, 3 without, the largest group first", () => {
  expect(cities.flatMap(({ cases }) => cases)).toHaveLength(14);
  expect(unplaced.map(({ name }) => name)).toEqual(["Digipole", "Green H2 Maroc", "MMI"]);
  expect(cityGroups(tables, en).map(({ count, of }) => [count, of])).toEqual([
    [8, 14],
    [4, 14],
    [1, 14],
    [1, 14],
  ]);
});

test("the axis is enlarged, in the scale and place that its box on the main map says", () => {
  const near = crowdedGroup(cities, projection);
  expect(near.map(({ name }) => name).sort()).toEqual(["Ben Slimane", "Casablanca", "Nouaceur", "Settat"]);
  const box = { x: 0, y: 3, width: 240, height: 175 };
  const enlarged = insetProjection(tables.regions, near, box, projection);
  const shown = shownBy(enlarged, box, projection);
  expect(shown.width * (enlarged.scale / projection.scale)).toBeCloseTo(box.width, 6);
  for (const { longitude, latitude } of near) {
    const [x, y] = projection.place(longitude, latitude);
    expect(x > shown.x && x < shown.x + shown.width && y > shown.y && y < shown.y + shown.height).toBe(true);
    const [ex, ey] = enlarged.place(longitude, latitude);
    expect((ex - box.x) / box.width).toBeCloseTo((x - shown.x) / shown.width, 6);
    expect((ey - box.y) / box.height).toBeCloseTo((y - shown.y) / shown.height, 6);
  }
});

test("cities far from one another need no enlargement", () => {
  expect(
    crowdedGroup(
      cities.filter(({ name }) => ["Oujda", "Meknès", "Agadir"].includes(name)),
      projection,
    ),
  ).toEqual([]);
  expect(crowdedGroup([], projection)).toEqual([]);
});

test("points lie where Vega draws the outlines, and latitudes are read back", () => {
  // Vega's projections are d3's, which its types leave out.
  const mercator = (vega as unknown as { projection(type: string): () => D3 }).projection("mercator");
  const drawn = mercator().scale(projection.scale).translate(projection.translate);
  for (const [longitude, latitude] of [
    [-7.61, 33.59],
    [-17.1, 20.8],
  ] as const) {
    const [x, y] = projection.place(longitude, latitude);
    const [dx, dy] = drawn([longitude, latitude]);
    expect(x).toBeCloseTo(dx, 6);
    expect(y).toBeCloseTo(dy, 6);
    expect(projection.latitudeAt(y)).toBeCloseTo(latitude, 9);
  }
});

test("a scale bar is as long as it says at its latitude", () => {
  const [layer] = scaleBar(projection, 29.2, 60, en).layersAt(0, 0);
  const { x, x2 } = (layer as unknown as { data: { values: { x: number; x2: number }[] } }).data.values[0] ?? {
    x: 0,
    x2: 0,
  };
  // A degree along the parallel is 2π · 6 371 km · cos 29° / 360 = 97.25 km.
  const degree = (projection.place(1, 29)[0] - projection.place(0, 29)[0]) / 97.25;
  expect((x2 - x) / degree).toBeCloseTo(200, 1);
  expect(kilometresPerPoint(projection, 29) * (x2 - x)).toBeCloseTo(200, 9);
});

test("a scale bar stands where no boundary and no city is, as far left as it can", () => {
  // Its northern and southern boundaries are far from the bar and from the air around it.
  const square = (west: number, east: number) => [
    [west, -30],
    [east, -30],
    [east, 39],
    [west, 39],
    [west, -30],
  ];
  const regions = {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [square(20, 80)] } }],
  } as unknown as typeof tables.regions;
  // A degree is a point; north is up.
  const plain = { ...projection, place: (x: number, y: number): [number, number] => [x, 9 - y] };
  const at = (cities: { x: number; y: number; radius: number }[], width: number) =>
    placeScaleBar({ x: 0, y: 0, width: 120, height: 12 }, { width, height: 9 }, { regions, projection: plain, cities })
      .x;
  expect(at([], 12)).toBe(5);
  expect(at([], 20)).toBe(25);
  expect(at([{ x: 40, y: 5, radius: 3 }], 20)).toBe(49);
  // Nowhere is room for it.
  expect(at([], 90)).toBe(5);
});

test.each([
  { name: "none", points: [], expected: 0 },
  { name: "one", points: [[0, 0]], expected: 1 },
  {
    name: "two",
    points: [
      [0, 0],
      [1, 1],
    ],
    expected: 2,
  },
  {
    name: "a square with a point inside and one on its edge",
    points: [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [2, 1],
      [2, 0],
    ],
    expected: 4,
  },
  {
    name: "three on a line",
    points: [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    expected: 2,
  },
])("the hull of $name", ({ points, expected }) => {
  expect(hull(points.map(([x = 0, y = 0]) => ({ x, y })))).toHaveLength(expected);
});

test("the area of a city's circle is in proportion to its number of cases", () => {
  expect(cityDiameter(4) ** 2 / cityDiameter(1) ** 2).toBeCloseTo(4, 9);
});

test("a case of which neither category nor label is known stands with its name alone", () => {
  const { cities: found } = mapPlaces({ ...madeUp, values: [] }, textsFor("en", madeUp));
  expect(found[0]?.cases[0]).toMatchObject({ name: "Madeup 1", category: "", answer: "", isDirect: true });
  expect(found[0]?.cases[1]).toMatchObject({ isDirect: false });
});
