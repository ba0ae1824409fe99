import { extname } from "node:path";
import { sha256 } from "../pipeline/lib/disk.js";
import { artifactOf } from "./artifact-of.js";
import type { Facts } from "./facts.js";
import { allLicences, type Licence, licencesOf } from "./licences-of.js";
import { nameOf } from "./list-tables.js";
import { mediaTypeOf } from "./media-type-of.js";

/** `datapackage.json`: every file of data/ and outputs/, and of every CSV file the Table Schema. Frictionless Data Package, version 2. */
export function describeData({ name, study, version, project, tables, rights, citation, at }: Facts): unknown {
  const files = [...project].filter(([file]) => /^(data|outputs)\//.test(file));
  const schemas = new Map(tables.map((table) => [table.file, table]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: study.title,
    version,
    created: `${citation["date-released"]}T00:00:00Z`,
    keywords: citation.keywords,
    contributors: citation.authors.map(({ name: title }) => ({ title, roles: ["author"] })),
    licenses: allLicences.map(inPackage),
    sources: citation.references.map(({ title, doi }) => ({ title, path: `https://doi.org/${doi}` })),
    resources: files.map(([file, { bytes }]) => {
      const table = schemas.get(file);
      const description = table?.description ?? artifactOf(file, study.inputs)?.description;
      return {
        name: nameOf(file),
        path: at(file),
        ...(table && { type: "table" }),
        ...(description && { description }),
        format: extname(file).slice(1),
        mediatype: mediaTypeOf(file),
        ...(table && { encoding: "utf-8", dialect }),
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
        licenses: licencesOf(file, rights).map(inPackage),
        ...(table && { schema: table.schema }),
      };
    }),
  };
}

/** RFC 4180, said out loud: what is left out, programs take in different ways. */
const dialect = {
  $schema: "https://datapackage.org/profiles/2.0/tabledialect.json",
  header: true,
  delimiter: ",",
  lineTerminator: "\n",
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
};
/** A name is one that is kept in a list; what has none there has its address. */
const inPackage = ({ id, title, url }: Licence) => ({
  ...(!id.startsWith("LicenseRef-") && { name: id }),
  title,
  path: url,
});
