import type { Verdict } from "../../../schemas/index.js";
import { type Layer, layer } from "../../layout/marks.js";
import { verdictColour } from "../../layout/theme.js";

const symbolX = 4;
/** Paths in a square from -1 to 1, so that no verdict hangs on its colour. */
const shape: Record<Verdict, string> = {
  reproduced: "M-1,0L-0.3,0.7L1,-0.7",
  restated: "M-0.9,-0.4L0.9,-0.4M-0.9,0.4L0.9,0.4",
  consistent: "M-1,-0.3C-0.5,-1 0.5,0.2 1,-0.5M-1,0.6C-0.5,-0.1 0.5,1.1 1,0.4",
  contradicted: "M-0.8,-0.8L0.8,0.8M-0.8,0.8L0.8,-0.8",
  impossible: "M-1,0A1,1,0,1,0,1,0A1,1,0,1,0,-1,0M-0.7,0.7L0.7,-0.7",
  untestable: "M-0.9,0L0.9,0",
};
/** In the order in which they are shown. */
export const verdicts = Object.keys(shape) as Verdict[];

/** A verdict's symbol in front of its heading and of each of its claims. */
export function symbols(verdict: Verdict, at: readonly number[]): Layer {
  const place = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
  const ink = { filled: false, stroke: verdictColour[verdict], strokeWidth: 1.1, opacity: 1 };
  return layer(
    at.map((y) => ({ verdict, x: symbolX, y })),
    { type: "point", shape: shape[verdict], size: 30, ...ink },
    { x: place("x"), y: place("y") },
  );
}
