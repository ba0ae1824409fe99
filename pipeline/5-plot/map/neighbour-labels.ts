import type { MapStudy } from "../../schemas/index.js";
import { type Layer, textMarks } from "../layout/marks.js";
import { textWidth } from "../layout/text-width.js";
import { colour, lineHeight, size } from "../layout/theme.js";
import type { Texts } from "../text/index.js";
import { type Box, overlap } from "./geometry.js";
import type { Projection } from "./projection.js";

/** The names of what lies around, where there is room for them. Their outlines are not drawn: no source here has them. */
export function neighbourLabels(
  neighbours: MapStudy["neighbours"],
  texts: Texts,
  { place }: Projection,
  page: { width: number; height: number },
  isFree: (box: Box) => boolean,
  reserved: readonly Box[],
): { boxes: Box[]; layers: Layer[] } {
  const boxes = neighbours
    .map(({ name, at }) => {
      const text = texts.own(name);
      const [x, y] = place(...at);
      const width = textWidth(text, size.text);
      return { text, x: x - width / 2, y: y - lineHeight.text / 2, width, height: lineHeight.text };
    })
    .filter((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= page.width && box.y + box.height <= page.height)
    .filter((box) => isFree(box) && !reserved.some((other) => overlap(box, other)));
  const words = boxes.map(({ text, x, y }) => ({ text, x, y: y + lineHeight.text / 2, color: colour.quiet }));
  return { boxes, layers: words.length > 0 ? [textMarks(words)] : [] };
}
