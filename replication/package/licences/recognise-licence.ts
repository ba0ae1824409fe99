import { type Licence, licences } from "./licences.js";

/** How the texts of licences begin, in the form in which their makers offer them. */
const beginnings: readonly (readonly [RegExp, keyof typeof licences])[] = [
  [/^(creative commons )?attribution 4\.0 international/im, "CC-BY-4.0"],
  [/^(creative commons )?attribution-sharealike 4\.0 international/im, "CC-BY-SA-4.0"],
  [/^(creative commons )?attribution-noncommercial 4\.0 international/im, "CC-BY-NC-4.0"],
  [/^(creative commons )?(legal code\s+)?cc0 1\.0 universal/im, "CC0-1.0"],
  [/^#* *(open data commons )?open database license/im, "ODbL-1.0"],
  [/^#* *(open data commons attribution license|odc attribution license)/im, "ODC-By-1.0"],
  [/^#* *(licence ouverte|open licence) .*2\.0/im, "etalab-2.0"],
  [/^#* *(the )?mit license/im, "MIT"],
];
const opening = 600;

/**
 * The licence of a LICENSE file: by its `SPDX-License-Identifier`, else by how its text begins. Another text counts as a licence of its
 * own, whose terms are that text.
 *
 * @param at where the file is in the package
 * @example recogniseLicence("SPDX-License-Identifier: CC0-1.0", "project/data/LICENSE").title // "CC0 1.0 Universal"
 */
export function recogniseLicence(text: string, at: string): Licence {
  const id = /SPDX-License-Identifier:\s*([\w.+-]+)/.exec(text)?.[1];
  if (id !== undefined && !id.startsWith("LicenseRef-")) return licenceOfId(id);
  const known = beginnings.find(([pattern]) => pattern.test(text.slice(0, opening)))?.[1];
  if (id === undefined && known !== undefined) return licences[known];
  const title = text.split("\n").find((line) => /\w/.test(line)) ?? "";
  const own = id ?? `LicenseRef-${at.replace(/\/LICENSE$/, "").replace(/[^A-Za-z0-9.-]+/g, "-")}`;
  return { id: own, title: title.replace(/^[#\s]+/, "").trim() || at, url: at, description: `its terms are in ${at}` };
}

/** A licence by its SPDX id; what the program does not know of it is at the address of that id. */
export function licenceOfId(id: string): Licence {
  const known = Object.values<Licence>(licences).find((licence) => licence.id.toLowerCase() === id.toLowerCase());
  return known ?? { id, title: id, url: `https://spdx.org/licenses/${id}.html`, description: "as its text has it" };
}
