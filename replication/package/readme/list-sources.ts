import { basename, dirname } from "node:path";
import type { Facts } from "../facts.js";
import { describeGeography, formatCitation } from "./citation.js";

/** Where data come from: which files hold them, and how they are cited. */
interface DataSource {
  readonly name: string;
  readonly files: readonly string[];
  readonly citation: string;
}

/** Every file of data/ that has a licence of its own, under the source that it comes from. */
export function listSources(facts: Facts): DataSource[] {
  const paper = formatCitation(facts);
  const { boundaries, coordinates } = describeGeography(facts);
  const origins: readonly (readonly [RegExp, string, string])[] = [
    [/^data\/paper\/table-\d/, "The paper's tables", paper],
    [/^data\/paper\//, "The paper's text, paraphrased", paper],
    [/^data\/secondary\//, "What documents say", "References, Documents"],
    [/^data\/geo\/ma_regions/, "Boundaries of the regions", `OpenStreetMap contributors, ${boundaries}`],
    [/^data\/geo\/cities/, "Coordinates of the cities", `GeoNames, ${coordinates}`],
    [/^data\/geo\//, "Names of the regions", "References, Documents"],
    [/^data\/decisions\//, "Decisions of the project", "this package"],
    [/^data\//, "Frame of the study", "this package"],
  ];
  const originOf = (file: string) => origins.findIndex(([pattern]) => pattern.test(file));
  return origins.map(([, name, citation], place) => ({
    name,
    files: facts.rights.map(({ file }) => file).filter((file) => originOf(file) === place),
    citation,
  }));
}

/** The folders in which files lie, and their names. */
export function placesOf(files: readonly string[], at: Facts["at"]): { names: string; folders: string } {
  const folders = new Set(files.map((file) => `\`${at(dirname(file))}/\``));
  return { names: files.map((file) => `\`${basename(file)}\``).join("; "), folders: [...folders].join("; ") };
}

/** Whether the package holds a file, or those that a name with a star at its end stands for. */
export function isProvided(file: string, project: Facts["project"]): boolean {
  return file.endsWith("*")
    ? [...project.keys()].some((path) => path.startsWith(file.slice(0, -1)))
    : project.has(file);
}
