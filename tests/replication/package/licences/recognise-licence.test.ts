import { expect, test } from "vitest";
import { recogniseLicence } from "../../../../replication/package/licences/recognise-licence.js";

test.each([
  { what: "a licence by its SPDX id", text: "# Data\nSPDX-License-Identifier: CC0-1.0\n", id: "CC0-1.0" },
  { what: "one that the program does not know", text: "SPDX-License-Identifier: OGL-UK-3.0\n", id: "OGL-UK-3.0" },
  { what: "the text of Creative Commons", text: "Attribution 4.0 International\n\n====", id: "CC-BY-4.0" },
  { what: "its title", text: "Creative Commons Attribution-ShareAlike 4.0 International", id: "CC-BY-SA-4.0" },
  { what: "the text of MIT", text: "MIT License\n\nCopyright", id: "MIT" },
  { what: "a text of one's own", text: "\n# Utilisation libre\n", id: "LicenseRef-project-data" },
  // What only speaks of a licence is not that licence.
  {
    what: "words on a licence",
    text: "The data are not under Attribution 4.0 International.",
    id: "LicenseRef-project-data",
  },
])("$what is recognised as $id", ({ text, id }) => {
  expect(recogniseLicence(text, "project/data/LICENSE").id).toBe(id);
});

test("the terms of a licence of one's own are in its file, and its title is its first line", () => {
  expect(recogniseLicence("\n# Utilisation libre\n\n…", "project/data/LICENSE")).toMatchObject({
    title: "Utilisation libre",
    url: "project/data/LICENSE",
  });
});
