import { binary } from "../lib/artifact.js";

export const figureNames = [
  "structure-matrix",
  "lever-matrix",
  "lever-adoption",
  "lever-profiles",
  "creation-timeline",
  "policy-timeline",
  "map",
  "evidence",
  "claims",
] as const;
export type FigureName = (typeof figureNames)[number];
export const figureFormats = ["vl.json", "svg", "png", "pdf"] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** The four files of each figure, by `<name>.<format>`. */
export const figureFiles = Object.fromEntries(
  figureNames.flatMap((name) =>
    figureFormats.map((format) => [
      `${name}.${format}`,
      binary({ path: `5-plot/${name}.${format}` }, `the figure ${name}`),
    ]),
  ),
) as Record<`${FigureName}.${FigureFormat}`, ReturnType<typeof binary>>;
