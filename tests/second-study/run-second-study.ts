import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TopLevelSpec } from "vega-lite";
import { availableFigures, specOf } from "../../pipeline/5-plot/figures/index.js";
import { writeTables } from "../../pipeline/5-plot/make-tables.js";
import { reportAssets } from "../../pipeline/5-plot/report/assets.js";
import { makeReport } from "../../pipeline/5-plot/report/make-report.js";
import { reportReads } from "../../pipeline/5-plot/report/reads.js";
import { printTables } from "../../pipeline/5-plot/tables/print-tables.js";
import { toMarkdown } from "../../pipeline/5-plot/tables/to-markdown.js";
import { toWord } from "../../pipeline/5-plot/tables/to-word.js";
import { type Language, textsFor } from "../../pipeline/5-plot/text/index.js";
import { readStudy } from "../../pipeline/commands/study.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { readAssets } from "../../pipeline/runner/assets.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { load } from "../../pipeline/runner/load.js";
import { runStages } from "../../pipeline/runner/run-pipeline.js";
import { stagesOf } from "../../pipeline/stages.js";
import { Copy } from "./change-study.js";
import { type Texts, textsOfPage, textsOfSpec, textsOfWord, textsOfWorkbook } from "./read-texts.js";

export interface Run {
  readonly study: string;
  readonly out: string;
  readonly files: readonly string[];
  readonly notices: readonly string[];
}

/** All stages of a variant of the second study, run into a folder. */
export async function runVariant(change: (copy: Copy) => void = () => {}): Promise<Run> {
  const copy = new Copy();
  change(copy);
  const [study, out] = [copy.folder, mkdtempSync(join(tmpdir(), "second-study-out-"))];
  const read = readStudy(study);
  const options = { study, out, inputs: { ...read.inputs, study: "study.json" }, parameters: read.parameters };
  const lockfile = resolve(__dirname, "../../package-lock.json");
  const notices: string[] = [];
  for await (const report of runStages(stagesOf(read), { ...options, code: () => "made-up-code", lockfile }))
    notices.push(...report.notices);
  return { study, out, files: listFiles(out), notices };
}

/** What a reader of the written files reads, by file. */
export function textsWritten({ out, files }: Run): Texts[] {
  const read = (file: string) => readFileSync(join(out, "5-plot", file), "utf8");
  return files
    .filter((file) => file.startsWith("5-plot/"))
    .map((file) => file.replace("5-plot/", ""))
    .flatMap((file): Texts[] => {
      if (file.endsWith(".vl.json")) return [textsOfSpec(file.replace(".vl.json", ""), JSON.parse(read(file)))];
      if (file.endsWith(".md")) return [{ name: file, title: "", all: read(file).split(/\n| \| /) }];
      if (file.endsWith(".docx")) return [textsOfWord(file, readFileSync(join(out, "5-plot", file)))];
      if (file.endsWith(".xlsx")) return [textsOfWorkbook(file, readFileSync(join(out, "5-plot", file)))];
      return file.endsWith(".html") ? [textsOfPage(file, read(file))] : [];
    });
}

/** What the commands figures and report, and a program that prints tables, make of the results in another language. */
export async function textsIn(language: Language, { study, out }: Run): Promise<Texts[]> {
  const read = readStudy(study);
  const { values, hashes } = load(
    reportReads,
    openArtifactStore({ study, inputs: { ...read.inputs, study: "study.json" }, out }),
  );
  const tables = { ...values, ...read.parameters };
  const texts = textsFor(language, tables);
  const specs = availableFigures(tables).figures.map((figure): readonly [string, TopLevelSpec] => [
    figure.name,
    specOf(figure, tables, texts),
  ]);
  return [
    ...specs.map(([name, spec]) => textsOfSpec(name, spec)),
    ...printTables(tables, texts).flatMap((table) => [
      { name: `${table.name}.md`, title: "", all: toMarkdown(table).split(/\n| \| /) },
      textsOfWord(`${table.name}.docx`, toWord(table, { word: texts.tables.word, number: 1, language })),
    ]),
    textsOfWorkbook("tables.xlsx", writeTables(tables, texts)),
    textsOfPage(
      "report.html",
      Buffer.from(await makeReport(tables, texts, { hashes, assets: readAssets(reportAssets) })).toString("utf8"),
    ),
  ];
}
