import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { codesOf } from "../../pipeline/schemas/codes.js";
import { type Localised, Study } from "../../pipeline/schemas/index.js";

type Row = Record<string, string>;

/** The words that only a study can know, each with where it has them: ids and labels, cases, places, and who published what. */
export function studyWords(folder: string): Map<string, string> {
  const words = new Map<string, string>();
  const add = (where: string, ...texts: (string | undefined)[]) => {
    for (const text of texts.map((one) => plain(one ?? "")).filter((one) => one !== ""))
      if (!words.has(text)) words.set(text, where);
  };
  const rows = (file: string) =>
    Papa.parse<Row>(readFileSync(join(folder, file), "utf8"), { header: true, skipEmptyLines: true }).data;
  const { inputs, ...study } = Study.parse(JSON.parse(readFileSync(join(folder, "study.json"), "utf8")));
  const given = (role: string) => (inputs[role] === undefined ? [] : rows(inputs[role]));

  for (const row of given("codebook")) {
    add("codebook.csv", row.field, row.block, row.published_as);
    for (const [column, text] of Object.entries(row)) {
      if (/^(short_)?label(::|$)/.test(column)) add("codebook.csv", text);
      if (/^(short_)?codes(::|$)/.test(column))
        add("codebook.csv", ...codesOf({ codes: text }).map(({ label }) => label));
    }
  }
  for (const { case_id, name } of given("cases")) add("cases.csv", case_id, name);
  for (const { city, region, geonames_name } of given("cities")) add("cities.csv", city, region, geonames_name);
  for (const role of ["paper_sources", "secondary_sources"])
    for (const { source_id, publisher = "" } of given(role))
      add("sources.csv", source_id, publisher, ...publisher.split(" & "));
  for (const { independent_source } of given("independent_sources")) add("independent-sources.csv", independent_source);
  for (const { decided_by } of given("adjudications")) add("adjudications.csv", decided_by);

  add("study.json", study.title, ...Object.values(study.titles), ...Object.keys(study.blocks));
  for (const nouns of [study.case, ...Object.values(study.blocks)])
    for (const { one, many } of Object.values(nouns)) add("study.json", one, many);
  const own = (text: Localised) => (typeof text === "string" ? [text] : Object.values(text));
  add("study.json", ...Object.keys(study.source_kinds), ...Object.values(study.source_kinds).flatMap(own));
  for (const { id, label, cities } of study.city_groups) add("study.json", id, ...own(label), ...cities);
  for (const { role, case_column } of study.tables) add("study.json", role, case_column);
  const { names = {}, ...columns } = study.context_table ?? {};
  add("study.json", ...Object.values(columns), ...Object.keys(names), ...Object.values(names).flatMap(own));
  for (const { id, notes } of study.map?.lines ?? []) add("study.json", id, ...Object.values(notes).flatMap(own));
  for (const { name } of study.map?.neighbours ?? []) add("study.json", ...own(name));
  add("study.json", ...[...(study.map?.notes ?? []), ...(study.map?.credits ?? [])].flatMap(own));
  return words;
}

/** A text without what only its setting has: soft hyphens, and the shape of apostrophes. */
export function plain(text: string): string {
  return text.replaceAll("\u00AD", "").replaceAll("’", "'").trim().toLowerCase();
}
