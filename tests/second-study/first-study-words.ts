import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readRows } from "./change-study.js";

const data = resolve(__dirname, "../../data");

/** Words that the program has for any study: a place with coordinates is a city to it, and a count an effectif in French. */
const programsOwn = new Set(["city", "City", "Effectif"]);

/** Words of the study in data/: whoever reads them in another study's results reads what is not true of it. */
export function firstStudyWords(): string[] {
  const study = JSON.parse(readFileSync(join(data, "study.json"), "utf8"));
  const rows = (role: string) => readRows(join(data, study.inputs[role]));
  const nouns = [study.case, ...Object.values(study.blocks)].flatMap((noun) =>
    Object.values(noun as Record<string, { one: string; many: string }>).flatMap(({ one, many }) => [one, many]),
  );
  const of = (role: string, ...columns: string[]) =>
    rows(role).flatMap((row) => columns.map((column) => row[column] ?? ""));
  const region = rows("codebook").find((row) => row.role === "region")?.codes ?? "";
  const words = [
    ...of("cases", "case_id", "name"),
    ...of("cities", "city", "region"),
    ...region.split(";").map((pair) => pair.split("=")[1] ?? ""),
    ...of("codebook", "field", "label", "label::fr"),
    ...of("paper_sources", "source_id", "publisher"),
    ...of("secondary_sources", "source_id", "publisher"),
    ...of("plans", "plan_id", "name"),
    ...[study.title, study.titles.fr],
    ...nouns,
    ...["Morocco", "Maroc", "Moroccan", "marocain", "marocaine", "cluster", "clusters", "lever", "levers", "levier"],
    ...["leviers", "Errajaoui", "Nokairi", "OpenStreetMap", "GeoNames", "Sahara", "27°40′ N"],
  ];
  return [...new Set(words)].filter((word) => word.length > 1 && !programsOwn.has(word));
}

/** The words of a list that stand in a text by themselves, letter by letter as they are written. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  return words.filter((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
    return false;
  });
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
