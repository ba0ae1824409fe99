import { rowsUnder } from "./check-exhibits.js";
import type { Look } from "./check-readme.js";

interface Row {
  readonly file: string;
  readonly covers: string;
  readonly made_by: string;
  readonly licence: string;
  readonly is_data?: boolean;
}

/** What is wrong with the data files: each row of study.json is in the lists of sources, of data files and of licences, and no other. */
export function checkFiles({ tables, textOf, has }: Look): string[] {
  const { files } = (JSON.parse(textOf("data/study.json")) as { package: { files: Row[] } }).package;
  const given = files
    .filter(({ is_data = true }) => is_data)
    .map(({ file, covers, made_by, licence }) => ({
      file: `data/${file}`,
      notes: unlinked(`${covers}. Origin: ${made_by}`),
      licence,
    }));
  const listed = rowsUnder(tables, "Data file,Source").map(([file = "", source, notes = "", licence, provided]) => ({
    file: inProject(file),
    source,
    notes: unlinked(notes),
    licence,
    provided,
  }));
  const bySource = rowsUnder(tables, "Data.Name")
    .filter(([, , location]) => location !== "n.a.")
    .flatMap(([source, files = "", location = "", provided]) =>
      namesIn(files).map((name) => `${inProject(location)}${name} ${source} ${provided}`),
    );
  const byLicence = rowsUnder(tables, "licence,SPDX").flatMap(([, id = "", files = ""]) =>
    namesIn(files).map((name) => `${inProject(name)} ${id.replaceAll("`", "")}`),
  );
  const isThere = (file: string) => has(file) || (file.endsWith(".*") && has(file.replace("*", "shp")));
  const bare = ({ file, notes, licence }: (typeof given)[number]) => `${file} ${notes} ${licence}`;
  return [
    ...differing(
      "sources",
      bySource,
      listed.map(({ file, source, provided }) => `${file} ${source} ${provided}`),
    ),
    ...differing(
      "licences",
      byLicence,
      given.map(({ file, licence }) => `${file} ${licence}`),
    ),
    ...differing(
      "data files",
      listed.map((row) => bare(row as (typeof given)[number])),
      given.map(bare),
    ),
    ...listed
      .filter(({ file, provided }) => !isThere(file) || provided !== "Yes")
      .map(({ file }) => `${file}: not there`),
  ];
}

const differing = (what: string, found: readonly string[], expected: readonly string[]) =>
  String([...found].sort()) === String([...expected].sort()) ? [] : [`the list of ${what} is another`];
const inProject = (cell: string) => cell.replaceAll("`", "").replace(/^project\//, "");
const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
const unlinked = (text: string) => text.replace(/\]\([^)]*\)/g, "]");
