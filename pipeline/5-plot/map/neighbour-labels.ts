import { type Layer, textMarks } from "../layout/marks.js";
import { textWidth } from "../layout/text-width.js";
import { colour, lineHeight, size } from "../layout/theme.js";
import type { Texts } from "../text/index.js";
import { type Box, overlap } from "./label-layout.js";
import type { Projection } from "./projection.js";

/** Longitude and latitude in degrees of where the name of a sea or a neighbour can stand. */
const places = {
  atlantic: [-14.6, 28.9],
  mediterranean: [-2.5, 35.75],
  algeria: [-2.3, 30.6],
  mauritania: [-10.6, 23.4],
} as const;

/** The names of what lies around, where there is room for them. Their outlines are not drawn: no source here has them. */
export function neighbourLabels(
  texts: Texts,
  { place }: Projection,
  page: { width: number; height: number },
  isFree: (box: Box) => boolean,
  reserved: readonly Box[],
): { boxes: Box[]; layers: Layer[] } {
  const boxes = Object.entries(places)
    .map(([name, [longitude, latitude]]) => {
      const text = texts.figures.map.neighbours[name as keyof typeof places];
      const [x, y] = place(longitude, latitude);
      const width = textWidth(text, size.text);
      return { text, x: x - width / 2, y: y - lineHeight.text / 2, width, height: lineHeight.text };
    })
    .filter((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= page.width && box.y + box.height <= page.height)
    .filter((box) => isFree(box) && !reserved.some((other) => overlap(box, other)));
  const words = boxes.map(({ text, x, y }) => ({ text, x, y: y + lineHeight.text / 2, color: colour.quiet }));
  return { boxes, layers: words.length > 0 ? [textMarks(words)] : [] };
}
