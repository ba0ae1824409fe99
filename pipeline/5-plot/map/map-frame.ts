import type { TopLevelSpec } from "vega-lite";
import type { Box } from "./geometry.js";

/** Where the parts of a map lie on its page, in points: what a page needs to zoom into it. */
export interface MapFrame {
  /** Of the country's part, from the top; it is as wide as the figure. */
  readonly height: number;
  /** What stands before the country and stays in its place. */
  readonly legend: readonly Box[];
  /** Where the scale bar is, at most how long, and for which latitude. */
  readonly scale: Box & { readonly longest: number; readonly latitude: number };
  /** The box in which crowded cities are enlarged. */
  readonly enlargement?: Box;
}

/** The map's spec with its frame beside the language, where no picture shows it. */
export function withFrame(spec: TopLevelSpec, frame: MapFrame): TopLevelSpec {
  return { ...spec, usermeta: { ...(spec.usermeta as object), frame } } as TopLevelSpec;
}

/** A map's frame; none of a figure that is no map. */
export function frameOf({ usermeta }: Pick<TopLevelSpec, "usermeta">): MapFrame | undefined {
  return (usermeta as { readonly frame?: MapFrame } | undefined)?.frame;
}
