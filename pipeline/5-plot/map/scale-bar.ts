import { type Layer, lines, textMarks } from "../layout/marks.js";
import { textWidth } from "../layout/text-width.js";
import { size } from "../layout/theme.js";
import type { Texts } from "../text/index.js";
import { kilometresPerPoint, type Projection } from "./projection.js";

/** A bar of a round length with its words beside it, as long as it says at a latitude in whole degrees. */
export function scaleBar(projection: Projection, atLatitude: number, longest: number, texts: Texts) {
  const latitude = Math.round(atLatitude);
  const kilometres = roundLength(kilometresPerPoint(projection, latitude) * longest);
  const length = kilometres / kilometresPerPoint(projection, latitude);
  const words = texts.figures.map.scale(kilometres, latitude);
  return {
    width: length + 4 + textWidth(words, size.text),
    layersAt: (x: number, y: number): Layer[] => [
      lines(
        [
          { x, y, x2: x + length, y2: y },
          { x, y: y - 2, x2: x, y2: y + 2 },
          { x: x + length, y: y - 2, x2: x + length, y2: y + 2 },
        ],
        { width: 0.8 },
      ),
      textMarks([{ x: x + length + 4, y, text: words }]),
    ],
  };
}

/** The longest round length, 1, 2 or 5 times a power of ten, that is not over the limit. */
function roundLength(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  return ([5, 2, 1].find((step) => step * power <= limit) ?? 1) * power;
}
