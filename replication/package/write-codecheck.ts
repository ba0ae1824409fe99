import { stringify } from "yaml";
import type { Facts } from "./facts.js";
import { listFigures } from "./list-figures.js";
import { listTableExhibits } from "./list-table-exhibits.js";

/**
 * `codecheck.yml`, the authors' part: what a codechecker should get, and of which paper. Version 2.0 of the specification is the newer
 * and demands an ORCID of every author of the paper, which the paper does not print; version 1.0 recommends it, and none is invented.
 * Rules: https://github.com/codecheckers/register, rules-1.0.yml
 */
export function writeCodecheck({ project, at, paper }: Facts): string {
  const exhibits = [...listTableExhibits(project), ...listFigures(project)];
  const manifest = exhibits.flatMap(({ what, files }) =>
    files.slice(0, 1).map((file) => ({ file: at(file), comment: what })),
  );
  const configuration = {
    version: "https://codecheck.org.uk/spec/config/1.0/",
    paper: {
      title: paper.title,
      authors: paper.authors.map((author) => ({ name: `${author["given-names"]} ${author["family-names"]}` })),
      reference: `https://doi.org/${paper.doi}`,
    },
    manifest,
  };
  return `---\n${stillToCome}${stringify(configuration, { lineWidth: 0 })}`;
}

const stillToCome = `# The authors' part. For the codechecker to add: codechecker, report, certificate, summary, and the folder codecheck/.
# For the paper's authors to add: their ORCIDs, with which this part also meets version 2.0.
`;
