import { dirname } from "node:path/posix";
import { noLicenceYet } from "../../../pipeline/commands/new/study-files.js";
import { eachOrThrow, InputError, startAttempts } from "../../../pipeline/lib/errors.js";
import { type PackageFile, paperSources, type StatedSource } from "../../../pipeline/schemas/index.js";
import { artifactOf } from "../facts/artifact-of.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { readArtifact } from "../facts/read-artifact.js";
import { readText } from "../facts/read-text.js";
import type { Licence } from "../licences/licences.js";
import { licenceOfId, recogniseLicence } from "../licences/recognise-licence.js";

/** A file of data/, or several by what their paths begin with: what it covers, who made it, its licence, and where its data come from. */
export interface DataFile {
  readonly file: string;
  /** In Markdown, with links that lead from data/. */
  readonly covers: string;
  readonly madeBy: string;
  readonly licence: Licence;
  readonly source: string;
  /** False for words about the data, programs and settings. */
  readonly isData: boolean;
}

type Given = Pick<ProjectFacts, "project" | "study" | "about" | "citation" | "at" | "label">;

/** Files that any study may have beside its data. */
const beside: Readonly<Record<string, string>> = {
  "CITATION.cff": "how to cite the study",
  LICENSE: "licence of the files of its folder",
  "README.md": "words about the data",
  "tour.ipynb": "notebook that steps through the results",
  "form.xlsx": "form of the survey (XLSForm)",
  "mapping.csv": "which column of the survey's export answers which field",
  "kept-columns.csv": "questions that seem to be about a person and are kept, with the reason why they are not",
  "submission-ids.csv": "further ids of the survey's submissions, by which later exports are matched",
  "imports.csv": "exports that were imported, with the SHA-256 of each, and what came of it",
  "measured.json": "time, memory and disk that the package took when it was last checked",
};

/** What a study's documents are called as a source, where study.json does not name it. */
export const documentsSource = "Documents";
/** And what it made itself. */
const ownSource = "This study";

/**
 * Every file of data/: those that study.json lists under `package.files` in its order, then the others.
 *
 * @throws InputError for each file of which nobody has written down what it contains, or under which licence it is
 */
export function listDataFiles(given: Given): DataFile[] {
  const { project, about } = given;
  const listed = about.files.map((row) => ({ row, pattern: `data/${row.file}` }));
  const others = [...project.keys()].filter(
    (file) => file.startsWith("data/") && !listed.some(({ pattern }) => covers(pattern, file)),
  );
  const notes = [...project.keys()].filter((path) => /^data\/(.*\/)?LICENSE$/.test(path));
  const { attempt, finish } = startAttempts();
  attempt(() => eachOrThrow(notes, (path) => refuseNote(readText(project, path), given.label(path))));
  const rows = [
    ...(attempt(() => eachOrThrow(listed, ({ row, pattern }) => fromRow(row, pattern, given))) ?? []),
    ...(attempt(() => eachOrThrow(others, (file) => describe(file, given))) ?? []),
  ];
  finish();
  return rows;
}

/** Whether a path, with * at its end for several, is that of a file. */
export function covers(pattern: string, file: string): boolean {
  return pattern === file || (pattern.endsWith("*") && file.startsWith(pattern.slice(0, -1)));
}

/** The licence that study.json gives under an id of its own, else SPDX's. */
function licenceNamed(id: string, { about, at }: Given): Licence {
  const own = about.licences.find((licence) => licence.id === id);
  if (own === undefined) return licenceOfId(id);
  const { text, ...rest } = own;
  return { ...rest, url: /^https?:/.test(text) ? text : at(`data/${text}`) };
}

function fromRow({ covers, made_by, licence, source, is_data }: PackageFile, file: string, given: Given): DataFile {
  if (licence.startsWith("LicenseRef-") && !given.about.licences.some(({ id }) => id === licence)) {
    const message = `expected a licence that package.licences describes, but found ${licence} for ${file}; describe it there`;
    throw new InputError([{ file: given.label("data/study.json"), column: "package.files", message }]);
  }
  return {
    file,
    covers,
    madeBy: made_by || makersOf(given),
    licence: licenceNamed(licence, given),
    source: source || sourceOf(file, given).name,
    isData: is_data,
  };
}

function describe(file: string, given: Given): DataFile {
  const { study, label } = given;
  const name = file.split("/").at(-1) ?? "";
  const artifact = artifactOf(file, study);
  const isEarlierForm = /^data\/instrument\/forms\/\d+\.xlsx$/.test(file);
  const covers =
    artifact?.description ?? (isEarlierForm ? "form of an earlier wave of the survey (XLSForm)" : beside[name]);
  const licence = licenceBeside(file, given);
  const problems = [
    ...(covers
      ? []
      : [
          "to know what it contains, but study.json names it nowhere; name it there under inputs, or describe it under package.files, or delete it",
        ]),
    ...(licence
      ? []
      : [
          "a licence, but found none; put a file LICENSE beside it, or name a licence under package.licence in study.json",
        ]),
  ];
  if (covers === undefined || licence === undefined)
    throw new InputError(problems.map((problem) => ({ file: label(file), message: `expected ${problem}` })));
  const { name: source, madeBy } = sourceOf(file, given);
  return { file, covers, madeBy, licence, source, isData: artifact !== undefined };
}

/** The licence of the nearest LICENSE in the file's folder or above it within data/, else the study's. */
function licenceBeside(file: string, given: Given): Licence | undefined {
  const { project, about, at } = given;
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    const path = `${folder}/LICENSE`;
    if (project.has(path)) return recogniseLicence(readText(project, path), at(path));
  }
  return about.licence === undefined ? undefined : licenceNamed(about.licence, given);
}

/** The note that `npm run new` leaves is no licence, also where its lines were broken anew. */
function refuseNote(text: string, file: string): void {
  const plain = (words: string) => words.replace(/\s+/g, " ").trim();
  if (!Object.values(noLicenceYet).some((note) => plain(text).startsWith(plain(note.split(".")[0] ?? note)))) return;
  const message =
    "expected the terms under which others may use these data, but found the note of npm run new that none is chosen yet; put a licence's text there, or one line, as SPDX-License-Identifier: CC-BY-4.0";
  throw new InputError([{ file, message }]);
}

function sourceOf(file: string, given: Given): { name: string; madeBy: string } {
  const { study } = given;
  const role = Object.entries(study.inputs).find(([, path]) => file === `data/${path}`)?.[0];
  const survey = role === undefined ? undefined : sourceOfTable(role, given);
  if (survey !== undefined) return { name: survey.title, madeBy: survey.publisher || makersOf(given) };
  const isOfDocuments = role === "statements" || role === "secondary_sources";
  return { name: isOfDocuments ? documentsSource : ownSource, madeBy: makersOf(given) };
}

/** The source that a table of the survey is, as the study's list of its own sources has it. */
export function sourceOfTable(role: string, given: Pick<ProjectFacts, "project" | "study">): StatedSource | undefined {
  const table = given.study.tables.find((one) => one.role === role);
  return readArtifact(given, paperSources).find(({ source_id }) => source_id === table?.source_id);
}

const makersOf = ({ citation }: Given) => citation.authors.map(({ name }) => name).join(", ");
