import { InputError } from "../pipeline/lib/problem.js";

/** What may be done with a file. `id` is SPDX's, or begins with LicenseRef- where no licence was given. */
export interface Licence {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

const licences = {
  MIT: { id: "MIT", title: "MIT License", url: "https://spdx.org/licenses/MIT.html" },
  "CC BY 4.0": {
    id: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
  "ODbL 1.0": {
    id: "ODbL-1.0",
    title: "Open Data Commons Open Database License v1.0",
    url: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
  "see Credit": {
    id: "LicenseRef-facts",
    title: "Facts published in the paper, transcribed; credit its authors",
    url: "https://doi.org/10.71420/ijref.v2i6.135",
  },
  "BSD 3-Clause": {
    id: "BSD-3-Clause",
    title: 'BSD 3-Clause "New" or "Revised" License',
    url: "https://spdx.org/licenses/BSD-3-Clause.html",
  },
  "OFL 1.1": {
    id: "OFL-1.1",
    title: "SIL Open Font License 1.1",
    url: "https://openfontlicense.org",
  },
} satisfies Record<string, Licence>;
export const allLicences: readonly Licence[] = Object.values(licences);

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
  return [...rows].map(([, file = "", covers = "", madeBy = "", said = ""]) => {
    const name = Object.keys(licences).find((licence) => said.startsWith(licence)) as keyof typeof licences;
    if (name === undefined) {
      const expected = Object.keys(licences).join(", ");
      const message = `the licence of ${file} must be one of ${expected}, but found ${said}`;
      throw new InputError([{ file: "data/README.md", message }]);
    }
    return { file: `data/${file}`, covers, madeBy, licence: licences[name] };
  });
}

/** What is made carries the licence of what it is made of, each for its part; the first that fits. */
const ofResults: readonly (readonly [RegExp, readonly (keyof typeof licences)[]])[] = [
  // The outlines themselves, as numbers: still OpenStreetMap's database. A picture of them is a work, and carries its credit.
  [/^outputs\/(1-ingest\/regions\.geojson|5-plot\/map\.vl\.json)$/, ["ODbL 1.0"]],
  // Results, outlines, Vega and Vega-Embed, the letters.
  [/^outputs\/5-plot\/report\.html$/, ["CC BY 4.0", "ODbL 1.0", "BSD 3-Clause", "OFL 1.1"]],
  [/^outputs\/.*\/table-\d\.\w+$/, ["see Credit"]],
  [/^outputs\//, ["CC BY 4.0"]],
  // Code, and the results and outlines that it shows.
  [/^notebooks\/.*\.ipynb$/, ["MIT", "CC BY 4.0", "ODbL 1.0"]],
];

/** The licences of a file of the project, more than one where its parts have each their own: code, words on it and tests are MIT. */
export function licencesOf(path: string, rights: readonly Rights[]): readonly Licence[] {
  const given = rights.find(({ file }) => file === path || (file.endsWith("*") && path.startsWith(file.slice(0, -1))));
  if (given) return [given.licence];
  const names = ofResults.find(([pattern]) => pattern.test(path))?.[1] ?? ["MIT"];
  return names.map((name) => licences[name]);
}
