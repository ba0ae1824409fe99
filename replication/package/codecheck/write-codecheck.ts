import { stringify } from "yaml";
import { listFigures } from "../exhibits/list-figures.js";
import { listTableExhibits } from "../exhibits/list-table-exhibits.js";
import { addressOf } from "../facts/cite-paper.js";
import type { Facts } from "../facts/facts.js";

/**
 * `codecheck.yml`, the authors' part: what a codechecker should get, and of which paper. Version 2.0 of the specification is the newer
 * and demands an ORCID of every author; version 1.0 recommends it, and none is invented.
 * Rules: https://github.com/codecheckers/register, rules-1.0.yml
 */
export function writeCodecheck(facts: Facts): string {
  const exhibits = [...listTableExhibits(facts), ...listFigures(facts)];
  const manifest = exhibits.flatMap(({ what, files }) =>
    files.slice(0, 1).map((file) => ({ file: facts.at(file), comment: what })),
  );
  const { paper, isPublished } = describePaper(facts);
  const configuration = { version: "https://codecheck.org.uk/spec/config/1.0/", paper, manifest };
  const toAdd = isPublished ? "" : publicationToCome;
  return `---\n${stillToCome}${toAdd}${stringify(configuration, { lineWidth: 0 })}`;
}

/** The publication that CITATION.cff refers to; as long as there is none, the study itself. */
function describePaper({ paper, study, citation }: Facts) {
  if (paper === undefined)
    return {
      paper: { title: study.title, authors: citation.authors.map(({ name }) => ({ name })) },
      isPublished: false,
    };
  const reference = addressOf(paper);
  const authors = paper.authors.map((author) => ({ name: `${author["given-names"]} ${author["family-names"]}` }));
  return {
    paper: { title: paper.title, authors, ...(reference && { reference }) },
    isPublished: reference !== undefined,
  };
}

const stillToCome = `# The authors' part. For the codechecker to add: codechecker, report, certificate, summary, and the folder codecheck/.
# For the paper's authors to add: their ORCIDs, with which this part also meets version 2.0.
`;
const publicationToCome = `# For the authors to add: reference, the address of the paper, under references in CITATION.cff.
`;
