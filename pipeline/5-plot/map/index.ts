import type { TopLevelSpec } from "vega-lite";
import { mapLines } from "../../schemas/index.js";
import { figure } from "../layout/figure.js";
import { needsWidth, type Page, wideOrNarrow } from "../layout/page.js";
import type { Box } from "./geometry.js";
import { groupGrounds, mapLineLayers, outlines, southernEdge } from "./ground.js";
import { mapInset } from "./inset.js";
import { crowdedGroup } from "./inset-projection.js";
import { keyPanels } from "./key-panels.js";
import { NoPlace } from "./label-layout.js";
import { cityLabels } from "./labels.js";
import { landShare } from "./land-mask.js";
import { mapText } from "./map-caption.js";
import { withFrame } from "./map-frame.js";
import type { Panel } from "./map-legend.js";
import { cityMarks } from "./map-marks.js";
import { narrowMap } from "./narrow-map.js";
import { neighbourLabels } from "./neighbour-labels.js";
import { type City, type CityGroup, cityGroups, type MapGiven, mapPlaces } from "./places.js";
import { fitProjection, type Projection } from "./projection.js";
import { scaleBar } from "./scale-bar.js";

const [edge, head, gap, legendWidth, leastWidth, leastInset, more, littleMore] = [3, 3, 9, 158, 442, 236, 40, 8];
const longestBar = 60;

/** Of the page's width, where the map stands in its middle. */
const [widestShare, leastShare] = [0.56, 0.1];

/**
 * An analytical map: each case at its documented city, the crowded cities enlarged, and a key.
 *
 * @throws TooNarrow, also where the names find no place: only trying shows what would be enough, so a little more is asked for
 */
export function caseMap(given: MapGiven, page: Page): TopLevelSpec {
  const orMore = (layOut: typeof layOutMap, points: number) => {
    try {
      return layOut(given, page);
    } catch (error) {
      if (error instanceof NoPlace) needsWidth(page, page.width + points);
      throw error;
    }
  };
  const wide = () => {
    needsWidth(page, leastWidth);
    return orMore(layOutMap, more);
  };
  return wideOrNarrow(page, wide, () => orMore(narrowMap, littleMore));
}

function layOutMap(given: MapGiven, page: Page): TopLevelSpec {
  const { regions } = given;
  const { width, texts } = page;
  const { cities, unplaced } = mapPlaces(given, texts);
  const groups = cityGroups(given, texts);
  const ownLines = mapLines(given.study.map, given.map_line);
  const { projection, south, inset } = projectCountry(given, { cities, groups }, southernEdge(ownLines), page);
  const bottom = projection.bottom + edge;
  const covered = landShare(regions, projection, width, bottom);

  const legend = placeLegend(keyPanels(given, { cities, unplaced, groups }, texts), width, bottom, covered);
  const latitude = projection.latitudeAt((head + projection.bottom) / 2);
  const bar = scaleBar(projection, latitude, longestBar, texts);
  const barAt = { x: 0, y: projection.bottom - 8, width: bar.width, height: 10 };
  const reserved = [...(inset?.boxes ?? []), ...legend.boxes, barAt];
  const neighbours = neighbourLabels(
    given.study.map?.neighbours ?? [],
    texts,
    projection,
    { width, height: projection.bottom },
    (box) => covered(box) === 0,
    reserved,
  );
  const frame = {
    ...{ x: 0, y: 0, width, height: bottom },
    reserved: [...reserved, ...neighbours.boxes],
    lines: inset?.links ?? [],
    covered,
  };
  const labelled = cities.filter((city) => !inset?.cities.includes(city));
  const enlarged = inset ? cityMarks(pointsOf(inset.cities, projection)) : [];
  const spec = figure(page, {
    ...mapText(given, { cities, unplaced, groups }, texts),
    body: {
      height: legend.bottom,
      layers: {
        land: [outlines(regions, projection, { x: 0, y: 0, width, height: south ?? bottom })],
        links: inset ? [inset.linkLayer] : [],
        groups: groupGrounds(
          cities,
          groups.map(({ id }) => id),
          projection,
        ),
        lines: mapLineLayers(ownLines, projection),
        surroundings: neighbours.layers,
        cases: [...enlarged, ...cityLabels(labelled, projection, frame)],
        ...(inset?.layers ?? {}),
        legend: legend.layers,
        scale: bar.layersAt(barAt.x, barAt.y + barAt.height / 2),
      },
    },
  });
  const boxes = { legend: legend.boxes, ...(inset && { enlargement: inset.boxes[0] as Box }) };
  return withFrame(spec, { ...boxes, height: bottom, scale: { ...barAt, longest: longestBar, latitude } });
}

/** The country at the right of a box in which the crowded cities are enlarged; in the middle where none are crowded. */
function projectCountry(
  { regions }: MapGiven,
  { cities, groups }: { readonly cities: readonly City[]; readonly groups: readonly CityGroup[] },
  southernmost: number,
  { width, texts }: Page,
) {
  const across = Math.max(0.49 * width, leastInset);
  const box: Box = { x: 0, y: head, width: Math.round(across), height: Math.round((0.36 / 0.49) * across) };
  const aside = besides(box, regions, southernmost, width);
  const near = crowdedGroup(cities, aside);
  const projection = near.length > 0 ? aside : centred(regions, southernmost, width);
  const south = southernmost > -90 ? projection.place(0, southernmost)[1] : undefined;
  if (near.length === 0) return { projection, south, inset: undefined };
  const inset = mapInset(box, { near, all: cities, groups, regions, main: projection, texts });
  return { projection, south, inset: { ...inset, boxes: [box, inset.shown] } };
}

/** The largest projection of the whole country, at the right of the page, that leaves the enlargement's box free of land. */
function besides(inset: Box, regions: MapGiven["regions"], south: number, width: number) {
  const fit = (share: number) =>
    fitProjection(regions, { left: width * (1 - share), right: width - edge, head, south });
  for (let share = 0.76; share > 0.5; share -= 0.01) {
    const found = fit(share);
    if (landShare(regions, found, inset.x + inset.width, inset.y + inset.height)(inset) === 0) return found;
  }
  return fit(0.5);
}

/** Where nothing is enlarged, the country stands in the middle, with room for names at both sides, and no higher than wide. */
function centred(regions: MapGiven["regions"], south: number, width: number) {
  const fit = (share: number) =>
    fitProjection(regions, { left: (width * (1 - share)) / 2, right: (width * (1 + share)) / 2, head, south });
  for (let share = widestShare; share > leastShare; share -= 0.02) {
    const found = fit(share);
    if (found.bottom <= width) return found;
  }
  return fit(leastShare);
}

/** The key's panels below one another in the lower right corner if it is free of land, else side by side below the map. */
function placeLegend(
  panels: (space: number) => Panel[],
  width: number,
  mapBottom: number,
  covered: (box: Box) => number,
) {
  const stacked = panels(legendWidth);
  const tops = stacked.map((_, i) => stacked.slice(0, i).reduce((sum, { height }) => sum + height + gap, 0));
  const height = (tops.at(-1) ?? 0) + (stacked.at(-1)?.height ?? 0);
  const corner = { x: width - legendWidth, y: mapBottom - height, width: legendWidth, height };
  if (covered(corner) === 0) {
    const layers = stacked.flatMap((panel, i) => panel.layersAt(corner.x, corner.y + (tops[i] ?? 0)));
    return { layers, boxes: [corner], bottom: mapBottom };
  }
  const column = (width + 2 * gap) / stacked.length;
  const beside = panels(Math.min(legendWidth, column - 2 * gap));
  return {
    layers: beside.flatMap((panel, i) => panel.layersAt(i * column, mapBottom + gap)),
    boxes: [],
    bottom: mapBottom + gap + Math.max(...beside.map((panel) => panel.height)),
  };
}

function pointsOf(cities: readonly City[], { place }: Projection) {
  return cities.map((city) => {
    const [x, y] = place(city.longitude, city.latitude);
    return { x, y, city };
  });
}
