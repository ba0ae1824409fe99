import { type BadStudy, editBytes, rewrite, stretch } from "../change.js";

const cases = "cases.csv";
const statements = "secondary/observations.csv";

/** The bytes of a file are not text, or not text that a person wrote. */
export const encodings: readonly BadStudy[] = [
  {
    why: "study.json in UTF-16",
    change: rewrite("study.json", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")),
    at: "study/study.json:1",
  },
  {
    why: "JSON in Latin-1",
    change: rewrite("paper/claims.json", (text) => Buffer.from(text.replace("are liked", "sont aimés"), "latin1")),
    at: "study/paper/claims.json:99",
  },
  {
    why: "a letter cut in two",
    change: editBytes("geo/cities.csv", (bytes) => bytes.subarray(0, bytes.indexOf("ü") + 1)),
    at: "study/geo/cities.csv:3",
  },
  {
    why: "another alphabet's encoding",
    change: rewrite(cases, (text) =>
      Buffer.concat([Buffer.from(text), Buffer.from("delta,\xC7\xE1\xE3\xDB\xD1\xC8,no,\n", "latin1")]),
    ),
    at: "study/cases.csv:5",
  },
  {
    why: "a NUL byte",
    change: rewrite(statements, (text) => text.replace("agrees with", "agrees\0with")),
    at: `study/${statements}:2`,
  },
  {
    why: "the line ends of old Macs",
    change: rewrite(cases, (text) => text.replace(/\n/g, "\r")),
    at: "study/cases.csv:1",
  },
  {
    why: "one lone CR",
    change: rewrite(cases, (text) => text.replace("Beta", "Be\rta")),
    at: "study/cases.csv:3",
  },
  {
    why: "a line of 2 MB",
    change: rewrite(statements, (text) => text.replace("agrees", "agrees ".repeat(300_000))),
    at: `study/${statements}:2`,
  },
  {
    why: "JSON on a line of 2 MB",
    change: rewrite("paper/claims.json", (text) => text.replace("Made up.", "Made up. ".repeat(220_000))),
    at: "study/paper/claims.json:24",
  },
  { why: "a file of 200 MB", change: stretch(cases, 200e6), at: "study/cases.csv" },
  { why: "a study.json of 200 MB", change: stretch("study.json", 200e6), at: "study/study.json" },
  {
    why: "a shapefile of 200 MB",
    change: stretch("geo/made_up_regions.shp", 200e6),
    at: "study/geo/made_up_regions.shp",
  },
];
