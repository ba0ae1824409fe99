import { basename, dirname } from "node:path";
import { distinctBy } from "../facts/distinct-by.js";
import type { Facts } from "../facts/facts.js";
import { documentsSource, sourceOfTable } from "../files/list-data-files.js";

/** Where data come from: which files hold them, and how they are cited. */
interface DataSource {
  readonly name: string;
  readonly files: readonly string[];
  readonly citation: string;
}

/** Every file of data, under the source that it comes from: those of study.json in its order, then the others. */
export function listSources(facts: Pick<Facts, "project" | "study" | "about" | "rights">): DataSource[] {
  const files = facts.rights.rows.filter(({ isData }) => isData);
  const own = distinctBy(files, ({ source }) => source).map(({ source: name }) => citeSource(name, facts));
  return distinctBy([...facts.about.sources, ...own], ({ name }) => name)
    .map(({ name, citation }) => ({
      name,
      citation,
      files: files.filter(({ source }) => source === name).map(({ file }) => file),
    }))
    .filter((source) => source.files.length > 0);
}

/** A source that study.json does not describe: a table of the survey, the documents, or the study's own work. */
function citeSource(name: string, facts: Pick<Facts, "project" | "study">): { name: string; citation: string } {
  if (name === documentsSource) return { name, citation: "References, Documents" };
  const surveys = facts.study.tables.flatMap(({ role }) => sourceOfTable(role, facts) ?? []);
  const { publisher = "", published = "" } = surveys.find(({ title }) => title === name) ?? {};
  return { name, citation: publisher === "" ? "this package" : `${publisher} (${published || "n.d."})` };
}

/** The folders in which files lie, and their names. */
export function placesOf(files: readonly string[], at: Facts["at"]): { names: string; folders: string } {
  const folders = new Set(files.map((file) => `\`${at(dirname(file))}/\``));
  return { names: files.map((file) => `\`${basename(file)}\``).join("; "), folders: [...folders].join("; ") };
}

/** Whether the package holds a file, or those that a name with a star at its end is for. */
export function isProvided(file: string, project: Facts["project"]): boolean {
  return file.endsWith("*")
    ? [...project.keys()].some((path) => path.startsWith(file.slice(0, -1)))
    : project.has(file);
}
