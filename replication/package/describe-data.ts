import { extname } from "node:path";
import { InputError } from "../../pipeline/lib/errors.js";
import { sha256 } from "../../pipeline/lib/sha256.js";
import { describeFile } from "./describe-file.js";
import type { Facts } from "./facts.js";
import { allLicences, type Licence } from "./licences.js";
import { licencesOf } from "./licences-of.js";
import { listOrigins } from "./list-origins.js";
import { mediaTypeOf } from "./media-type-of.js";
import { resourceName } from "./resource-name.js";

/**
 * `datapackage.json`: every file of data/ and outputs/, and of every CSV file the Table Schema. Frictionless Data Package, version 2.
 * It has no `created`, which would want an hour that nobody wrote down, and no `homepage`, as there is none.
 *
 * @throws InputError when nobody has written down what a file holds
 */
export function describeData(facts: Facts): unknown {
  const { name, study, version, description, project, tables, rights, citation, at } = facts;
  const files = [...project].filter(([file]) => /^(data|outputs)\//.test(file));
  const schemas = new Map(tables.map(({ file, schema }) => [file, schema]));
  const inPackage = ({ id, title, url }: Licence) =>
    id.startsWith("LicenseRef-") ? { title, path: at("data/README.md") } : { name: id, title, path: url };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: study.title,
    description,
    version,
    keywords: citation.keywords,
    contributors: citation.authors.map(({ name: title }) => ({ title, roles: ["author"] })),
    licenses: allLicences.map(inPackage),
    sources: listOrigins(facts),
    resources: files.map(([file, { bytes }]) => {
      const schema = schemas.get(file);
      const format = extname(file).slice(1);
      return {
        $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
        name: resourceName(file),
        path: at(file),
        ...(schema && { type: "table" }),
        description: describeFile(file, facts) ?? refuse(file),
        ...(format && { format }),
        mediatype: mediaTypeOf(file),
        ...(schema && { encoding: "utf-8", dialect }),
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
        licenses: licencesOf(file, rights).map(inPackage),
        ...(schema && { schema }),
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

function refuse(file: string): never {
  const message =
    "expected to find what it holds, but found nothing; describe it in replication/package/describe-file.ts";
  throw new InputError([{ file, message }]);
}
