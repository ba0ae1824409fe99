import { z } from "zod";
import { parseJson } from "../../pipeline/lib/json.js";
import { type Manifest, parseManifest } from "../../pipeline/runner/manifest.js";
import { Claim, Study } from "../../pipeline/schemas/index.js";
import { type Rights, readRights } from "./licences-of.js";
import { type PackedFile, readProject } from "./list-files.js";
import { listTables, type Table } from "./list-tables.js";
import { Measured, measuredFile } from "./measured.js";
import { type Citation, type Paper, readCitation } from "./read-citation.js";

const Package = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  engines: z.object({ node: z.string() }),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const Lockfile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.unknown().optional() })),
});
/** Everything that the package's documents say, read from the project's own files; where they lie in the archive, `at` says. */
export interface Facts extends z.infer<typeof Package> {
  readonly project: ReadonlyMap<string, PackedFile>;
  readonly at: (file: string) => string;
  readonly study: Study;
  readonly claims: readonly Claim[];
  readonly manifest: Manifest;
  readonly citation: Citation;
  readonly paper: Paper;
  readonly rights: readonly Rights[];
  readonly tables: readonly Table[];
  readonly measured: Measured;
  /** The version and licence of a direct dependency, as locked. */
  readonly locked: (name: string) => { version: string; license: string };
}

/** The folder of the archive in which the project lies, as it is; the package's own documents lie beside it. */
export const projectFolder = "project";

/** @throws InputError when a file is not what it should be */
export function gatherFacts(root: string): Facts {
  const project = readProject(root);
  const bytesOf = (file: string) => project.get(file)?.bytes ?? new Uint8Array();
  const read = <S extends z.ZodType>(file: string, schema: S) => parseJson(bytesOf(file), file, schema);
  const textOf = (file: string) => new TextDecoder().decode(bytesOf(file));
  const study = read("data/study.json", Study);
  const citation = readCitation(textOf("CITATION.cff"));
  const { packages } = read("package-lock.json", Lockfile);
  return {
    ...read("package.json", Package),
    project,
    at: (file) => `${projectFolder}/${file}`,
    study,
    claims: read(`data/${study.inputs.claims}`, z.array(Claim)),
    manifest: parseManifest(bytesOf("outputs/manifest.json")),
    citation,
    paper: citation.references[0] as Paper,
    rights: readRights(textOf("data/README.md")),
    tables: listTables(project, study.inputs),
    measured: read(measuredFile, Measured),
    locked: (name) => {
      const { version = "", license } = packages[`node_modules/${name}`] ?? {};
      // A package of old may say it in a form of its own.
      return { version, license: typeof license === "string" ? license : "see the package" };
    },
  };
}
