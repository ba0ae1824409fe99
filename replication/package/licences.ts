/** What may be done with a file. `id` is SPDX's, or begins with LicenseRef- where no licence was given. */
export interface Licence {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** What it comes to, in short; its text is what holds. */
  readonly description: string;
}

/** By the name that data/README.md has for each. */
export const licences = {
  MIT: {
    id: "MIT",
    title: "MIT License",
    url: "https://spdx.org/licenses/MIT.html",
    description: "to be used, changed and passed on as long as its notice goes along; without warranty",
  },
  "CC BY 4.0": {
    id: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
    description: "to be used, changed and passed on with credit, a link to the licence and word of what was changed",
  },
  "ODbL 1.0": {
    id: "ODbL-1.0",
    title: "Open Data Commons Open Database License v1.0",
    url: "https://opendatacommons.org/licenses/odbl/1-0/",
    description:
      "to be used with credit; a database made of it is passed on under the same licence, a picture carries a notice",
  },
  "see Credit": {
    id: "LicenseRef-facts",
    title: "Facts published in the paper, transcribed; credit its authors",
    url: "https://doi.org/10.71420/ijref.v2i6.135",
    description:
      "no licence was given: single facts, transcribed with credit and without the authors' sentences or figures; data/README.md, Credit",
  },
  "BSD 3-Clause": {
    id: "BSD-3-Clause",
    title: 'BSD 3-Clause "New" or "Revised" License',
    url: "https://spdx.org/licenses/BSD-3-Clause.html",
    description:
      "to be used, changed and passed on as long as its notice goes along; without warranty; its makers do not speak for what is made of it",
  },
  ISC: {
    id: "ISC",
    title: "ISC License",
    url: "https://spdx.org/licenses/ISC.html",
    description: "to be used, changed and passed on as long as its notice goes along; without warranty",
  },
  "OFL 1.1": {
    id: "OFL-1.1",
    title: "SIL Open Font License 1.1",
    url: "https://openfontlicense.org",
    description:
      "letters to be used, embedded and changed with their notice, and not sold alone; a changed font takes another name",
  },
} satisfies Record<string, Licence>;
export const allLicences: readonly Licence[] = Object.values(licences);
