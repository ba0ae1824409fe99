import { stages } from "../../../pipeline/stages.js";
import type { Facts } from "../facts.js";
import { allLicences } from "../licences.js";
import type { PackedFile } from "../list-files.js";
import type { Paper } from "../read-citation.js";
import { describeLicence, licenceId } from "./describe-licence.js";
import { describePacked } from "./describe-packed.js";
import { describeRun } from "./describe-run.js";
import { type Entity, idOf, to } from "./entity.js";

const crate = "https://w3id.org/ro/crate/1.2";

/**
 * `ro-crate-metadata.json`: every file with its hash (but SHA256SUMS, which has the crate's) and licence, and each stage's run as an action with what it was given and
 * what it made. RO-Crate 1.2. Actions are told in the words of Process Run Crate, and the crate does not say that it conforms to it:
 * version 0.5 of that profile goes with RO-Crate 1.1 and version 0.6 with 1.3.
 */
export function describeCrate(facts: Facts, documents: ReadonlyMap<string, PackedFile>): unknown {
  const { project, at, study, description, version, citation, paper } = facts;
  const files: Entity[] = [
    ...[...documents].map(([path, { bytes }]) => describePacked(path, path, bytes, facts)),
    describePacked("SHA256SUMS", "SHA256SUMS", undefined, facts),
    ...[...project].map(([path, { bytes }]) => describePacked(at(path), path, bytes, facts)),
  ];
  const authors = citation.authors.map(
    ({ type, name }, index): Entity => ({ "@id": `#author-${index + 1}`, "@type": type, name }),
  );
  const article = `https://doi.org/${paper.doi}`;
  const used = new Set(files.flatMap(({ license }) => (license as { "@id": string }[]).map((each) => each["@id"])));
  const licences = allLicences.filter((licence) => used.has(licenceId(licence))).map(describeLicence);
  const runs = stages.flatMap(({ name }) => describeRun(name, facts, authors));
  return {
    "@context": `${crate}/context`,
    "@graph": [
      { "@id": "ro-crate-metadata.json", "@type": "CreativeWork", about: to("./"), conformsTo: to(crate) },
      {
        "@id": "./",
        "@type": "Dataset",
        name: study.title,
        description,
        version,
        datePublished: citation["date-released"],
        keywords: citation.keywords.join(", "),
        author: authors.map(({ "@id": id }) => to(id)),
        license: licences.map(({ "@id": id }) => to(id)),
        citation: to(article),
        mentions: stages.map(({ name }) => to(`#run-${name}`)),
        hasPart: [
          ...files.map(({ "@id": id }) => to(id)),
          ...stages.map(({ name }) => to(idOf(at(`pipeline/${name}/`)))),
        ],
      },
      ...authors,
      ...describePaper(article, paper),
      ...licences,
      describeNode(facts),
      ...files,
      ...runs,
    ],
  };
}

function describePaper(article: string, { title, authors, year }: Paper): Entity[] {
  const people = authors.map((author) => ({
    "@id": `#${author["family-names"].toLowerCase()}`,
    "@type": "Person",
    name: `${author["given-names"]} ${author["family-names"]}`,
  }));
  const author = people.map(({ "@id": id }) => to(id));
  return [{ "@id": article, "@type": "ScholarlyArticle", name: title, author, datePublished: String(year) }, ...people];
}

function describeNode({ engines, measured }: Facts): Entity {
  return {
    "@id": "#node",
    "@type": "SoftwareApplication",
    name: "Node.js",
    url: "https://nodejs.org",
    softwareVersion: measured.machine.node,
    description: `the version with which the package was last checked; ${engines.node} is what it asks for`,
  };
}
