import { extname } from "node:path";
import { InputError } from "../../../pipeline/lib/errors.js";
import { sha256 } from "../../../pipeline/lib/sha256.js";
import { distinctBy } from "../facts/distinct-by.js";
import type { Facts } from "../facts/facts.js";
import { describeFile } from "../files/describe-file.js";
import { mediaTypeOf } from "../files/media-type-of.js";
import type { Licence } from "../licences/licences.js";
import { licencesOf } from "../licences/licences-of.js";
import { resourceName } from "../tables/resource-name.js";
import { listOrigins } from "./list-origins.js";

/**
 * `datapackage.json`: every file of data/ and outputs/, and of every CSV file the Table Schema. Frictionless Data Package, version 2.
 * It has no `created`, which would want an hour that nobody wrote down, and no `homepage`, as there is none.
 *
 * @throws InputError when nobody has written down what a file holds
 */
export function describeData(facts: Facts): unknown {
  const { name, study, version, description, project, tables, rights, citation, at } = facts;
  const files = [...project].filter(([file]) => /^(data|outputs)\//.test(file));
  const described = new Map(tables.map((table) => [table.file, table]));
  const inPackage = ({ id, title, url }: Licence) =>
    id.startsWith("LicenseRef-") ? { title, path: url } : { name: id, title, path: url };
  const used = distinctBy(
    files.flatMap(([file]) => licencesOf(file, rights)),
    ({ id }) => id,
  );
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: study.title,
    description,
    version,
    ...(citation.keywords.length > 0 && { keywords: citation.keywords }),
    contributors: citation.authors.map(({ name: title }) => ({ title, roles: ["author"] })),
    licenses: used.map(inPackage),
    sources: listOrigins(facts),
    resources: files.map(([file, { bytes }]) => {
      const table = described.get(file);
      const schema = table?.schema;
      const format = extname(file).slice(1);
      return {
        $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
        name: resourceName(file),
        path: at(file),
        ...(schema && { type: "table" }),
        description: describeFile(file, facts) ?? refuse(file),
        ...(format && { format }),
        mediatype: mediaTypeOf(file),
        ...(table && { encoding: table.encoding.toLowerCase(), dialect: { ...dialect, delimiter: table.separator } }),
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
  const message = "expected to find what it holds, but found nothing; describe it under package.files in study.json";
  throw new InputError([{ file, message }]);
}
