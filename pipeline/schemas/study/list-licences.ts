import { distinct, groupBy } from "../../lib/collections.js";
import type { Study } from "./study.js";

/** What only some results rest on, beside the values: of a map, outlines and where cities lie. */
export const partsOfData = ["map", "claims", "plans", "criteria"] as const;
export type PartOfData = (typeof partsOfData)[number];

/** The licences that a study states for its data, by their ids; no licence where it states none. */
export interface Licences {
  /** Of what the study itself gives: its statements, decisions and values. */
  readonly own: readonly string[];
  /** Of the outlines, which the numbers of a map carry too. */
  readonly outlines: readonly string[];
  /** Of what these data come from, by the names of it. */
  readonly origins: readonly { readonly name: string; readonly ids: readonly string[] }[];
  /** Licences of the study's own, in words. */
  readonly titles: Readonly<Record<string, string>>;
}

/** @param parts what the results rest on, beside the values */
export function listLicences(
  { package: stated, inputs }: Pick<Study, "package" | "inputs">,
  parts: readonly PartOfData[],
): Licences {
  const files = stated?.files ?? [];
  const of = (path: string | undefined): string[] =>
    files.filter(({ file }) => path !== undefined && covers(file, path)).map(({ licence }) => licence);
  const used = [
    "study.json",
    ...Object.entries(inputs).flatMap(([role, path]) => (path !== undefined && isUsed(role, parts) ? [path] : [])),
  ];
  const origins = files.filter(
    ({ file, is_data, source }) => is_data && source !== "" && used.some((path) => covers(file, path)),
  );
  return {
    own: distinct([...of("study.json"), ...(stated?.licence ?? [])].slice(0, 1)),
    outlines: parts.includes("map") ? distinct([...of(inputs.regions_shp), ...of(inputs.regions_geojson)]) : [],
    origins: [...groupBy(origins, ({ source }) => source)].map(([name, rows]) => ({
      name,
      ids: distinct(rows.map(({ licence }) => licence)),
    })),
    titles: Object.fromEntries((stated?.licences ?? []).map(({ id, title }) => [id, title])),
  };
}

/** Values come from all inputs but those of the parts, and from none that only lists sources or questions. */
function isUsed(role: string, parts: readonly PartOfData[]): boolean {
  if (/^(questionnaire|\w+_sources)$/.test(role)) return false;
  const part = /^(cities|regions_\w+)$/.test(role) ? "map" : partsOfData.find((name) => name === role);
  return part === undefined || parts.includes(part);
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
