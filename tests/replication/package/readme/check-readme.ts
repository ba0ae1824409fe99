import { parse } from "yaml";
import type { Facts } from "../../../../replication/package/facts/facts.js";
import { checkCounts } from "./check-counts.js";
import { checkExhibits, checkNumbers } from "./check-exhibits.js";
import { checkFiles } from "./check-files.js";
import { checkMeasures } from "./check-measures.js";
import { type Markdown, readMarkdown } from "./read-markdown.js";

/** A README as it is read, and the project that it tells of. */
export interface Look extends Markdown {
  readonly text: string;
  readonly textOf: (file: string) => string;
  /** Whether the project has a file, or a folder, which ends in a slash. */
  readonly has: (path: string) => boolean;
}

/** Everything that a package's README says of the project and that is not so: what it prints is read back and looked up. */
export function checkReadme(text: string, project: Facts["project"]): string[] {
  const textOf = (file: string) => new TextDecoder().decode(project.get(file)?.bytes);
  const has = (path: string) =>
    project.has(path) || (path.endsWith("/") && [...project.keys()].some((file) => file.startsWith(path)));
  const look = { ...readMarkdown(text), text, textOf, has };
  return [checkForm, checkExhibits, checkNumbers, checkMeasures, checkCounts, checkFiles].flatMap((check) =>
    check(look),
  );
}

function checkForm({ text, tables, prose, textOf, has }: Look): string[] {
  const named = [...text.matchAll(/`project\/([^`*]+)`/g)].map(([, file = ""]) => file);
  const { version } = JSON.parse(textOf("package.json"));
  const citation = parse(textOf("CITATION.cff"));
  const [paper] = citation.references;
  const { stages } = JSON.parse(textOf("outputs/manifest.json"));
  const claims = JSON.parse(textOf("data/paper/claims.json"));
  const sentences = [
    `Replication package, version ${version} (${citation["date-released"]}).`,
    `in ${Object.keys(stages).length} stages.`,
    `one of the ${claims.length} verdicts`,
    `on a standard ${citation["date-released"].slice(0, 4)} desktop machine:`,
    `${paper.year}. “${paper.title}” *${paper.journal}* ${paper.volume} (${paper.issue}): ${paper.start}–${paper.end}. https://doi.org/${paper.doi} `,
  ];
  const citedSources = text.match(/Errajaoui & Nokairi \((\d+)\)|10\.71420\/[\w./-]+\w/g) ?? [];
  const rows = tables.flatMap(({ section, head, rows }) => rows.map((cells) => ({ section, head, cells })));
  return [
    ...sentences.filter((sentence) => !prose.includes(sentence)).map((sentence) => `missing: ${sentence}`),
    ...citedSources.filter((words) => words !== paper.doi && !words.endsWith(`(${paper.year})`)),
    ...named.filter((file) => !has(file) && !isMade(file)).map((file) => `${file}: not in the package`),
    ...rows
      .filter(({ head, cells }) => cells.length !== head.length || cells.includes(""))
      .map(({ section, cells }) => `${section}: the row ${cells[0]} has not a cell for each column`),
    ...(text.match(/undefined|NaN|\[object|\bnull\b/g) ?? []).map((word) => `${word}: a fact is left out`),
  ];
}

/** The folder for packages, which no package holds. */
const isMade = (file: string) => file === "dist/";
