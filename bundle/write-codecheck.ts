import { stringify } from "yaml";
import type { Facts } from "./facts.js";
import { listFigures } from "./list-figures.js";
import { listTableExhibits } from "./list-table-exhibits.js";

/**
 * `codecheck.yml`, the authors' part: what a codechecker should get, and of which paper. Who checked, the certificate and the report
 * are for the codechecker to add. Specification: https://codecheck.org.uk/spec/config/1.0/
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
  return `---\n${stringify(configuration, { lineWidth: 0 })}`;
}
