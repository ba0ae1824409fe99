import Papa from "papaparse";
import { clockwiseSquare, latin1, utf8 } from "../1-ingest/shapefile/make-shapefile.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";
import { collection, draw, drawGeojson, inNord, inSouth } from "./cases/shapefiles.js";
import { all, type Change, edit, editBytes, remove, rewrite, saveAs } from "./change.js";

const cases = "cases.csv";
const statements = "secondary/observations.csv";
const backwards = [...clockwiseSquare].reverse();
const square = (x: number, y: number, ring = clockwiseSquare) => ring.map(([dx, dy]) => [x + dx, y + dy] as const);
const names = [
  ["XX-1", "Made-up Nord"],
  ["XX-2", "Made-up Süd"],
] as const;
const coding = "decisions/coding.csv";
const recordsOf = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;
const noCpg = edit("study.json", ',\n    "regions_cpg": "geo/made_up_regions.cpg"', "");
const regions = (ring = clockwiseSquare) => [
  { rings: [square(-8, 31, ring)], attributes: names[0] },
  { rings: [square(-10, 29, ring)], attributes: names[1] },
];

/** What looks odd and is no mistake: these studies run, and give the same result, byte for byte. */
// biome-ignore format: a table is read row by row
export const legal: readonly { readonly why: string; readonly change: Change }[] = [
  { why: "a byte order mark", change: rewrite(cases, (text) => `\uFEFF${text}`) },
  { why: "a byte order mark before JSON", change: rewrite("study.json", (text) => `\uFEFF${text}`) },
  { why: "two byte order marks, as two programs leave them", change: rewrite(cases, (text) => `\uFEFF\uFEFF${text}`) },
  { why: "UTF-16 with its byte order mark, as Excel's Unicode text", change: rewrite(cases, (text) => Buffer.from(`\uFEFF${text}`, "utf16le")) },
  { why: "UTF-16, big-endian", change: rewrite(cases, (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()) },
  { why: "UTF-16 without a byte order mark", change: rewrite(cases, (text) => Buffer.from(text, "utf16le")) },
  { why: "Windows-1252", change: rewrite("geo/cities.csv", (text) => Buffer.from(text, "latin1")) },
  { why: "semicolons between columns", change: rewrite(cases, (text) => text.replace(/,/g, ";")) },
  { why: "semicolons between columns, and a line that says so", change: rewrite(cases, (text) => `sep=;\r\n${text.replace(/,/g, ";").replace(/\n/g, "\r\n")}`) },
  { why: "tabs between columns", change: rewrite("paper/table-2.csv", (text) => text.replace(/,/g, "\t")) },
  { why: "bars between columns", change: rewrite(cases, (text) => text.replace(/,/g, "|")) },
  { why: "empty columns and rows at the end", change: rewrite(cases, (text) => `${text.replace(/\n/g, ",,\n")},,,,,\n`) },
  { why: "decisions saved again by a French spreadsheet", change: rewrite(coding, (text) => Buffer.from(Papa.unparse(recordsOf(text), { delimiter: ";", newline: "\r\n" }), "latin1")) },
  { why: "decisions in a workbook", change: all(edit("study.json", coding, "decisions/coding.xlsx"), saveAs(coding, "decisions/coding.xlsx", (text) => makeWorkbook({ Feuil1: recordsOf(text) }))) },
  { why: "CRLF line ends", change: rewrite(statements, (text) => text.replace(/\n/g, "\r\n")) },
  { why: "CRLF line ends in a table as published", change: rewrite("paper/table-2.csv", (text) => text.replace(/\n/g, "\r\n")) },
  { why: "CRLF line ends in JSON", change: rewrite("paper/claims.json", (text) => text.replace(/\n/g, "\r\n")) },
  { why: "no line end at the end", change: rewrite(cases, (text) => text.trimEnd()) },
  { why: "blank lines at the end", change: rewrite(cases, (text) => `${text}\n\n`) },
  { why: "quotes around every cell", change: rewrite("geo/cities.csv", (text) => text.replace(/[^,\n]+/g, '"$&"')) },
  { why: "columns in another order", change: rewrite("decisions/independent-sources.csv", (text) => text.replace(/^([^,]+),([^,]+),(.*)$/gm, "$3,$2,$1")) },
  { why: "rows in another order", change: rewrite("secondary/sources.csv", (text) => text.replace(/^(.*\n)(.*\n)(.*\n)$/, "$1$3$2")) },
  { why: "JSON on one line", change: rewrite("study.json", (text) => JSON.stringify(JSON.parse(text))) },
  { why: "the default policy, named", change: edit("study.json", '"map_line": ""', '"map_line": "", "policy": "primary-first"') },
  { why: "a label that is not the published header", change: edit("codebook.csv", "Vocation,,", "What it is for,Vocation,") },
  { why: "a path that leaves the study and comes back", change: edit("study.json", '"codebook.csv"', '"../study/paper/../codebook.csv"') },
  { why: "outlines the other way round", change: draw(regions(backwards), { cpg: "UTF-8" }) },
  { why: "no .cpg, names in UTF-8", change: all(remove("geo/made_up_regions.cpg"), noCpg) },
  { why: "no .cpg, names in windows-1252", change: all(draw(regions(), { encode: latin1 }), noCpg) },
  { why: "a .cpg with a code page number", change: draw(regions(), { encode: latin1, cpg: "1252" }) },
  { why: "the same outlines as GeoJSON", change: drawGeojson(collection(inNord, inSouth)) },
  { why: "names padded with blanks", change: draw(regions(), { encode: utf8, pad: " ", cpg: "UTF-8" }) },
  { why: "a byte after the end of the .dbf", change: editBytes("geo/made_up_regions.dbf", (bytes) => Buffer.concat([bytes, Buffer.of(0x1a)])) },
];

/** Text that another program would run is text here: it comes out as it went in. */
export const hostileTexts = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1+1)*cmd",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'; rm -rf / #",
  "$(touch made-up)",
  "`touch made-up`",
  "datum.x",
  "'+alert(1)+'",
  "{{constructor.constructor('alert(1)')()}}",
];
