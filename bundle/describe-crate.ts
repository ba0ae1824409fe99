import { sha256 } from "../pipeline/lib/disk.js";
import { stages } from "../pipeline/stages.js";
import { artifactOf } from "./artifact-of.js";
import type { Facts } from "./facts.js";
import { allLicences, licencesOf } from "./licences-of.js";
import type { PackedFile } from "./list-files.js";
import { mediaTypeOf } from "./media-type-of.js";

type Entity = { readonly "@id": string; readonly "@type": string | readonly string[] } & Record<string, unknown>;
const to = (id: string) => ({ "@id": id });
const crate = "https://w3id.org/ro/crate/1.2";
const processRun = "https://w3id.org/ro/wfrun/process/0.5";

/**
 * `ro-crate-metadata.json`: every file with its hash and licence, and each stage's run as an action with what it was given and
 * what it made. RO-Crate 1.2 and the profile Process Run Crate. No action has a time, as the run has none: it can be had again.
 */
export function describeCrate(facts: Facts, documents: ReadonlyMap<string, PackedFile>): unknown {
  const { project, at, study, description, version, citation, paper, rights, manifest, engines } = facts;
  const files: Entity[] = [
    ...[...documents].map(([path, { bytes }]) => fileEntity(path, path, bytes, facts)),
    ...[...project].map(([path, { bytes }]) => fileEntity(at(path), path, bytes, facts)),
  ];
  const authors = citation.authors.map(({ name }, index) => organisation(`#author-${index + 1}`, name));
  const article = `https://doi.org/${paper.doi}`;
  const licences = [
    ...new Set(files.flatMap(({ license }) => (license as { "@id": string }[]).map((each) => each["@id"]))),
  ];
  const actions = stages.map(({ name }) => `#run-${name}`);
  return {
    "@context": `${crate}/context`,
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        about: to("./"),
        conformsTo: to(crate),
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: study.title,
        description,
        version,
        datePublished: citation["date-released"],
        keywords: citation.keywords.join(", "),
        author: authors.map(({ "@id": id }) => to(id)),
        license: licences.map(to),
        citation: to(article),
        conformsTo: to(processRun),
        mentions: actions.map(to),
        hasPart: [...files.map(({ "@id": id }) => to(id)), ...stages.map(({ name }) => to(at(`pipeline/${name}/`)))],
      },
      { "@id": processRun, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
      ...authors,
      {
        "@id": article,
        "@type": "ScholarlyArticle",
        name: paper.title,
        author: paper.authors.map((author) => to(authorId(author))),
        datePublished: String(paper.year),
      },
      ...paper.authors.map((author) => ({
        "@id": authorId(author),
        "@type": "Person",
        name: `${author["given-names"]} ${author["family-names"]}`,
      })),
      ...allLicences.flatMap(({ id, title, url }) =>
        licences.includes(url) ? [{ "@id": url, "@type": "CreativeWork", name: title, identifier: id }] : [],
      ),
      {
        "@id": "#node",
        "@type": "SoftwareApplication",
        name: "Node.js",
        url: "https://nodejs.org",
        softwareRequirements: engines.node,
      },
      ...files,
      ...stages.flatMap(({ name }) => {
        const entry = manifest.stages[name];
        if (entry === undefined)
          throw new Error(`outputs/manifest.json: expected the stage ${name}, but found none; next: npm start`);
        const program = at(`pipeline/${name}/`);
        const settings = Object.entries(entry.parameters).map(([parameter, value]) => ({
          "@id": `#${name}-${parameter}`,
          "@type": "PropertyValue",
          name: parameter,
          value,
        }));
        const action: Entity = {
          "@id": `#run-${name}`,
          "@type": "CreateAction",
          name: `npm start: ${name}`,
          instrument: to(program),
          agent: authors.map(({ "@id": id }) => to(id)),
          object: [
            ...Object.keys(entry.inputs).map((file) => to(at(pathOf(file)))),
            ...settings.map(({ "@id": id }) => to(id)),
          ],
          result: Object.keys(entry.outputs).map((file) => to(at(pathOf(file)))),
          actionStatus: to("http://schema.org/CompletedActionStatus"),
        };
        const source: Entity = {
          "@id": program,
          "@type": ["Dataset", "SoftwareSourceCode"],
          name: `the stage ${name}`,
          programmingLanguage: "TypeScript",
          runtimePlatform: to("#node"),
          license: licencesOf(`pipeline/${name}/index.ts`, rights).map(({ url }) => to(url)),
          sha256: entry.code,
          description: "sha256 is the manifest's hash over the stage's own code, the artifacts' schemas and the tools",
        };
        return [source, action, ...settings];
      }),
    ],
  };
}

function fileEntity(id: string, path: string, bytes: Uint8Array, { rights, study }: Facts): Entity {
  const artifact = artifactOf(path, study.inputs);
  return {
    "@id": id,
    "@type": "File",
    name: path,
    ...(artifact && { description: artifact.description }),
    contentSize: String(bytes.length),
    encodingFormat: mediaTypeOf(path),
    sha256: sha256(bytes),
    license: licencesOf(path, rights).map(({ url }) => to(url)),
  };
}

/** The manifest names inputs from the root and what stages write from outputs/. */
const pathOf = (file: string) => (file.startsWith("data/") ? file : `outputs/${file}`);
const organisation = (id: string, name: string): Entity => ({ "@id": id, "@type": "Organization", name });
const authorId = (author: { "family-names": string }) => `#${author["family-names"].toLowerCase()}`;
