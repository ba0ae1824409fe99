import { boxes, type Layer, lines, textMarks } from "../layout/marks.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, groupColour, lineHeight, size } from "../layout/theme.js";
import type { Texts } from "../text/index.js";
import type { Box, Point } from "./geometry.js";
import { outlines } from "./ground.js";
import { insetProjection, shownBy } from "./inset-projection.js";
import { cityLabels } from "./labels.js";
import { landShare } from "./land-mask.js";
import { cityDiameter, outlineOf } from "./map-marks.js";
import type { City, CityGroup, MapGiven } from "./places.js";
import type { Projection } from "./projection.js";
import { placeScaleBar, scaleBar } from "./scale-bar.js";

export interface InsetGiven {
  /** The cities that it is made for. */
  readonly near: readonly City[];
  readonly all: readonly City[];
  readonly groups: readonly CityGroup[];
  readonly regions: MapGiven["regions"];
  readonly main: Projection;
  readonly texts: Texts;
}

/** Some cities enlarged in a box of the page, with a scale of its own, and the box of the main map that it shows. */
export function mapInset(box: Box, { near, all, groups, regions, main, texts }: InsetGiven) {
  const projection = insetProjection(regions, near, box, main);
  const shown = shownBy(projection, box, main);
  const cities = all.filter(({ longitude, latitude }) => contains(shown, main.place(longitude, latitude)));

  const order = groups.findIndex(({ id }) => id === near[0]?.group);
  const title = texts.figures.map.insetTitle(groups[order]?.label ?? "");
  const titleAt = { x: box.x + 15, y: box.y + 3.5 };
  const titleBox = { ...box, height: 4 + lineHeight.text, width: 15 + textWidth(title, size.text, bold) };
  const bar = scaleBar(projection, projection.latitudeAt(box.y + box.height / 2), 60, texts);
  const points = cities.map(({ longitude, latitude, cases }) => {
    const [x, y] = projection.place(longitude, latitude);
    return { x, y, radius: cityDiameter(cases.length) / 2 };
  });
  const barAt = placeScaleBar(box, { width: bar.width, height: 9 }, { regions, projection, cities: points });
  const frame = {
    ...{ x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 },
    reserved: [titleBox, barAt],
    covered: landShare(regions, projection, box.x + box.width, box.y + box.height),
  };
  const links = [0, 1].map((end): [Point, Point] => [
    { x: box.x + box.width, y: box.y + end * box.height },
    { x: shown.x, y: shown.y + end * shown.height },
  ]);
  const middle = titleAt.y + lineHeight.text / 2;
  const swatch = { x: box.x + 4, x2: box.x + 12, y: middle - 3.2, y2: middle + 3.2 };
  const layers = {
    shown: [outlineOf(shown)],
    enlargement: [outlines(regions, projection, box), outlineOf(box)],
    enlarged: cityLabels(cities, projection, frame),
    enlargementKey: [
      boxes([{ ...swatch, fill: groupColour(order), stroke: colour.line }]),
      textMarks([{ x: titleAt.x, y: middle, text: title }], { bold: true }),
      ...bar.layersAt(barAt.x, barAt.y + barAt.height / 2),
    ],
  } satisfies Record<string, Layer[]>;
  const linkRows = links.map(([from, to]) => ({ ...from, x2: to.x, y2: to.y }));
  return { cities, shown, links, linkLayer: lines(linkRows, { color: colour.quiet, width: 0.4 }), layers };
}

function contains({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}
