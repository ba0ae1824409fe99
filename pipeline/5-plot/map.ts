import type { TopLevelSpec } from "vega-lite";
import type { Parameters, Place, Regions } from "../artifacts.js";
import { ascendingBy, groupBy } from "../lib/order.js";
import { contestedMarks, dots, figure, type Layer, lines, texts } from "./draw.js";
import { type Block, layoutLabels, type PlacedBlock } from "./label-layout.js";
import { landShare } from "./land.js";
import { mapKey } from "./map-key.js";
import { textWidth, wrap } from "./measure.js";
import { fitProjection, type Projection, roundOutlines } from "./projection.js";
import { counted } from "./read.js";
import { bold, colour, lineHeight, margin, printedWidth, sequential, size } from "./theme.js";

const width = printedWidth.oneColumn - 2 * margin;
const [edge, head, markWidth, keyWidth] = [3, 26, 7, 110];
/** Where the source's northern boundary of Western Sahara runs: 27°40′ N, between these longitudes. */
const sahara = { latitude: 27 + 40 / 60, west: -13.17, east: -8.67 };
const credit = "© OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0).";
const neutrality = "Boundaries as in the source; no position is taken on the status of Western Sahara";

type Located = Place & { latitude: number; longitude: number };
const isLocated = (place: Place): place is Located => place.latitude !== "" && place.longitude !== "";
/** Whether a document says where the cluster is, not only that something of it happened there. */
const isDirect = ({ evidence }: Place) => evidence === "stated" || evidence === "seat_or_address";

export interface MapGiven {
  readonly regions: Regions;
  readonly places: readonly Place[];
  readonly westernSahara: Parameters["western_sahara"];
}

/** In points: beside its own point, a name needs no line, and a stub would look like a mark. */
const shortestLeader = 7;

/** The paper's Figure 3: regions filled by their number of clusters, and each cluster named at its city. */
export function clusterMap({ regions, places, westernSahara }: MapGiven): TopLevelSpec {
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
  const key = mapKey({ counts, fill, projection, marks, unplaced, width: keyWidth });
  const corner = { x: width - keyWidth, y: projection.height - key.height, width: keyWidth, height: key.height };
  const inCorner = covered(corner) === 0;
  const keyAt = inCorner ? corner : { ...corner, x: 0, y: projection.height + 6 };

  const blocks = [...groupBy(located, ({ city }) => city)].map(([city, there]) => blockFor(city, there, projection));
  const frame = { width, height: projection.height, reserved: inCorner ? [corner] : [], covered };
  const labels = layoutLabels(blocks, frame);

  const foot = inCorner ? projection.height + 6 : keyAt.y + key.height + 6;
  const notes = notesFor(westernSahara).flatMap((note) => wrap(note, width, size.text));
  return figure({
    ...wordsFor(regions, places, counts),
    height: foot + notes.length * lineHeight.text,
    layers: [
      outlines(regions, counts, fill, projection, westernSahara),
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
      texts(notes.map((text, line) => ({ x: 0, y: foot + (line + 0.5) * lineHeight.text, text, color: colour.quiet }))),
    ],
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
    texts(
      labels.map(({ id, x, y }) => ({ x, y: y + lineHeight.text / 2, text: id })),
      { bold: true },
    ),
    dots(marks, 3.8),
    texts(rows.map(({ cluster, x, y }) => ({ x: x + markWidth, y, text: cluster }))),
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

function notesFor(westernSahara: string): string[] {
  const line = westernSahara === "clip" ? "shown north of 27°40′ N only" : `${westernSahara} line: 27°40′ N`;
  return [`${neutrality}; ${line}.`, credit];
}

function wordsFor(regions: Regions, places: readonly Place[], counts: readonly number[]) {
  const located = places.filter(isLocated);
  const ranked = regions.features
    .map(({ properties }, i) => ({ name: properties.name, count: counts[i] ?? 0 }))
    .sort(ascendingBy(({ name, count }) => [-count, name]));
  const top = ranked[0] ?? { name: "none", count: 0 };
  const title = `${top.count} of the ${counted(located.length, "cluster")} with a documented place are in ${top.name}`;
  const indirect = located.filter((place) => !isDirect(place)).length;
  const subtitle = `Of ${counted(places.length, "cluster")}, ${located.length} can be placed, ${indirect} only by an event, facility or name.`;
  const told = ranked.filter(({ count }) => count > 0).map(({ name, count }) => `${name}: ${count}`);
  const cities = [...groupBy(located, ({ city }) => city)].map(
    ([city, there]) => `${city}: ${there.map(({ name }) => name).join(", ")}`,
  );
  const without = places.filter((place) => !isLocated(place)).map(({ name }) => name);
  const description = `A map of ${counted(regions.features.length, "region")} filled by number of clusters. ${told.join("; ")}. ${cities.join("; ")}. No place documented: ${without.join(", ") || "none"}.`;
  return { title, subtitle, description };
}
