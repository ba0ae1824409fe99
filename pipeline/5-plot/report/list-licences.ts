import { distinct, groupBy } from "../../lib/collections.js";
import type { Study } from "../../schemas/index.js";

/** What study.json states of the terms under which its data may be used, by the ids of licences. */
export interface Licences {
  /** Of what the program makes of the data; none where nothing is stated. */
  readonly own: readonly string[];
  /** Of the outlines, which the numbers of a map carry too. */
  readonly outlines: readonly string[];
  /** Of what the data come from, by the names of these. */
  readonly origins: readonly {
    readonly name: string;
    readonly ids: readonly string[];
    /** Whether it gives only what a map draws: outlines, and where cities lie. */
    readonly isOfMap: boolean;
  }[];
  /** Licences of the study's own, in words. */
  readonly titles: Readonly<Record<string, string>>;
}

const ofMap = /^(cities|regions_\w+)$/;

export function listLicences({ package: stated, inputs }: Pick<Study, "package" | "inputs">): Licences {
  const files = stated?.files ?? [];
  const of = (path: string | undefined): string[] =>
    files.filter(({ file }) => path !== undefined && covers(file, path)).map(({ licence }) => licence);
  const others = [
    "study.json",
    ...Object.entries(inputs).flatMap(([role, path]) => (ofMap.test(role) || path === undefined ? [] : [path])),
  ];
  const withOrigin = files.filter(({ is_data, source }) => is_data && source !== "");
  return {
    own: distinct([...of("study.json"), ...(stated?.licence ?? [])].slice(0, 1)),
    outlines: distinct([...of(inputs.regions_shp), ...of(inputs.regions_geojson)]),
    origins: [...groupBy(withOrigin, ({ source }) => source)].map(([name, rows]) => ({
      name,
      ids: distinct(rows.map(({ licence }) => licence)),
      isOfMap: !rows.some(({ file }) => others.some((path) => covers(file, path))),
    })),
    titles: Object.fromEntries((stated?.licences ?? []).map(({ id, title }) => [id, title])),
  };
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
