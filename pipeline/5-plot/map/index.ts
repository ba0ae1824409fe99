import type { TopLevelSpec } from "vega-lite";
import { mapLines } from "../../schemas/index.js";
import { figure } from "../layout/figure.js";
import { needsWidth, type Page } from "../layout/page.js";
import type { Box } from "./geometry.js";
import { groupGrounds, mapLineLayers, outlines, southernEdge } from "./ground.js";
import { mapInset } from "./inset.js";
import { crowdedGroup } from "./inset-projection.js";
import { NoPlace } from "./label-layout.js";
import { cityLabels } from "./labels.js";
import { landShare } from "./land-mask.js";
import { mapText } from "./map-caption.js";
import { groupsPanel, marksPanel, type Panel, unplacedPanel } from "./map-legend.js";
import { cityMarks } from "./map-marks.js";
import { markMeanings } from "./mark-meanings.js";
import { neighbourLabels } from "./neighbour-labels.js";
import { type City, cityGroups, type MapGiven, mapPlaces } from "./places.js";
import { fitProjection, type Projection } from "./projection.js";
import { scaleBar } from "./scale-bar.js";

const [edge, head, gap, legendWidth, leastWidth, leastInset, more] = [3, 3, 9, 158, 442, 236, 40];

/** Of the page's width, where the map stands in its middle. */
const [widestShare, leastShare] = [0.56, 0.1];

/**
 * An analytical map: each case at its documented city, the crowded cities enlarged, and a key.
 *
 * @throws TooNarrow, also where the names find no place: only trying shows what would be enough, so a little more is asked for
 */
export function caseMap(given: MapGiven, page: Page): TopLevelSpec {
  needsWidth(page, leastWidth);
  try {
    return layOutMap(given, page);
  } catch (error) {
    if (error instanceof NoPlace) needsWidth(page, page.width + more);
    throw error;
  }
}

function layOutMap(given: MapGiven, page: Page): TopLevelSpec {
  const { regions, study } = given;
  const ownLines = mapLines(study.map, given.map_line);
  const southernmost = southernEdge(ownLines);
  const { width, texts } = page;
  const { cities, unplaced } = mapPlaces(given, texts);
  const groups = cityGroups(given, texts);
  const across = Math.max(0.49 * width, leastInset);
  const inset: Box = { x: 0, y: head, width: Math.round(across), height: Math.round((0.36 / 0.49) * across) };
  const aside = besides(inset, regions, southernmost, width);
  const near = crowdedGroup(cities, aside);
  const projection = near.length > 0 ? aside : centred(regions, southernmost, width);
  const { bottom } = projection;
  const covered = landShare(regions, projection, width, bottom + edge);
  const insetMap =
    near.length > 0 ? mapInset(inset, { near, all: cities, groups, regions, main: projection, texts }) : undefined;

  const all = [...cities.flatMap(({ cases }) => cases), ...unplaced];
  const label = markMeanings(given.codebook, texts);
  const panels = (space: number) => [
    marksPanel({ cities, all, label }, space, texts),
    ...(groups.length > 0 && cities.length > 0 ? [groupsPanel(groups, space, texts)] : []),
    ...(unplaced.length > 0 ? [unplacedPanel(unplaced, given.places.length, space, texts)] : []),
  ];
  const legend = placeLegend(panels, width, bottom + edge, covered);
  const bar = scaleBar(projection, projection.latitudeAt((head + bottom) / 2), 60, texts);
  const barAt = { x: 0, y: bottom - 8, width: bar.width, height: 10 };

  const reserved = [...(insetMap ? [inset, insetMap.shown] : []), ...legend.boxes, barAt];
  const neighbours = neighbourLabels(
    study.map?.neighbours ?? [],
    texts,
    projection,
    { width, height: bottom },
    (box) => covered(box) === 0,
    reserved,
  );
  const labelled = cities.filter((city) => !insetMap?.cities.includes(city));
  const south = southernmost > -90 ? projection.place(0, southernmost)[1] : bottom + edge;
  const frame = {
    ...{ x: 0, y: 0, width, height: bottom + edge },
    reserved: [...reserved, ...neighbours.boxes],
    lines: insetMap?.links ?? [],
    covered,
  };
  return figure(page, {
    ...mapText(given, { cities, unplaced, groups }, texts),
    body: {
      height: legend.bottom,
      layers: {
        land: [outlines(regions, projection, { x: 0, y: 0, width, height: south })],
        links: insetMap ? [insetMap.linkLayer] : [],
        groups: groupGrounds(
          cities,
          groups.map(({ id }) => id),
          projection,
        ),
        lines: mapLineLayers(ownLines, projection),
        surroundings: neighbours.layers,
        cases: [
          ...(insetMap ? cityMarks(pointsOf(insetMap.cities, projection)) : []),
          ...cityLabels(labelled, projection, frame),
        ],
        enlargement: insetMap?.layers ?? [],
        legend: legend.layers,
        scale: bar.layersAt(barAt.x, barAt.y + barAt.height / 2),
      },
    },
  });
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
  panelsOf: (space: number) => Panel[],
  width: number,
  mapBottom: number,
  covered: (box: Box) => number,
) {
  const stacked = panelsOf(legendWidth);
  const tops = stacked.map((_, i) => stacked.slice(0, i).reduce((sum, { height }) => sum + height + gap, 0));
  const height = (tops.at(-1) ?? 0) + (stacked.at(-1)?.height ?? 0);
  const corner = { x: width - legendWidth, y: mapBottom - height, width: legendWidth, height };
  if (covered(corner) === 0) {
    const layers = stacked.flatMap((panel, i) => panel.layersAt(corner.x, corner.y + (tops[i] ?? 0)));
    return { layers, boxes: [corner], bottom: mapBottom };
  }
  const column = (width + 2 * gap) / stacked.length;
  const beside = panelsOf(Math.min(legendWidth, column - 2 * gap));
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
