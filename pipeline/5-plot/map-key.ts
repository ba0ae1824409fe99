import {
  type BoxRow,
  boxes,
  contestedMarks,
  type DotRow,
  dots,
  type Layer,
  type LineRow,
  lines,
  type TextRow,
  textMarks,
} from "./draw.js";
import { textWidth, wrap } from "./measure.js";
import { kilometresPerPoint, type Projection } from "./projection.js";
import type { Texts } from "./texts/index.js";
import { colour, lineHeight, size } from "./theme.js";

export interface MapKeyGiven {
  readonly counts: readonly number[];
  readonly fill: (count: number) => string;
  readonly projection: Projection;
  readonly marks: { readonly direct: boolean; readonly indirect: boolean; readonly contested: boolean };
  /** The names of clusters that no place is documented for. */
  readonly unplaced: readonly string[];
  readonly width: number;
  readonly texts: Texts;
}

const [swatch, swatchHeight, markWidth, gap] = [17, 9, 8, 3];
const scaleBarLatitude = 30;

/** The map's key, from the top: who is not on the map, what the fills mean, what the marks mean, and a scale bar. */
export function mapKey({ counts, fill, projection, marks, unplaced, width, texts }: MapKeyGiven): {
  height: number;
  layersAt: (x: number, y: number) => Layer[];
} {
  const said = texts.figures.map;
  const headings: TextRow[] = [];
  const words: TextRow[] = [];
  let y = 0;
  if (unplaced.length > 0) {
    headings.push({ x: 0, y: lineHeight.text / 2, text: said.noPlace });
    for (const line of wrap(unplaced.join(", "), width, size.text)) {
      y += lineHeight.text;
      words.push({ x: 0, y: y + lineHeight.text / 2, text: line });
    }
    y += lineHeight.text + gap + 2;
  }
  headings.push({ x: 0, y: y + lineHeight.text / 2, text: said.inRegion });
  const swatches: BoxRow[] = [];
  const numbers: TextRow[] = [];
  y += lineHeight.text + 1;
  [...new Set(counts)]
    .sort((a, b) => a - b)
    .forEach((count, i) => {
      const x = i * (swatch + 1);
      swatches.push({ x, x2: x + swatch, y, y2: y + swatchHeight, fill: fill(count), stroke: colour.line });
      numbers.push({ x: x + swatch / 2, y: y + swatchHeight / 2, text: String(count) });
    });
  y += swatchHeight + gap + 1;

  const circles: DotRow[] = [];
  const contested: { x: number; y: number }[] = [];
  const explain = (text: string, mark: (at: { x: number; y: number }) => void) => {
    mark({ x: 3, y: y + lineHeight.text / 2 });
    for (const line of wrap(text, width - markWidth, size.text)) {
      words.push({ x: markWidth, y: y + lineHeight.text / 2, text: line });
      y += lineHeight.text;
    }
    y += 1;
  };
  const circle = (inside: string) => (at: { x: number; y: number }) =>
    circles.push({ ...at, fill: inside, stroke: colour.filled });
  if (marks.direct) explain(said.direct, circle(colour.filled));
  if (marks.indirect) explain(said.indirect, circle(colour.paper));
  if (marks.contested) explain(said.contested, (at) => contested.push(at));

  const kilometres = roundLength(kilometresPerPoint(projection, scaleBarLatitude) * width * 0.45);
  const length = kilometres / kilometresPerPoint(projection, scaleBarLatitude);
  y += gap + 2;
  const bar: LineRow[] = [
    { x: 0, y, x2: length, y2: y },
    { x: 0, y: y - 2, x2: 0, y2: y + 2 },
    { x: length, y: y - 2, x2: length, y2: y + 2 },
  ];
  const scale = said.scale(kilometres, scaleBarLatitude);
  words.push({ x: length + 4, y, text: scale });
  if (length + 4 + textWidth(scale, size.text) > width) throw new Error("the scale bar is wider than the map's key");

  const layersAt = (left: number, top: number) => {
    const move = <T extends { x: number; y: number }>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, x: row.x + left, y: row.y + top }));
    const moveBoth = <T extends LineRow>(rows: readonly T[]) =>
      move(rows).map((row) => ({ ...row, x2: row.x2 + left, y2: row.y2 + top }));
    return [
      boxes(moveBoth(swatches)),
      textMarks(move(numbers), { align: "center" }),
      dots(move(circles), 3.8),
      contestedMarks(move(contested)),
      lines(moveBoth(bar), { width: 0.8 }),
      textMarks(move(headings), { bold: true }),
      textMarks(move(words)),
    ];
  };
  return { height: y + 5, layersAt };
}

/** The longest round length, 1, 2 or 5 times a power of ten, that is not over the limit. */
function roundLength(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  return ([5, 2, 1].find((step) => step * power <= limit) ?? 1) * power;
}
