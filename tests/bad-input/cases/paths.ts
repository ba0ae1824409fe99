import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BadStudy, edit, editStudy, moveOutAndLink, remove } from "../change.js";

const codebook = (path: string) => edit("study.json", '"codebook.csv"', JSON.stringify(path));

/** A path of study.json leads nowhere, or out of the study. */
// biome-ignore format: a table is read row by row
export const paths: readonly BadStudy[] = [
  { why: "no study.json", change: remove("study.json"), at: "study/study.json" },
  { why: "a path with ..", change: codebook("../../../etc/passwd"), at: "study/study.json: inputs.codebook" },
  { why: "a path that goes out and comes back elsewhere", change: codebook("paper/../../elsewhere/codebook.csv"), at: "study/study.json: inputs.codebook" },
  { why: "an absolute path", change: codebook("/etc/passwd"), at: "study/study.json: inputs.codebook" },
  { why: "a link to a file outside", change: moveOutAndLink("codebook.csv"), at: "study/study.json: inputs.codebook" },
  { why: "a link to a folder outside", change: moveOutAndLink("geo"), at: "study/study.json: inputs.cities" },
  { why: "a study.json that is a link to a file outside", change: moveOutAndLink("study.json"), at: "study/study.json" },
  { why: "a path to nothing", change: codebook("codebok.csv"), at: "study/codebok.csv" },
  { why: "a path to a folder", change: codebook("paper"), at: "study/paper" },
  { why: "an empty path", change: codebook(""), at: "study" },
  { why: "a path through a file", change: codebook("cases.csv/codebook.csv"), at: "study/cases.csv/codebook.csv" },
  { why: "a path with a NUL in it", change: codebook("codebook\0.csv"), at: "study/codebook\\u0000.csv" },
  { why: "a path that is a file's whole text", change: codebook("a".repeat(5000)), at: "study/aaa" },
  { why: "an input without a path", change: editStudy(({ inputs }) => { Reflect.deleteProperty(inputs ?? {}, "codebook"); }), at: "study/study.json: inputs.codebook" },
  { why: "an input under a misspelt role", change: edit("study.json", '"codebook":', '"codebok":'), at: "study/study.json: inputs.codebok" },
  { why: "a folder in a file's place", change: (study) => { rmSync(join(study, "cases.csv")); mkdirSync(join(study, "cases.csv")); }, at: "study/cases.csv" },
  { why: "a pipe in a file's place", change: (study) => { rmSync(join(study, "cases.csv")); execFileSync("mkfifo", [join(study, "cases.csv")]); }, at: "study/cases.csv" },
  { why: "a table in an outline's place", change: edit("study.json", "geo/made_up_regions.shp", "geo/cities.csv"), at: "study/geo/cities.csv" },
  { why: "an outline in a table's place", change: edit("study.json", "geo/cities.csv", "geo/made_up_regions.shp"), at: "study/geo/made_up_regions.shp:1" },
];
