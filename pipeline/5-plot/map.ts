import type { TopLevelSpec } from "vega-lite";
import type { Regions } from "../artifacts.js";
import { groupBy } from "../lib/order.js";
import { contestedMarks, dots, type Layer, lines, textMarks } from "./draw.js";
import { figure } from "./figure.js";
import { type Block, layoutLabels, type PlacedBlock } from "./label-layout.js";
import { landShare } from "./land.js";
import { mapKey } from "./map-key.js";
import { isDirect, isLocated, type Located, type MapGiven, mapWords } from "./map-words.js";
import { textWidth } from "./measure.js";
import { needsWidth, type Page } from "./page.js";
import { fitProjection, type Projection, roundOutlines } from "./projection.js";
import { bold, colour, lineHeight, sequential, size } from "./theme.js";

const [edge, head, markWidth, keyWidth] = [3, 26, 7, 110];
/** Where the source's northern boundary of Western Sahara runs: 27°40′ N, between these longitudes. */
const sahara = { latitude: 27 + 40 / 60, west: -13.17, east: -8.67 };

/** In points: beside its own point, a name needs no line, and a stub would look like a mark. */
const shortestLeader = 7;

/** The paper's Figure 3: regions filled by their number of clusters, and each cluster named at its city. */
export function clusterMap(given: MapGiven, page: Page): TopLevelSpec {
  const { regions, places, western_sahara: westernSahara } = given;
  const { width } = page;
  needsWidth(page, 2 * keyWidth);
  const south = westernSahara === "clip" ? sahara.latitude : -90;
  const projection = fitProjection(regions, { width, edge, head, south });
  const located = places.filter(isLocated);
  const perRegion = (code: string) => located.filter(({ iso_3166_2 }) => iso_3166_2 === code).length;
  const counts = regions.features.map(({ properties }) => perRegion(properties.iso_3166_2));
  // By rank: of 0, 1, 2 and 7 clusters, a fill in proportion would hardly tell 1 from 2.
  const ranks = [...new Set([0, ...counts])].sort((a, b) => a - b);
  const fill = (count: number) => sequential(ranks.indexOf(count) / Math.max(1, ranks.length - 1));

  const unplaced = places.filter((place) => !isLocated(place)).map(({ name }) => name);
  const marks = {
    direct: located.some(isDirect),
    indirect: !located.every(isDirect),
    contested: located.some(({ status }) => status === "contested"),
  };
  const covered = landShare(regions, projection, width, projection.height);
  const key = mapKey({ counts, fill, projection, marks, unplaced, width: keyWidth, texts: page.texts });
  const corner = { x: width - keyWidth, y: projection.height - key.height, width: keyWidth, height: key.height };
  const inCorner = covered(corner) === 0;
  const keyAt = inCorner ? corner : { ...corner, x: 0, y: projection.height + 6 };

  const blocks = [...groupBy(located, ({ city }) => city)].map(([city, there]) => blockFor(city, there, projection));
  const frame = { width, height: projection.height, reserved: inCorner ? [corner] : [], covered };
  const labels = layoutLabels(blocks, frame);

  return figure(page, {
    ...mapWords(given, counts, page.texts),
    body: {
      height: inCorner ? projection.height : keyAt.y + key.height,
      layers: [
        outlines(regions, counts, fill, projection, westernSahara, width),
        ...(westernSahara === "clip" ? [] : [boundary(projection, westernSahara)]),
        lines(
          labels
            .filter(({ leader, anchor }) => Math.hypot(leader.x - anchor.x, leader.y - anchor.y) >= shortestLeader)
            .map(({ id, leader, anchor }) => ({ city: id, x: leader.x, y: leader.y, x2: anchor.x, y2: anchor.y })),
          { color: colour.quiet },
        ),
        dots(
          labels.map(({ id, anchor }) => ({ city: id, ...anchor, fill: colour.ink, stroke: colour.paper })),
          3.6,
        ),
        ...labelLayers(labels, located),
        ...key.layersAt(keyAt.x, keyAt.y),
      ],
    },
  });
}

function blockFor(city: string, there: readonly Located[], projection: Projection): Block {
  const widths = there.map(
    ({ name, status }) => markWidth + textWidth(name, size.text) + (status === "contested" ? markWidth : 0),
  );
  const lineWidths = [textWidth(city, size.text, bold), ...widths];
  const [x, y] = projection.place(there[0]?.longitude ?? 0, there[0]?.latitude ?? 0);
  const height = (there.length + 1) * lineHeight.text;
  return { id: city, anchor: { x, y }, width: Math.max(...lineWidths), height, lineWidths };
}

/** Each city's name with its clusters below it, each with its mark. */
function labelLayers(labels: readonly PlacedBlock[], located: readonly Located[]): Layer[] {
  const rows = labels.flatMap(({ id, x, y }) =>
    located
      .filter(({ city }) => city === id)
      .map((place, i) => ({
        place,
        cluster: place.name,
        city: id,
        evidence: place.evidence,
        x,
        y: y + (i + 1.5) * lineHeight.text,
      })),
  );
  const marks = rows.map(({ place, x, ...row }) => ({
    cluster: row.cluster,
    city: row.city,
    evidence: row.evidence,
    x: x + 2.5,
    y: row.y + 0.3,
    fill: isDirect(place) ? colour.filled : colour.paper,
    stroke: colour.filled,
  }));
  const contested = rows.filter(({ place }) => place.status === "contested");
  return [
    textMarks(
      labels.map(({ id, x, y }) => ({ x, y: y + lineHeight.text / 2, text: id })),
      { bold: true },
    ),
    dots(marks, 3.8),
    textMarks(rows.map(({ cluster, x, y }) => ({ x: x + markWidth, y, text: cluster }))),
    contestedMarks(
      contested.map(({ cluster, x, y }) => ({ cluster, x: x + markWidth + textWidth(cluster, size.text) + 3.5, y })),
    ),
  ];
}

function outlines(
  regions: Regions,
  counts: readonly number[],
  fill: (count: number) => string,
  { scale, translate, place }: Projection,
  westernSahara: string,
  width: number,
): Layer {
  const values = regions.features.map((feature, i) => {
    const rounded = roundOutlines(feature);
    return {
      ...rounded,
      properties: { ...feature.properties, clusters: counts[i], fill: fill(counts[i] ?? 0) },
    };
  });
  const clipExtent =
    westernSahara === "clip"
      ? {
          clipExtent: [
            [0, 0],
            [width, place(0, sahara.latitude)[1]],
          ],
        }
      : {};
  return {
    data: { values },
    projection: { type: "mercator", scale, translate, ...clipExtent },
    mark: { type: "geoshape", stroke: colour.line, strokeWidth: 0.5, strokeJoin: "round", aria: false },
    encoding: { fill: { field: "properties.fill", type: "nominal", scale: null, legend: null } },
  } as unknown as Layer;
}

function boundary({ place }: Projection, westernSahara: "dashed" | "solid"): Layer {
  const [[x, y], [x2, y2]] = [place(sahara.west, sahara.latitude), place(sahara.east, sahara.latitude)];
  return lines([{ x, y, x2, y2, latitude: sahara.latitude }], { width: 0.9, dashed: westernSahara === "dashed" });
}
