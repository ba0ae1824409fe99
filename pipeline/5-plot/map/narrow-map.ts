import type { TopLevelSpec } from "vega-lite";
import { mapLines } from "../../schemas/index.js";
import { figure } from "../layout/figure.js";
import { boxes, type Layer, lines, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../layout/theme.js";
import { groupGrounds, mapLineLayers, outlines, southernEdge } from "./ground.js";
import { keyPanels } from "./key-panels.js";
import { type Frame, layoutLabels } from "./label-layout.js";
import { caseLines, caseWidth } from "./labels.js";
import { landShare } from "./land-mask.js";
import { mapText } from "./map-caption.js";
import { withFrame } from "./map-frame.js";
import { cityDiameter, cityMarks } from "./map-marks.js";
import { type City, cityGroups, type MapGiven, mapPlaces } from "./places.js";
import { fitProjection, type Projection } from "./projection.js";
import { scaleBar } from "./scale-bar.js";

const [edge, head, gap, leastHeight, tallest] = [3, 3, 9, 120, 1.25];
/** From the edge of the city's circle, in points: nearer, a name needs no line. */
const shortestLeader = 4;

/**
 * The map for a page of one column: the country with the names of its cities, and below it, each city with its cases, then the key.
 *
 * @throws TooNarrow
 * @throws NoPlace where the cities' names find no place
 */
export function narrowMap(given: MapGiven, page: Page): TopLevelSpec {
  const { width, texts } = page;
  const { cities, unplaced } = mapPlaces(given, texts);
  const groups = cityGroups(given, texts);
  const panels = keyPanels(given, { cities, unplaced, groups }, texts)(width);
  const all = [...cities.flatMap(({ cases }) => cases), ...unplaced];
  needsWidth(page, Math.max(...panels.map((panel) => panel.width), ...all.map(caseWidth)));

  const ownLines = mapLines(given.study.map, given.map_line);
  const southernmost = southernEdge(ownLines);
  const projection = fitCountry(given.regions, southernmost, width);
  const bottom = Math.max(leastHeight, projection.bottom + edge);
  const south = southernmost > -90 ? projection.place(0, southernmost)[1] : undefined;
  const [latitude, longest] = [projection.latitudeAt((head + projection.bottom) / 2), width / 5];
  const bar = scaleBar(projection, latitude, longest, texts);
  const scale = { x: 0, y: bottom - edge - 8, width: bar.width, height: 10, longest, latitude };
  const covered = landShare(given.regions, projection, width, bottom);
  const names = cityNames(cities, projection, { x: 0, y: 0, width, height: bottom, reserved: [scale], covered });
  const list = cityList(cities, bottom + gap);
  const tops = panels.map((_, i) => panels.slice(0, i).reduce((sum, { height }) => sum + height + gap, list.bottom));
  const spec = figure(page, {
    ...mapText(given, { cities, unplaced, groups }, texts),
    body: {
      height: (tops.at(-1) ?? list.bottom) + (panels.at(-1)?.height ?? 0),
      layers: {
        land: [outlines(given.regions, projection, { x: 0, y: 0, width, height: south ?? bottom })],
        groups: groupGrounds(
          cities,
          groups.map(({ id }) => id),
          projection,
        ),
        lines: mapLineLayers(ownLines, projection),
        cases: names,
        list: list.layers,
        legend: panels.flatMap((panel, i) => panel.layersAt(0, tops[i] ?? 0)),
        scale: bar.layersAt(scale.x, scale.y + scale.height / 2),
      },
    },
  });
  return withFrame(spec, { height: bottom, legend: [], scale });
}

/** The whole country, as wide as the page, or as high as a screen can show at once. */
function fitCountry(regions: MapGiven["regions"], south: number, width: number) {
  const fit = (inset: number) =>
    fitProjection(regions, { left: edge + inset, right: width - edge - inset, head, south });
  for (let inset = 0; inset < 0.4 * width; inset += 0.02 * width) {
    const found = fit(inset);
    if (found.bottom <= tallest * width) return found;
  }
  return fit(0.4 * width);
}

/** Each city's circle with its name, on paper where it lies on land. */
function cityNames(cities: readonly City[], { place }: Projection, frame: Frame): Layer[] {
  const points = cities.map((city) => {
    const [x, y] = place(city.longitude, city.latitude);
    return { city, x, y };
  });
  const labels = layoutLabels(
    points.map(({ city: { name, cases }, ...anchor }) => {
      const width = textWidth(name, size.text, bold);
      const radius = cityDiameter(cases.length) / 2;
      return { id: name, anchor, radius, width, height: lineHeight.text, lineWidths: [width] };
    }),
    frame,
  );
  const far = labels.filter(
    ({ leader, anchor, radius }) => Math.hypot(leader.x - anchor.x, leader.y - anchor.y) >= shortestLeader + radius,
  );
  const plates = labels.filter((box) => frame.covered(box) > 0);
  const paint = { fill: colour.paper, stroke: "transparent" };
  return [
    lines(
      far.map(({ id, leader, anchor }) => ({ city: id, x: leader.x, y: leader.y, x2: anchor.x, y2: anchor.y })),
      { color: colour.quiet },
    ),
    boxes(
      plates.map(({ id, x, y, width, height }) => {
        return { city: id, x: x - 1, y, x2: x + width + 1, y2: y + height, ...paint };
      }),
      { opacity: 0.6 },
    ),
    ...cityMarks(points),
    textMarks(
      labels.map(({ id, x, y }) => ({ city: id, x, y: y + lineHeight.text / 2, text: id })),
      { bold: true },
    ),
  ];
}

/** Each city from (0, y) downwards, with its cases below it. */
function cityList(cities: readonly City[], y: number): { layers: Layer[]; bottom: number } {
  let at = y;
  const [heads, cases]: [{ x: number; y: number; text: string }[], Parameters<typeof caseLines>[0][number][]] = [
    [],
    [],
  ];
  for (const city of cities) {
    heads.push({ x: 0, y: at + lineHeight.text / 2, text: city.name });
    city.cases.forEach((one, i) => void cases.push({ case: one, x: 0, y: at + (i + 1.5) * lineHeight.text }));
    at += (1 + city.cases.length) * lineHeight.text + 2;
  }
  return { layers: [textMarks(heads, { bold: true }), ...caseLines(cases)], bottom: at + gap };
}
