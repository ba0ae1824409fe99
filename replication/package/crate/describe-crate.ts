import { addressOf } from "../facts/cite-paper.js";
import { distinctBy } from "../facts/distinct-by.js";
import type { Facts } from "../facts/facts.js";
import type { Paper } from "../facts/read-citation.js";
import type { PackedFile } from "../files/list-files.js";
import { licenceFile } from "../licences/licence-file.js";
import { licencesOf } from "../licences/licences-of.js";
import { describeLicence } from "./describe-licence.js";
import { describePacked } from "./describe-packed.js";
import { describeRun } from "./describe-run.js";
import { type Entity, idOf, to } from "./entity.js";

const crate = "https://w3id.org/ro/crate/1.2";

/**
 * `ro-crate-metadata.json`: every file with its hash (but SHA256SUMS, which has the crate's) and licence, and each stage's run as an
 * action with what it was given and what it made. RO-Crate 1.2. Actions are described in the terms of Process Run Crate, and the crate
 * does not state that it conforms to it: version 0.5 of that profile goes with RO-Crate 1.1 and version 0.6 with 1.3.
 */
export function describeCrate(facts: Facts, documents: ReadonlyMap<string, PackedFile>): unknown {
  const { project, at, study, stages, description, version, citation, paper, rights } = facts;
  const files: Entity[] = [
    ...[...documents].map(([path, { bytes }]) =>
      describePacked(path, path === "LICENSE" ? licenceFile(facts) : path, bytes, facts),
    ),
    describePacked("SHA256SUMS", "SHA256SUMS", undefined, facts),
    ...[...project].map(([path, { bytes }]) => describePacked(at(path), path, bytes, facts)),
  ];
  const authors = citation.authors.map(
    ({ type, name }, index): Entity => ({ "@id": `#author-${index + 1}`, "@type": type, name }),
  );
  const [article, ...people] = paper ? describePaper(paper) : [];
  const used = [...documents.keys(), ...project.keys()].flatMap((path) => licencesOf(path, rights));
  const licences = distinctBy(used, ({ id }) => id).map(describeLicence);
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
        ...(citation.keywords.length > 0 && { keywords: citation.keywords.join(", ") }),
        author: authors.map(({ "@id": id }) => to(id)),
        license: licences.map(({ "@id": id }) => to(id)),
        ...(article && { citation: to(article["@id"]) }),
        mentions: stages.map(({ name }) => to(`#run-${name}`)),
        hasPart: [
          ...files.map(({ "@id": id }) => to(id)),
          ...stages.map(({ name }) => to(idOf(at(`pipeline/${name}/`)))),
        ],
      },
      ...authors,
      ...(article ? [article] : []),
      ...people,
      ...licences,
      describeNode(facts),
      ...files,
      ...runs,
    ],
  };
}

/** The publication, and its authors. */
function describePaper(paper: Paper): Entity[] {
  const people = paper.authors.map((author, index) => ({
    "@id": `#paper-author-${index + 1}`,
    "@type": "Person",
    name: `${author["given-names"]} ${author["family-names"]}`,
  }));
  const article = {
    "@id": addressOf(paper) ?? "#paper",
    "@type": "ScholarlyArticle",
    name: paper.title,
    author: people.map(({ "@id": id }) => to(id)),
    datePublished: String(paper.year),
  };
  return [article, ...people];
}

function describeNode({ engines, measured }: Facts): Entity {
  const node = { "@id": "#node", "@type": "SoftwareApplication", name: "Node.js", url: "https://nodejs.org" };
  if (measured === undefined) return { ...node, description: `${engines.node} is what the package asks for` };
  return {
    ...node,
    softwareVersion: measured.machine.node,
    description: `the version with which the package was last checked; ${engines.node} is what it asks for`,
  };
}
