import { z } from "zod";
import { formatCsv } from "../../pipeline/lib/csv.js";
import { writeSums } from "./archive/write-sums.js";
import { writeCodecheck } from "./codecheck/write-codecheck.js";
import { describeCrate } from "./crate/describe-crate.js";
import { describeData } from "./datapackage/describe-data.js";
import type { Facts } from "./facts/facts.js";
import type { PackedFile } from "./files/list-files.js";
import { licenceFile } from "./licences/licence-file.js";
import { licencesOf } from "./licences/licences-of.js";
import { writeReadme } from "./readme/write-readme.js";

/** All files of the package by their path in it: the project as it is, and beside it what describes it to people and machines. */
export function makeBundle(facts: Facts): Map<string, PackedFile> {
  const { project, at, citationFile } = facts;
  const files = new Map([...project].map(([path, file]) => [at(path), file]));
  const documents = new Map<string, PackedFile>();
  const add = (path: string, text: string) => documents.set(path, { bytes: encode(text) });
  add("README.md", writeReadme(facts));
  add("codecheck.yml", writeCodecheck(facts));
  add("datapackage.json", asJson(describeData(facts)));
  documents.set("CITATION.cff", project.get(citationFile) as PackedFile);
  documents.set("LICENSE", project.get(licenceFile(facts)) as PackedFile);
  documents.set("LICENSES.csv", { bytes: listLicences(facts, documents) });
  add("ro-crate-metadata.json", asJson(describeCrate(facts, documents)));
  for (const [path, file] of documents) files.set(path, file);
  return files.set("SHA256SUMS", { bytes: encode(writeSums(files)) });
}

const Row = z.strictObject({ file: z.string(), licence: z.string(), title: z.string() });

/** The licence of every file, also of those that are about to be written. */
function listLicences(facts: Facts, documents: ReadonlyMap<string, PackedFile>): Uint8Array {
  const { project, at, rights } = facts;
  const others = [...documents.keys(), "LICENSES.csv", "ro-crate-metadata.json", "SHA256SUMS"];
  const places = new Map([
    ...others.map((path): [string, string] => [path, path === "LICENSE" ? licenceFile(facts) : path]),
    ...[...project.keys()].map((path): [string, string] => [at(path), path]),
  ]);
  const rows = [...places].map(([file, path]) => {
    const licences = licencesOf(path, rights);
    return {
      file,
      licence: licences.map(({ id }) => id).join(" AND "),
      title: licences.map(({ title }) => title).join("; "),
    };
  });
  return formatCsv(rows, Row, ["file"]);
}

const asJson = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
const encode = (text: string) => new TextEncoder().encode(text);
