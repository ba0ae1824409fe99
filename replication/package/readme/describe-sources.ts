import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import { paperSources } from "../../../pipeline/schemas/index.js";
import type { Facts } from "../facts.js";
import { readArtifact } from "../read-artifact.js";
import { describeGeography, formatCitation } from "./citation.js";
import { isProvided, listSources, placesOf } from "./list-sources.js";
import { listWithheld } from "./list-withheld.js";
import { surveyDocuments } from "./survey-documents.js";

/** Where the data come from, source by source. */
export function describeSources(facts: Facts): string {
  const { paper, at, project } = facts;
  const survey = surveyDocuments(facts);
  const { all, withheld, inPart } = listWithheld(facts);
  const { boundaries, coordinates } = describeGeography(facts);
  const words = textsFor("en", []).report.kind;
  const rows = listSources(facts).map(({ name, files, citation }) => {
    const { names, folders } = placesOf(files, at);
    return [name, names, folders, files.every((file) => isProvided(file, project)) ? "Yes" : "No", citation];
  });
  const absent = `The answers to items ${[...withheld, ...inPart.map((item) => `${item} (in part)`)].join(", ")}`;
  const elsewhere = [
    ["The documents themselves", "not in this package", "n.a.", "No", "References, Documents"],
    [absent, "not available", "n.a.", "No", formatCitation(facts)],
  ];
  return `### Details on each Data Source

${markdownTable(["Data.Name", "Data.Files", "Location", "Provided", "Citation"], [...rows, ...elsewhere])}

All data files are CSV and JSON, the boundaries a shapefile. \`${at("data/README.md")}\` and \`datapackage.json\` say what each column is,
\`${at(`data/${facts.study.inputs.codebook}`)}\` what each field is and its codes.

**The paper.** ${formatCitation(facts)}, https://doi.org/${paper.doi}. The text that this project works from names no licence: its facts are given
with credit to its authors, and none of its sentences or pictures. Its
tables were transcribed, Tables 2 and 3 cell by cell with their slips; the definitions in Table 1 are worded anew. Its
${all} questions, its section on national plans and the numbers in its text are paraphrased by the project. What each part rests on:

${markdownTable(
  ["part", "what it rests on"],
  readArtifact(facts, paperSources).map(({ title, note }) => [title, note]),
)}

**Documents.** ${survey.documents.length} were consulted ${survey.consulted}. Archived copies were read, and of most pages only the opening:

${markdownTable(
  ["kind of document", "documents"],
  survey.kinds.map(([kind, count]) => [words[kind] ?? kind, String(count)]),
)}

${survey.citedSources} of them make the ${survey.statements} statements on the clusters; the other ${survey.documents.length - survey.citedSources} are about the regions. Each has
its title, publisher, address and day of consultation in \`${at(`data/${facts.study.inputs.secondary_sources}`)}\`; ${survey.dated} have a date of publication,
and of ${survey.documents.length - survey.dated} none is known. Some years were inferred from the text, as the column \`note\` says. The facts were compiled by the project and
are offered under CC BY 4.0; the documents belong to their publishers. How directly each says what it says, and the limits:
\`${at("data/secondary/README.md")}\`.

**Boundaries of the regions.** OpenStreetMap contributors, through the npm package ${boundaries}, simplified. A map must carry
“© OpenStreetMap contributors (ODbL)”. Boundaries are drawn as in the source; no position is taken on the status of Western Sahara. How
they were built: \`${at("data/geo/build.mjs")}\`. **Names of the regions** are the project's, from documents.

**Coordinates of the cities.** GeoNames, through the npm package ${coordinates}, by the same program; the regions that they
lie in follow the document \`bladi2015\`.

**Decisions of the project**, each a row with its reason, and **the frame of the study** (what is asked, of which clusters, with which
parameters) are the project's own.`;
}
