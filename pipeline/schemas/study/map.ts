import { z } from "zod";
import { Slug } from "../primitives.js";
import { Localised } from "./languages.js";

const Degrees = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe("longitude and latitude in degrees, WGS 84");

const lineStyles = ["dashed", "solid", "none", "clip"] as const;

const MapLine = z.strictObject({
  id: Slug.describe("id of the line"),
  from: Degrees,
  to: Degrees,
  style: z.enum(lineStyles).describe("how it is drawn; clip shows only what lies north of it, none leaves it out"),
  notes: z
    .partialRecord(z.enum(lineStyles), Localised)
    .default({})
    .describe("what the caption states, by the style in which it is drawn"),
});
export type MapLine = z.infer<typeof MapLine>;

/** What a study's map shows beside its cases. */
export const MapStudy = z.strictObject({
  code: z.string().default("iso_3166_2").describe("attribute of the outlines that holds the region's code"),
  name: z.string().default("name").describe("attribute of the outlines that holds the region's name"),
  lines: z.array(MapLine).default([]).describe("lines on the map, as a boundary that the outlines do not have"),
  notes: z.array(Localised).default([]).describe("sentences of the caption"),
  neighbours: z
    .array(z.strictObject({ name: Localised, at: Degrees }))
    .default([])
    .describe("names of what lies around, drawn where there is room"),
  credits: z
    .array(Localised)
    .min(1, "a credit for the outlines and the coordinates, as the licence of their source asks")
    .describe("whose outlines and coordinates these are, with the licence"),
});
export type MapStudy = z.infer<typeof MapStudy>;

/**
 * Why a map has no such line or style, in words; undefined where it has, or where its own is asked for.
 *
 * @example wrongMapLine(study.map, "border=dotted") // 'expected one of dashed, solid, none, clip, but found "dotted"; …'
 */
export function wrongMapLine(map: Pick<MapStudy, "lines"> | undefined, map_line: string): string | undefined {
  if (map_line === "") return undefined;
  const [id = "", style = ""] = map_line.split("=");
  const known = (map?.lines ?? []).map((line) => line.id);
  const found = (word: string) => `but found ${JSON.stringify(word)}`;
  if (known.length === 0) return `expected a map with lines, ${found(id)} and none in the study`;
  if (!known.includes(id)) return `expected a line of the map (${known.join(", ")}), ${found(id)}`;
  if (lineStyles.some((known) => known === style)) return undefined;
  return `expected one of ${lineStyles.join(", ")}, ${found(style)}; give it as ${id}=${lineStyles[0]}`;
}
