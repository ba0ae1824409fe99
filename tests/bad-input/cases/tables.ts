import { type BadStudy, edit, remove, rewrite } from "../change.js";

const cases = "cases.csv";
const statements = "secondary/observations.csv";
const table2 = "paper/table-2.csv";
const firstLine = (text: string) => text.slice(0, text.indexOf("\n") + 1);

/** The text of a CSV file is not the table that it should be. */
// biome-ignore format: a table is read row by row
export const tables: readonly BadStudy[] = [
  { why: "a missing file", change: remove("codebook.csv"), at: "study/codebook.csv" },
  { why: "an empty file", change: rewrite(cases, () => ""), at: "study/cases.csv:1" },
  { why: "nothing but a byte order mark", change: rewrite(cases, () => "\uFEFF"), at: "study/cases.csv:1" },
  { why: "nothing but line ends", change: rewrite(cases, () => "\n\n\n"), at: "study/cases.csv:1" },
  { why: "a codebook of no fields", change: rewrite("codebook.csv", firstLine), at: "study/codebook.csv" },
  { why: "no case", change: rewrite(cases, firstLine), at: "study/cases.csv" },
  { why: "no row in a table as published", change: rewrite(table2, firstLine), at: `study/${table2}:1: Name` },
  { why: "a spreadsheet saved as .csv", change: rewrite(cases, () => "PK\x03\x04\0\0"), at: "study/cases.csv:1" },
  { why: "an Excel file of before 2007", change: rewrite(cases, () => Buffer.from("d0cf11e0a1b11ae1", "hex")), at: "study/cases.csv: expected a workbook" },
  { why: "a quote left open", change: edit(cases, 'Table 2"', "Table 2"), at: "study/cases.csv:4" },
  { why: "a quote left open that meets the next", change: edit(cases, '"printed', '"printed "'), at: "study/cases.csv:4" },
  { why: "a cell too many", change: edit(statements, "agrees with Table 2", "agrees, it seems"), at: `study/${statements}:2` },
  { why: "a cell too few", change: edit(cases, "Beta,yes,", "Beta,yes"), at: "study/cases.csv:3" },
  { why: "a blank line between rows", change: edit(cases, "beta,", "\nbeta,"), at: "study/cases.csv:3" },
  { why: "a missing column", change: edit(cases, "in_sample,note", "in_sample,nota"), at: "study/cases.csv:1: note" },
  { why: "a column too many", change: rewrite("decisions/adjudications.csv", () => "case_id,field,value,reason,decided_by,decided_on,mood\n"), at: "study/decisions/adjudications.csv:1: mood" },
  { why: "a header in capitals", change: edit(cases, "case_id", "CASE_ID"), at: "study/cases.csv:1: case_id" },
  { why: "a column name with a blank after it", change: edit(cases, "name,", "name ,"), at: "study/cases.csv:1: name" },
  { why: "a column twice", change: edit(cases, "in_sample,note", "in_sample,name"), at: "study/cases.csv:1: name" },
  { why: "a column without a name", change: edit(cases, "in_sample,note", "in_sample,"), at: "study/cases.csv:1" },
  { why: "a column called __proto__", change: edit(cases, "in_sample,note", "in_sample,__proto__"), at: "study/cases.csv:1: note" },
  { why: "a column called __proto__ among the statements", change: edit(statements, "unit", "__proto__"), at: `study/${statements}:1: unit` },
  { why: "a column called __proto__ in a table as published", change: edit(table2, "Vocation", "__proto__"), at: `study/${table2}:1: __proto__` },
  { why: "a column called constructor in a table as published", change: edit(table2, "Vocation", "constructor"), at: `study/${table2}:1: constructor` },
  { why: "a missing column among the statements", change: edit(statements, "evidence,source_id", "evidense,source_id"), at: `study/${statements}:1: evidence` },
  { why: "a missing column of a table as published", change: edit(table2, "Name,", "Nom,"), at: `study/${table2}:1: Nom` },
  { why: "a missing column of the table of totals", change: edit("paper/table-1.csv", "Origin", "Origine"), at: "study/paper/table-1.csv:1: Origin" },
  {
    why: "six mistakes in one file, all told in one go",
    change: rewrite("codebook.csv", (text) =>
      text
        .replace("Creation year,,year", "Creation year,,yaer")
        .replace("vocation,", "Vocation!,")
        .replace("time_varying,5,Made-up boards", "sometimes,five,Made-up boards")
        .replace("lever_innovation,", "governance,")
        .replace(",place,,,,fixed,,,Made up.", ",place,,,,fixed,,"),
    ),
    at: "study/codebook.csv:2: type",
  },
  {
    why: "mistakes in three files, all told in one go",
    change: (study) => {
      edit(cases, "Beta,yes", "Beta,maybe")(study);
      edit("decisions/independent-sources.csv", "reason", "because")(study);
      edit("geo/cities.csv", "31.5", "3l.5")(study);
    },
    at: "study/cases.csv:3: in_sample",
  },
];
