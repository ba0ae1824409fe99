import { InputError } from "../../pipeline/lib/errors.js";
import { type Licence, licences } from "./licences.js";

/** A row of the table in data/README.md: what a file covers, who made it, and under which licence. */
export interface Rights {
  readonly file: string;
  readonly covers: string;
  readonly madeBy: string;
  readonly licence: Licence;
}

/** @throws InputError when the table names a licence that is not known here */
export function readRights(dataReadme: string): Rights[] {
  const rows = dataReadme.matchAll(/^\| `([^`|]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm);
  return [...rows].map(([, file = "", covers = "", madeBy = "", found = ""]) => {
    const name = Object.keys(licences).find((licence) => found.startsWith(licence)) as keyof typeof licences;
    if (name === undefined) {
      const expected = Object.keys(licences).join(", ");
      const message = `the licence of ${file} must be one of ${expected}, but found ${found}`;
      throw new InputError([{ file: "data/README.md", message }]);
    }
    return { file: `data/${file}`, covers, madeBy, licence: licences[name] };
  });
}

/** What is made carries the licence of what it is made of, each for its part; the first that fits. */
const ofResults: readonly (readonly [RegExp, readonly (keyof typeof licences)[]])[] = [
  // The outlines themselves, as numbers: still OpenStreetMap's database. A picture of them is a work, and carries its credit.
  [/^outputs\/(1-ingest\/regions\.geojson|5-plot\/map\.vl\.json)$/, ["ODbL 1.0"]],
  // Results and outlines; scripts of the project and of others, and the letters, whose notices stand in the page.
  [/^outputs\/5-plot\/report\.html$/, ["CC BY 4.0", "ODbL 1.0", "MIT", "BSD 3-Clause", "ISC", "OFL 1.1"]],
  [/^outputs\/.*\/table-\d\.\w+$/, ["see Credit"]],
  [/^outputs\//, ["CC BY 4.0"]],
  [/^pipeline\/5-plot\/report\/browser\/notices\.txt$/, ["MIT", "BSD 3-Clause", "ISC", "OFL 1.1"]],
  // Code, and the results and outlines that it shows.
  [/^notebooks\/.*\.ipynb$/, ["MIT", "CC BY 4.0", "ODbL 1.0"]],
];

/** The row of data/README.md on a file, which may name several by what their paths begin with. */
export function rightsOf(path: string, rights: readonly Rights[]): Rights | undefined {
  return rights.find(({ file }) => file === path || (file.endsWith("*") && path.startsWith(file.slice(0, -1))));
}

/** The licences of a file of the project, more than one where its parts have each their own: code, words on it and tests are MIT. */
export function licencesOf(path: string, rights: readonly Rights[]): readonly Licence[] {
  const given = rightsOf(path, rights);
  if (given) return [given.licence];
  const names = ofResults.find(([pattern]) => pattern.test(path))?.[1] ?? ["MIT"];
  return names.map((name) => licences[name]);
}
