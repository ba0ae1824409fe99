import type { Data, Mark, Signal, Spec, ValuesData } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { textWidth } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../../layout/theme.js";
import type { Box, Point } from "../../map/geometry.js";
import type { MapFrame } from "../../map/map-frame.js";
import { scaleBar } from "../../map/scale-bar.js";
import type { Texts } from "../../text/index.js";
import { hideIfOwn, isCity, move, moveIfOwn, type Row } from "./move-marks.js";
import { type Label, type Spread, spreadLabels, steps } from "./spread-labels.js";

type Named = Readonly<Record<string, readonly Mark[]>>;
interface Projected {
  readonly name: string;
  readonly scale: number;
  readonly translate: readonly [number, number];
  readonly clipExtent: readonly [readonly [number, number], readonly [number, number]];
}

const moving = ["land", "links", "groups", "lines", "surroundings", "cases", "shown"];
const enlarging = ["enlargement", "enlarged", "enlargementKey"];
const still = ["legend", "list", "scale"];

/**
 * A map that signals zoom and move: `mapStep`, `mapX` and `mapY`. Circles, marks and letters keep their size; the key stays; the scale
 * bar says what is true at each step. At step 0 it is the picture that is printed.
 *
 * @param drawn the compiled map
 * @param laidOut the same before it was compiled: it names its layers
 */
export function zoomableMap(drawn: Spec, laidOut: TopLevelSpec, frame: MapFrame, texts: Texts): Spec {
  const parts = namedMarks(drawn, laidOut);
  const rowsOf = (marks: readonly Mark[] = []) => marks.flatMap((mark) => valuesOf(drawn, mark));
  const [cases, enlarged] = [rowsOf(parts.cases), rowsOf(parts.enlarged)];
  const anchors = new Map(cases.filter(isCity).map((row) => [String(row.city), row]));
  const labels = new Map([...labelsOf(cases, anchors), ...labelsOf(enlarged, new Map(), anchors)]);
  const [main, larger] = (drawn.projections ?? []) as unknown as Projected[];
  const factor = larger === undefined || main === undefined ? 1 : larger.scale / main.scale;
  const spread = spreadLabels([...labels.values()], factor);

  const marksOf = (names: readonly string[], change: (mark: Mark, part: string) => Mark) =>
    names.flatMap((name) => (parts[name] ?? []).map((mark) => change(mark, name)));
  const group = (name: string, marks: readonly Mark[]) => ({
    ...{ type: "group", name, marks },
    encode: { update: { width: { value: drawn.width }, height: { value: frame.height }, clip: { value: true } } },
  });
  const country = group(
    "map",
    marksOf(moving, (mark, part) => move(mark, part, valuesOf(drawn, mark))),
  );
  const enlargement = group(
    "enlargement",
    marksOf(enlarging, (mark, part) =>
      part === "enlarged" ? moveIfOwn(mark, valuesOf(drawn, mark)) : hideIfOwn(mark),
    ),
  );
  const bars = barRows(main?.scale ?? 1, frame, texts);
  const plates = platesOf([...frame.legend, { ...frame.scale, width: bars.width }], "mapStep > 0");
  const ground = platesOf(frame.enlargement === undefined ? [] : [frame.enlargement], "mapStep > 0 && !mapOwn");
  return {
    ...drawn,
    signals: [...(drawn.signals ?? []), ...signalsOf(spread, middleOf([...anchors.values()], drawn, frame))],
    projections: [...(main ? [moveProjection(main)] : []), ...(larger ? [larger] : [])],
    data: (drawn.data ?? []).map((set) => withBars(withAnchors(set, labels), parts.scale ?? [], bars)),
    marks: [country, ...ground, enlargement, ...plates, ...marksOf(still, (mark) => mark)],
  } as Spec;
}

/** The compiled marks under the names of the layers that they come from. */
function namedMarks({ marks = [] }: Spec, { usermeta }: TopLevelSpec): Named {
  const waiting = [...marks];
  const { layers } = usermeta as unknown as { layers: Readonly<Record<string, number>> };
  return Object.fromEntries(Object.entries(layers).map(([name, length]) => [name, waiting.splice(0, length)]));
}

function valuesOf({ data = [] }: Spec, { from }: Mark): Row[] {
  const found = data.find(({ name }) => name === (from as { data?: string } | undefined)?.data);
  const values = (found as Partial<ValuesData> | undefined)?.values;
  return Array.isArray(values) ? (values as Row[]) : [];
}

const isName = (row: Row) => row.text !== undefined && row.text === row.city;

/** Each city's label as its rows of words have it. @param inCountry of an enlargement: the cities' circles in the country */
function labelsOf(rows: readonly Row[], circles: ReadonlyMap<string, Row>, inCountry?: ReadonlyMap<string, Row>) {
  const own = circles.size > 0 ? circles : new Map(rows.filter(isCity).map((row) => [String(row.city), row]));
  const named = rows.filter(isName).flatMap((name): [string, Label][] => {
    const [city, there] = [String(name.city), rows.filter((row) => row.city === name.city && row.text !== undefined)];
    const circle = own.get(city);
    if (circle === undefined) return [];
    const [x, y] = [Number(name.x), Number(name.y) - lineHeight.text / 2];
    const ends = there.map((row) => Number(row.x) + textWidth(String(row.text), size.text, isName(row) ? bold : 400));
    const lines = Math.max(...there.map((row) => Number(row.y))) + lineHeight.text / 2 - y;
    const main = inCountry?.get(city);
    return [
      [
        city,
        {
          box: { x, y, width: Math.max(...ends) - x, height: lines },
          anchor: pointOf(circle),
          radius: 2.5 * Math.sqrt(Number(circle.cases)),
          ...(main !== undefined && { inCountry: pointOf(main) }),
        },
      ],
    ];
  });
  return new Map(named);
}

const pointOf = ({ x, y }: Row): Point => ({ x: Number(x), y: Number(y) });

/** What rows of a label need to follow their circle. */
function withAnchors(set: Data, labels: ReadonlyMap<string, Label>): Data {
  const values = (set as Partial<ValuesData>).values;
  if (!Array.isArray(values)) return set;
  const rows = (values as Row[]).map((row) => {
    const label = row.city === undefined ? undefined : labels.get(String(row.city));
    if (label === undefined) return row;
    const { anchor, box, inCountry = anchor } = label;
    return { ...row, at: [anchor.x, anchor.y], corner: [box.x, box.y], inCountry: [inCountry.x, inCountry.y] };
  });
  return { ...set, values: rows } as unknown as Data;
}

interface Middle {
  /** Where most cases are, in points of the whole map. */
  readonly of: readonly [number, number];
  /** Where that comes to when the map is enlarged: the middle of what nothing covers. */
  readonly at: readonly [number, number];
}

function middleOf(circles: readonly Row[], { width = 0 }: Spec, { height, enlargement: box }: MapFrame): Middle {
  const left = box === undefined ? 0 : box.x + box.width;
  const at = [(left + Number(width)) / 2, box === undefined ? height / 2 : box.y + box.height] as const;
  const all = circles.reduce((sum, { cases }) => sum + Number(cases), 0);
  const mean = (axis: "x" | "y") => circles.reduce((sum, row) => sum + Number(row[axis]) * Number(row.cases), 0) / all;
  return { of: all === 0 ? at : [mean("x"), mean("y")], at };
}

function signalsOf({ country, enlarged, ownFrom }: Spread, middle: Middle): Signal[] {
  const atStep = (numbers: readonly number[]) => `${JSON.stringify(numbers)}[mapStep]`;
  return [
    { name: "mapStep", value: 0 },
    { name: "mapX", value: 0 },
    { name: "mapY", value: 0 },
    { name: "mapSteps", value: steps },
    { name: "mapMiddle", value: middle },
    { name: "mapScale", update: atStep(steps) },
    { name: "mapSpread", update: atStep(country) },
    { name: "mapSpreadEnlarged", update: atStep(enlarged) },
    // Whether the country has the labels of the enlargement, which is then not there.
    { name: "mapOwn", update: ownFrom === undefined ? "false" : `mapStep >= ${ownFrom}` },
  ];
}

function moveProjection({ clipExtent: [[left, top], [right, bottom]], ...one }: Projected): object {
  const [x, y] = one.translate;
  const corner = (across: number, down: number) => `[mapX + mapScale * ${across}, mapY + mapScale * ${down}]`;
  return {
    ...one,
    scale: { signal: `mapScale * ${one.scale}` },
    translate: [{ signal: `mapX + mapScale * ${x}` }, { signal: `mapY + mapScale * ${y}` }],
    clipExtent: { signal: `[${corner(left, top)}, ${corner(right, bottom)}]` },
  };
}

/** The rows of the scale bar at each step, and the width of the widest, in points. */
function barRows(scale: number, { scale: { x, y, height, latitude, longest } }: MapFrame, texts: Texts) {
  const bars = steps.map((times) => scaleBar({ scale: scale * times }, latitude, longest, texts));
  const layers = bars.map((bar) => bar.layersAt(x, y + height / 2));
  const rows = (layer: number) =>
    layers.flatMap((found, step) => {
      const data = found[layer]?.data as { readonly values: readonly Row[] } | undefined;
      return (data?.values ?? []).map((row) => ({ ...row, step }));
    });
  return { width: Math.max(...bars.map((bar) => bar.width)), lines: rows(0), words: rows(1) };
}

/** The rows of all steps in the places of those of the first, each shown at its own. */
function withBars(set: Data, [lines, words]: readonly Mark[], bars: ReturnType<typeof barRows>): Data {
  const isOf = (mark: Mark | undefined) => (mark?.from as { data?: string } | undefined)?.data === set.name;
  const values = isOf(lines) ? bars.lines : isOf(words) ? bars.words : undefined;
  if (values === undefined) return set;
  return { ...set, values, transform: [{ type: "filter", expr: "datum.step === mapStep" }] } as unknown as Data;
}

/** Paper behind what stays in its place, once the country lies behind it. */
function platesOf(boxes: readonly Box[], isShown: string): object[] {
  return boxes.map(({ x, y, width, height }) => ({
    type: "rect",
    encode: {
      enter: { fill: { value: colour.paper } },
      update: {
        ...{ x: { value: x - 2 }, y: { value: y - 2 }, width: { value: width + 4 } },
        height: { signal: `${isShown} ? ${height + 4} : 0` },
      },
    },
  }));
}
