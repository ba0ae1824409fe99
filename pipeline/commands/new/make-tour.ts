import { formatJson } from "../../lib/json.js";
import type { StartLanguage } from "./words.js";

/** A passage of prose, in Markdown, or the lines of a code cell. */
type Part = { readonly prose: Readonly<Record<StartLanguage, string>> } | { readonly code: readonly string[] };

/**
 * A notebook (nbformat 4.5, without outputs) that steps through any study: it names no case, no field and no number of it.
 *
 * @example makeTour("fr") // '{\n  "cells": [ …'
 */
export function makeTour(language: StartLanguage): string {
  const cells = parts.map((part, index) => {
    const common = { id: `tour-${String(index + 1).padStart(2, "0")}`, metadata: {} };
    if ("prose" in part) return { ...common, cell_type: "markdown", source: linesOf(part.prose[language]) };
    return {
      ...common,
      cell_type: "code",
      execution_count: null,
      outputs: [],
      source: linesOf(part.code.join("\n")),
    };
  });
  const metadata = {
    kernelspec: { name: "triangulation", display_name: "TypeScript (this study)", language: "typescript" },
    language_info: { name: "typescript", file_extension: ".ts", mimetype: "text/typescript" },
  };
  return new TextDecoder().decode(formatJson({ cells, metadata, nbformat: 4, nbformat_minor: 5 }));
}

/** As notebooks keep text: each line with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

const parts: readonly Part[] = [
  {
    prose: {
      en: "# A tour of this study\n\nWhat do the values rest on, and what supports one of them? Every cell reads the study and the results of its last run, and writes nothing. Run the cells from top to bottom.",
      fr: "# Une visite de cette étude\n\nSur quoi reposent les valeurs, et qu’est-ce qui appuie l’une d’elles ? Chaque cellule lit l’étude et les résultats de sa dernière exécution, et n’écrit rien. Exécutez les cellules de haut en bas.",
    },
  },
  {
    code: [
      'import { figuresOf, sources, study, values, witnesses } from "./pipeline/schemas/index.js";',
      'import { chart, count, figure, read, table } from "./notebooks/lib/index.js";',
    ],
  },
  {
    prose: {
      en: "## The sources\n\nThe survey is `primary`, documents are `secondary`. Which sources are there, and of what kind?",
      fr: "## Les sources\n\nL’enquête est `primary`, les documents sont `secondary`. Quelles sources y a-t-il, et de quelle nature ?",
    },
  },
  { code: ["const from = await read(sources);", 'await table(count(from, "tier", "kind"));'] },
  {
    prose: {
      en: "## What the values rest on\n\nThere is one value for each case and field. `corroborated`: an independent document agrees with the survey; `contested`: admissible sources disagree; `primary-only`: the survey states it, and no independent document that is direct enough does; `secondary-only`: documents alone state it; `missing`: no admissible statement gives it, and nothing is estimated.",
      fr: "## Sur quoi reposent les valeurs\n\nIl y a une valeur par cas et par champ. `corroborated` : un document indépendant confirme l’enquête ; `contested` : des sources recevables divergent ; `primary-only` : l’enquête l’énonce, et aucun document indépendant assez direct ; `secondary-only` : des documents seuls l’énoncent ; `missing` : aucun énoncé recevable ne la donne, et rien n’est estimé.",
    },
  },
  { code: ["const found = await read(values);", 'await table(count(found, "status"));'] },
  {
    prose: {
      en: "## One value with its evidence\n\nA contested value if there is one, for it shows most; else one that is supported otherwise.",
      fr: "## Une valeur et ses preuves\n\nUne valeur contestée s’il y en a une, car c’est la plus instructive ; sinon une autre.",
    },
  },
  {
    code: [
      'const order = ["contested", "corroborated", "secondary-only", "primary-only", "missing"];',
      "const [one] = order.flatMap((status) => found.filter((value) => value.status === status));",
      'await table([one], ["case_id", "field", "value", "status", "rule"]);',
    ],
  },
  {
    prose: {
      en: "Each source that states something of it, and whether it stands for that value (`supports`) or against it (`dissents`):",
      fr: "Chaque source qui en énonce quelque chose, pour cette valeur (`supports`) ou contre elle (`dissents`) :",
    },
  },
  {
    code: [
      "const evidence = await read(witnesses);",
      "const ofIt = evidence.filter(({ case_id, field }) => case_id === one.case_id && field === one.field);",
      'await table(ofIt, ["value", "stance", "source_id", "evidence", "observed_on"]);',
    ],
  },
  {
    prose: {
      en: "## One figure\n\nHow every value is supported; or the first figure, if `study.json` lists others. The cell ends with the names of all figures: put another one in, and run it again.",
      fr: "## Une figure\n\nComment chaque valeur est appuyée ; ou la première figure, si `study.json` en liste d’autres. La cellule finit par les noms de toutes les figures : mettez-en un autre, et exécutez-la de nouveau.",
    },
  },
  {
    code: [
      "const names = figuresOf(await read(study)).map(({ name }) => name);",
      'await chart(await figure(names.includes("evidence") ? "evidence" : names[0]));',
      "names",
    ],
  },
  {
    prose: {
      en: '## What to do next\n\n- Change a row of the study, check it (`npm run check -- --study FOLDER`), run the study again (`npm start -- --study FOLDER --out FOLDER-results`), then run these cells again.\n- For one value in words: `npm run why -- case.field --study FOLDER --out FOLDER-results`.\n- To see what another rule for sources that disagree would change, import `whatIf` too and write `const other = whatIf({ policy: "majority" })`; then `await other.read(values)` gives the values under it.\n- The program’s page `docs/your-own-study.md` explains every key and column, `docs/method.md` every rule.',
      fr: '## Et ensuite\n\n- Modifiez une ligne de l’étude, vérifiez-la (`npm run check -- --study DOSSIER`), exécutez l’étude (`npm start -- --study DOSSIER --out DOSSIER-results`), puis de nouveau ces cellules.\n- Pour une valeur en mots : `npm run why -- cas.champ --study DOSSIER --out DOSSIER-results`.\n- Pour voir ce que changerait une autre règle là où les sources divergent, importez aussi `whatIf` et écrivez `const other = whatIf({ policy: "majority" })` ; `await other.read(values)` donne alors les valeurs selon cette règle.\n- Les pages du programme (en anglais) : `docs/your-own-study.md` explique chaque clé et chaque colonne, `docs/method.md` chaque règle.',
    },
  },
];
