import { arabicScript } from "../fonts/with-arabic.js";

const common = ["{textcomp}", "{array}", "{booktabs}"];
const forLatin = ["[T1]{fontenc}", "[utf8]{inputenc}"];
/** What the T1 encoding and textcomp have, as inputenc gives it to them: Latin letters, quotation marks, dashes and a few signs. */
const inT1 =
  /[\0-\u017f\u0218-\u021b\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;
/** Only LuaLaTeX changes the font letter by letter, and sets a few words from right to left without a command around each. */
const forArabic = [
  "\\usepackage[english,bidi=basic]{babel}",
  "\\babelprovide[import,onchar=ids fonts]{arabic}",
  "\\babelfont[arabic]{rm}{Amiri}",
];

/**
 * The comment above a table: the engine and the packages with which it compiles, and what no package gives.
 *
 * @param text the table as LaTeX
 * @example latexNeeds("Orléans", []) // "% Made by the pipeline. Needs \\usepackage[T1]{fontenc} …"
 */
export function latexNeeds(text: string, packages: readonly string[]): string {
  const beyond = [...new Set(text)].filter((letter) => !inT1.test(letter)).sort();
  const use = (names: readonly string[]) => names.map((name) => `\\usepackage${name}`).join(" ");
  if (beyond.length === 0) return `% Made by the pipeline. Needs ${use([...forLatin, ...common, ...packages])}\n`;
  const others = beyond.filter((letter) => !arabicScript.test(letter) && !/[\p{M}\p{Cf}]/u.test(letter));
  const lines = [`Made by the pipeline. Needs LuaLaTeX and ${use(["{fontspec}", ...common, ...packages])}`];
  if (beyond.some((letter) => arabicScript.test(letter))) {
    lines.push(
      `For its Arabic letters: ${forArabic.join(" ")}`,
      "Amiri comes with TeX Live; any other font with Arabic letters will do",
    );
  }
  if (others.length > 0)
    lines.push(
      `For ${others.join(" ")}: \\setmainfont{…} with a font that has them; what it lacks is left out of the page`,
    );
  return lines.map((line) => `% ${line}\n`).join("");
}
