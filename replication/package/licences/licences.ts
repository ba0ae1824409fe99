/** What may be done with a file. `id` is SPDX's, or begins with LicenseRef- where the study has given its own. */
export interface Licence {
  readonly id: string;
  readonly title: string;
  /** Address of its text, or of the file of the package that has it. */
  readonly url: string;
  /** What it permits, in short; its text is what holds. */
  readonly description: string;
}

const notice = "to be used, changed and passed on as long as its notice goes along; without warranty";
const credit = "to be used, changed and passed on with credit, a link to the licence and word of what was changed";

/** Those of the program itself, and those under which data are most often published. */
export const licences = {
  MIT: {
    id: "MIT",
    title: "MIT License",
    url: "https://spdx.org/licenses/MIT.html",
    description: notice,
  },
  "CC-BY-4.0": {
    id: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
    description: credit,
  },
  "CC-BY-SA-4.0": {
    id: "CC-BY-SA-4.0",
    title: "Creative Commons Attribution-ShareAlike 4.0 International",
    url: "https://creativecommons.org/licenses/by-sa/4.0/",
    description: `${credit}; what is made of it is passed on under the same licence`,
  },
  "CC-BY-NC-4.0": {
    id: "CC-BY-NC-4.0",
    title: "Creative Commons Attribution-NonCommercial 4.0 International",
    url: "https://creativecommons.org/licenses/by-nc/4.0/",
    description: `${credit}; not for commercial purposes`,
  },
  "CC0-1.0": {
    id: "CC0-1.0",
    title: "CC0 1.0 Universal",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
    description: "to be used, changed and passed on without conditions",
  },
  "ODbL-1.0": {
    id: "ODbL-1.0",
    title: "Open Data Commons Open Database License v1.0",
    url: "https://opendatacommons.org/licenses/odbl/1-0/",
    description:
      "to be used with credit; a database made of it is passed on under the same licence, a picture carries a notice",
  },
  "ODC-By-1.0": {
    id: "ODC-By-1.0",
    title: "Open Data Commons Attribution License v1.0",
    url: "https://opendatacommons.org/licenses/by/1-0/",
    description: "to be used, changed and passed on with credit",
  },
  "etalab-2.0": {
    id: "etalab-2.0",
    title: "Etalab Open License 2.0",
    url: "https://spdx.org/licenses/etalab-2.0.html",
    description: "to be used, changed and passed on with the source and the date of its last update",
  },
  "BSD-3-Clause": {
    id: "BSD-3-Clause",
    title: 'BSD 3-Clause "New" or "Revised" License',
    url: "https://spdx.org/licenses/BSD-3-Clause.html",
    description: `${notice}; its makers do not speak for what is made of it`,
  },
  ISC: {
    id: "ISC",
    title: "ISC License",
    url: "https://spdx.org/licenses/ISC.html",
    description: notice,
  },
  "OFL-1.1": {
    id: "OFL-1.1",
    title: "SIL Open Font License 1.1",
    url: "https://openfontlicense.org",
    description:
      "letters to be used, embedded and changed with their notice, and not sold alone; a changed font takes another name",
  },
} satisfies Record<string, Licence>;
