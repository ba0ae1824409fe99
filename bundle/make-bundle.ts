import { sha256 } from "../pipeline/lib/disk.js";
import { describeCrate } from "./describe-crate.js";
import { describeData } from "./describe-data.js";
import type { Facts } from "./facts.js";
import { licenceOf } from "./licence-of.js";
import type { PackedFile } from "./list-files.js";
import { writeCodecheck } from "./write-codecheck.js";
import { writeReadme } from "./write-readme.js";

/** All files of the package by their path in it: the project as it is, and beside it what describes it to people and machines. */
export function makeBundle(facts: Facts): Map<string, PackedFile> {
  const { project, at } = facts;
  const files = new Map([...project].map(([path, file]) => [at(path), file]));
  const documents = new Map<string, PackedFile>();
  const add = (path: string, text: string) => documents.set(path, { bytes: new TextEncoder().encode(text) });
  add("README.md", writeReadme(facts));
  add("codecheck.yml", writeCodecheck(facts));
  add("datapackage.json", asJson(describeData(facts)));
  for (const same of ["CITATION.cff", "LICENSE"]) documents.set(same, project.get(same) as PackedFile);
  add("LICENSES.csv", listLicences(facts, documents));
  add("ro-crate-metadata.json", asJson(describeCrate(facts, documents)));
  for (const [path, file] of documents) files.set(path, file);
  const sums = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { bytes }]) => `${sha256(bytes)}  ${path}\n`);
  return files.set("SHA256SUMS", { bytes: new TextEncoder().encode(sums.join("")) });
}

/** The licence of every file, also of those that are about to be written. */
function listLicences({ project, at, rights }: Facts, documents: ReadonlyMap<string, PackedFile>): string {
  const others = [...documents.keys(), "LICENSES.csv", "ro-crate-metadata.json", "SHA256SUMS"];
  const paths: [string, string][] = [
    ...others.map((path): [string, string] => [path, path]),
    ...[...project.keys()].map((path): [string, string] => [at(path), path]),
  ];
  const rows = paths
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([inArchive, path]) => {
      const { id, title } = licenceOf(path, rights);
      return `${inArchive},${id},"${title}"\n`;
    });
  return `file,licence,title\n${rows.join("")}`;
}

const asJson = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
