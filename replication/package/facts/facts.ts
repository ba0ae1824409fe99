import { join } from "node:path";
import { z } from "zod";
import { startCommand } from "../../../pipeline/commands/options/start-command.js";
import { check, InputError, startAttempts, throwIfAny } from "../../../pipeline/lib/errors.js";
import { parseJson } from "../../../pipeline/lib/json.js";
import { parseManifest } from "../../../pipeline/runner/manifest.js";
import { claimsGiven, figuresOf, PackageStudy, Study } from "../../../pipeline/schemas/index.js";
import { stagesOf } from "../../../pipeline/stages.js";
import { Measured, measuredFile } from "../check/measured.js";
import { readProject, type Tree } from "../files/list-files.js";
import { type Rights, readRights } from "../licences/licences-of.js";
import { listTables, type Table } from "../tables/list-tables.js";
import { Package, type ProjectFacts } from "./project-facts.js";
import { readArtifact } from "./read-artifact.js";
import { type Citation, readCitation } from "./read-citation.js";

const Lockfile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.unknown().optional() })),
});
/** Everything that the package's documents say. */
export interface Facts extends ProjectFacts {
  readonly rights: Rights;
  readonly tables: readonly Table[];
}

/** The folder of the archive in which the project lies, as it is; the package's own documents lie beside it. */
export const projectFolder = "project";

/**
 * @param root the folder of package.json
 * @param folders the study and its results, by default data/ and outputs/ in it
 * @throws InputError with what is wrong in all files
 */
export function gatherFacts(root: string, folders: Partial<Omit<Tree, "root">> = {}): Facts {
  const tree: Tree = { root, study: join(root, "data"), out: join(root, "outputs"), ...folders };
  const { files: project, label, diagnostics } = readProject(tree);
  const { attempt, finish } = startAttempts();
  attempt(() => throwIfAny(diagnostics));
  const bytesOf = (file: string) => project.get(file)?.bytes ?? new Uint8Array();
  const read = <S extends z.ZodType>(file: string, schema: S) => parseJson(bytesOf(file), label(file), schema);
  const study = read("data/study.json", Study);
  const about = PackageStudy.parse(study.package ?? {});
  const citationFile = attempt(() => findCitation(project, label)) ?? "data/CITATION.cff";
  const citation = attempt(() => citationIn(citationFile, { project, label })) ?? nobody;
  const { packages } = read("package-lock.json", Lockfile);
  const given = {
    ...read("package.json", Package),
    name: about.name ?? slugOf(study.title),
    version: citation.version,
    description: about.description || citation.abstract || study.title,
    project,
    at: (file: string) => `${projectFolder}/${file}`,
    label,
    study,
    about,
    stages: stagesOf(study),
    figures: figuresOf(study).filter(({ name }) => project.has(`outputs/5-plot/${name}.vl.json`)),
    noun: study.case.en ?? { one: "case", many: "cases" },
    citation,
    citationFile,
    paper: citation.references[0],
    manifest: parseManifest(bytesOf("outputs/manifest.json")),
    remake: startCommand(tree.study, tree.out),
    measured: project.has(measuredFile) ? read(measuredFile, Measured) : undefined,
    locked: (name: string) => {
      const { version = "", license } = packages[`node_modules/${name}`] ?? {};
      // A package of old may say it in a form of its own.
      return { version, license: typeof license === "string" ? license : "see the package" };
    },
  };
  const claims = study.inputs.claims === undefined ? [] : readArtifact(given, claimsGiven);
  const rights = attempt(() => readRights(given));
  const tables = attempt(() => (tree.isStale ? [] : listTables(given))) ?? [];
  finish();
  check(rights !== undefined, "the licences were read, but are not there");
  return { ...given, claims, rights, tables };
}

/** In the place of who made the study while the rest is looked at: that nobody is named is an error. */
const nobody: Citation = { title: "", version: "", "date-released": "", keywords: [], authors: [], references: [] };

function citationIn(file: string, { project, label }: Pick<ProjectFacts, "project" | "label">): Citation {
  const bytes = project.get(file)?.bytes;
  return bytes === undefined ? nobody : readCitation(new TextDecoder().decode(bytes), label(file));
}

/** The study's own, or that of the project as a whole. */
function findCitation(project: ProjectFacts["project"], label: ProjectFacts["label"]): string {
  const found = ["data/CITATION.cff", "CITATION.cff"].find((file) => project.has(file));
  if (found !== undefined) return found;
  const message =
    "expected who made the study, with its title, version, date-released and authors, but the file is missing; write it in the Citation File Format: https://citation-file-format.github.io";
  throw new InputError([{ file: label("data/CITATION.cff"), message }]);
}

/** A title in the letters of a file's name. */
function slugOf(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60)
      .replace(/-$/, "") || "study"
  );
}
