import type { StartLanguage } from "./words.js";

/** What each file of a new study is, in a line each. */
export function makeReadme(title: string, language: StartLanguage, isMadeUp: boolean): string {
  return `${lines[language](title, isMadeUp).join("\n")}\n`;
}

const lines: Readonly<Record<StartLanguage, (title: string, isMadeUp: boolean) => string[]>> = {
  en: (title, isMadeUp) => [
    `# ${title}`,
    "",
    isMadeUp
      ? "Every row here is made up. Replace the rows by yours, file by file, and check after each: `npm run check -- --study FOLDER`."
      : "Made from a table. Correct the codebook first, then check after each change: `npm run check -- --study FOLDER`.",
    "",
    "- `study.json`: the title, what a case is called, and where each file is",
    "- `codebook.csv`: what is asked of each case, with types and codes; `cases.csv`: the cases",
    "- `survey/`: the answers as given, and the survey as a source; `documents/`: documents, and what they state",
    "- `decisions/`: how words are coded, what is corrected, left out or settled: a row each, with a reason",
    "- `claims.json`: sentences with numbers that you publish, each compared with the values",
    "- `tour.ipynb`: a notebook that steps through the results: `npm run notebooks -- FOLDER/tour.ipynb`",
    "- `LICENSE`: who may use the data; the program’s page `docs/your-own-study.md` explains every column",
  ],
  fr: (title, isMadeUp) => [
    `# ${title}`,
    "",
    isMadeUp
      ? "Chaque ligne est inventée. Mettez les vôtres à la place, fichier par fichier, puis vérifiez : `npm run check -- --study DOSSIER`."
      : "Étude faite à partir d’un tableau. Corrigez d’abord le dictionnaire, puis vérifiez : `npm run check -- --study DOSSIER`.",
    "",
    "- `study.json` : le titre, le nom donné aux cas, l’emplacement de chaque fichier",
    "- `codebook.csv` : ce qui est demandé pour chaque cas, avec types et codes ; `cases.csv` : les cas",
    "- `survey/` : les réponses telles que données, et l’enquête comme source ; `documents/` : ce que disent les documents",
    "- `decisions/` : codage, corrections, exclusions, arbitrages : une ligne chacun, avec sa raison",
    "- `claims.json` : les phrases chiffrées que vous publiez, confrontées aux valeurs",
    "- `tour.ipynb` : un carnet qui parcourt les résultats : `npm run notebooks -- DOSSIER/tour.ipynb`",
    "- `LICENSE` : qui peut utiliser les données ; la page `docs/your-own-study.md` (en anglais) explique chaque colonne",
  ],
};
