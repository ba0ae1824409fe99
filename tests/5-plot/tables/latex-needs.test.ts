import { expect, test } from "vitest";
import { latexNeeds } from "../../../pipeline/5-plot/tables/latex-needs.js";

const latin =
  "% Made by the pipeline. Needs \\usepackage[T1]{fontenc} \\usepackage[utf8]{inputenc} \\usepackage{textcomp} \\usepackage{array} \\usepackage{booktabs}";
const lua =
  "% Made by the pipeline. Needs LuaLaTeX and \\usepackage{fontspec} \\usepackage{textcomp} \\usepackage{array} \\usepackage{booktabs}";
const arabic = [
  "% For its Arabic letters: \\usepackage[english,bidi=basic]{babel} \\babelprovide[import,onchar=ids fonts]{arabic} \\babelfont[arabic]{rm}{Amiri}",
  "% Amiri comes with TeX Live; any other font with Arabic letters will do",
];
const others = (letters: string) =>
  `% For ${letters}: \\setmainfont{…} with a font that has them; what it lacks is left out of the page`;

test.each([
  { text: "L'Oriental – Fès, œuvre, Łódź, ÇĞŞ « » “ ” ’ …", needs: [latin] },
  { text: "", needs: [latin] },
  { text: "تجمع مختلق & Fès", needs: [lua, ...arabic] },
  { text: "ⴰⴳⴰ 🌿", needs: [lua, others("ⴰ ⴳ 🌿")] },
  { text: "تجمع ⴰ", needs: [lua, ...arabic, others("ⴰ")] },
  { text: "Fe\u0300s", needs: [lua] }, // an accent by itself, which inputenc does not know
])("a table with $text needs $needs", ({ text, needs }) => {
  expect(latexNeeds(text, [])).toBe(`${needs.join("\n")}\n`);
});

test("a long table's own package is among them", () => {
  for (const text of ["Fès", "تجمع"])
    expect(latexNeeds(text, ["{longtable}"]).split("\n")[0]).toMatch(/ \\usepackage\{longtable\}$/);
});
