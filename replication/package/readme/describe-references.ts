import { ascendingBy } from "../../../pipeline/lib/collections.js";
import { addressOf } from "../facts/cite-paper.js";
import type { Facts } from "../facts/facts.js";
import type { Paper } from "../facts/read-citation.js";
import { countDocuments } from "./count-documents.js";
import { plainly } from "./markdown.js";

const template =
  "Vilhuber, Lars, Marie Connolly, Miklós Koren, Joan Llull, and Peter Morrow. 2022. “A template README for social science replication packages.” Version 1.1. Social Science Data Editors. https://doi.org/10.5281/zenodo.7293838. The sections of this README are those of this template.";

/** All that the README cites: the publication, what study.json lists, the template, and every document. */
export function describeReferences(facts: Facts): string {
  const { paper, about } = facts;
  const references = [...(paper ? [formatReference(paper)] : []), ...about.references, template];
  return `## References

${references.map((reference) => `- ${reference}`).join("\n")}${listDocuments(facts)}`;
}

function formatReference(paper: Paper): string {
  const [first, ...others] = paper.authors;
  const authors = [
    `${first?.["family-names"]}, ${first?.["given-names"]}`,
    ...others.map((author) => `${author["given-names"]} ${author["family-names"]}`),
  ].join(", and ");
  const { journal, volume, issue, start, end } = paper;
  const pages = start === undefined ? "" : `: ${end === undefined ? start : `${start}–${end}`}`;
  const place = journal && ` *${journal}*${volume ? ` ${volume}` : ""}${issue ? ` (${issue})` : ""}${pages}.`;
  const address = addressOf(paper);
  return `${authors}. ${paper.year}. “${ended(paper.title)}”${place ?? ""}${address === undefined ? "" : ` ${address}`}`;
}

function listDocuments(facts: Facts): string {
  const documents = [...countDocuments(facts).documents]
    .sort(ascendingBy((one) => [one.source_id]))
    .map(({ source_id, title, publisher, published, url, accessed }) => {
      const address = url === "" ? "" : ` <${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
      const day = accessed === "" ? "" : ` (accessed ${accessed})`;
      return `- ${plainly(publisher)}. ${published || "n.d"}. “${ended(plainly(title))}”${address}${day}. \`${source_id}\``;
    });
  if (documents.length === 0) return "";
  return `

### Documents

By their ids in \`${facts.at(`data/${facts.study.inputs.secondary_sources}`)}\`. A title in round brackets is a description by the project, for a page whose title could
not be read; “n.d.” is a document whose date is not known.

${documents.join("\n")}`;
}

const ended = (title: string) => (/[.?!]$/.test(title) ? title : `${title}.`);
