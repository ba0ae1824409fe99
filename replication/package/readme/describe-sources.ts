import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import { paperSources, questionnaire, secondarySources } from "../../../pipeline/schemas/index.js";
import { englishFor } from "../facts/english-for.js";
import type { Facts } from "../facts/facts.js";
import { readArtifact } from "../facts/read-artifact.js";
import { rightsOf } from "../licences/licences-of.js";
import { countDocuments } from "./count-documents.js";
import { isProvided, listSources, placesOf } from "./list-sources.js";
import { listWithheld, nameWithheld } from "./list-withheld.js";

import { relink } from "./relink.js";

/** Where the data come from, source by source. */
export function describeSources(facts: Facts): string {
  const { at, project, study, about } = facts;
  const rows = listSources(facts).map(({ name, files, citation }) => {
    const { names, folders } = placesOf(files, at);
    return [name, names, folders, files.every((file) => isProvided(file, project)) ? "Yes" : "No", citation];
  });
  const withheld = nameWithheld(listWithheld(facts));
  const elsewhere = [
    ...(readArtifact(facts, secondarySources).length > 0
      ? [["The documents themselves", "not in this package", "n.a.", "No", "References, Documents"]]
      : []),
    ...(withheld === undefined ? [] : [[withheld, "not available", "n.a.", "No", "the questionnaire"]]),
  ];
  const details = about.sources.map((source) => relink(source.details, at));
  return [
    "### Details on each Data Source",
    markdownTable(["Data.Name", "Data.Files", "Location", "Provided", "Citation"], [...rows, ...elsewhere]),
    `\`datapackage.json\` states what each column of a table is, \`${at(`data/${study.inputs.codebook}`)}\` what each field is and its codes.`,
    describeSurvey(facts),
    ...details,
    describeDocuments(facts),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** What is published of the survey, and what each part rests on. */
function describeSurvey(facts: Facts): string {
  const parts = readArtifact(facts, paperSources);
  if (parts.length === 0) return "";
  const questions = readArtifact(facts, questionnaire).length;
  const asked = questions === 0 ? "" : ` Questions: ${questions}.`;
  return `**The survey.** Tables: ${facts.study.tables.length}.${asked} What each part of the publication rests on:

${markdownTable(
  ["part", "what it rests on"],
  parts.map(({ title, note }) => [title, note || "not stated"]),
)}`;
}

/** The documents that were collected, in numbers. */
function describeDocuments(facts: Facts): string {
  const { documents, consulted, kinds, citedSources, statements, dated } = countDocuments(facts);
  if (documents.length === 0) return "";
  const { at, study, noun } = facts;
  const words = englishFor(facts);
  const file = `data/${study.inputs.secondary_sources}`;
  const licence = rightsOf(`data/${study.inputs.statements}`, facts.rights)?.licence.title;
  return `**Documents.** Consulted${consulted}: ${documents.length}.

${markdownTable(
  ["kind of document", "documents"],
  kinds.map(([kind, count]) => [words.kind(kind), String(count)]),
)}

Statements on the ${noun.many}: ${statements}. Documents that they cite: ${citedSources}; that none of them cites: ${documents.length - citedSources}. Each document has its
title, publisher, address and day of consultation in \`${at(file)}\`, as far as they are known. With a date of publication: ${dated}; without:
${documents.length - dated}.${licence === undefined ? "" : ` The statements are offered under the licence ${licence}; the documents belong to their publishers.`}`;
}
