import { all, type BadStudy, type Change, edit, editStudy, remove, rewrite } from "../change.js";

const codebook = "codebook.csv";
const table2 = "paper/table-2.csv";
/** Another column of the codebook, with a cell for one of its fields. */
const column = (header: string, field: string, cell: string): Change =>
  rewrite(codebook, (text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line, index) => `${line},${index === 0 ? header : line.startsWith(`${field},`) ? cell : ""}\n`)
      .join(""),
  );
const study = (parts: object): Change => editStudy((all) => Object.assign(all, parts));
const figure = (parts: object): Change => study({ figures: [{ name: "made-up", ...parts }] });
/** The second table of the survey under another role, which is an input already or becomes one. */
const role = (name: string, isInput: boolean): Change =>
  all(
    edit("study.json", '"role": "table_3"', `"role": "${name}"`),
    edit("study.json", '"table_3": "paper/table-3.csv",', isInput ? "" : `"${name}": "paper/table-3.csv",`),
  );
const at = (place: string) => `study/study.json: ${place}`;

/** What fields are to figures, and what study.json states of tables, figures and the map, does not hold. */
// biome-ignore format: a table is read row by row
export const roles: readonly BadStudy[] = [
  { why: "an unknown role", change: edit(codebook, ",year,,,year,,", ",year,,,yaer,,"), at: `study/${codebook}:2: role` },
  { why: "two fields of one role", change: edit(codebook, "public=Public,,,,", "public=Public,,region,,"), at: `study/${codebook}:8: role` },
  { why: "a role of a field of another type", change: edit(codebook, "technological=Technological,,,,", "technological=Technological,,category,,"), at: `study/${codebook}:3: type` },
  { why: "a label of which no code means yes", change: edit(codebook, "public=Public,,,,", "public=Public,,label,,"), at: `study/${codebook}:4: yes` },
  { why: "a block that study.json does not have", change: edit(codebook, ",levers,", ",leavers,"), at: `study/${codebook}:5: block` },
  { why: "a block where study.json has none", change: study({ blocks: {} }), at: `study/${codebook}:5: block` },
  { why: "a field of a block that is a set", change: edit(codebook, "technological=Technological,,,,", "technological=Technological,,,levers,"), at: `study/${codebook}:3: type` },
  { why: "a field of a block of which no code means yes", change: edit(codebook, ",yes,,levers,", ",,,levers,"), at: `study/${codebook}:5: yes` },
  { why: "a code for yes that is no code", change: edit(codebook, ",yes,,levers,", ",yess,,levers,"), at: `study/${codebook}:5: yes` },
  { why: "a code for yes of a field without codes", change: edit(codebook, "Member companies,,number,,,", "Member companies,,number,,many,"), at: `study/${codebook}:6: yes` },
  { why: "a code that means yes and not yet", change: column("pending", "lever_innovation", "yes"), at: `study/${codebook}:5: pending` },
  { why: "translations of codes that there are not", change: column("codes::fr", "governance", "private=Privée;mixt=Mixte"), at: `study/${codebook}:4: codes::fr` },
  { why: "short labels of codes that there are not", change: column("short_codes", "governance", "privat=priv."), at: `study/${codebook}:4: short_codes` },
  { why: "a translation into a language that is none", change: column("label::French", "governance", "Gouvernance"), at: `study/${codebook}:1: label::French` },
  { why: "a translation of what has none", change: column("nature::fr", "governance", "fixe"), at: `study/${codebook}:1: nature::fr` },
  { why: "a translation twice", change: all(column("label::fr", "governance", "Gouvernance"), column("label::fr", "city", "Ville")), at: `study/${codebook}:1: label::fr` },
  { why: "a language that is none", change: study({ languages: ["English"] }), at: "study/study.json:" },
  { why: "no language", change: study({ languages: [] }), at: "study/study.json:" },
  { why: "a noun without its plural", change: study({ blocks: { levers: { en: { one: "lever" } } } }), at: "study/study.json:" },
  { why: "a block that is not a slug", change: edit("study.json", '"levers"', '"Levers!"'), at: "study/study.json:4: blocks.Levers!" },
  { why: "an ignored column that is not there", change: edit("study.json", '"case_column": "Name"', '"case_column": "Name", "ignore": ["Vocasion"]'), at: `study/${table2}:1: Vocasion` },
  { why: "a column that is no field's and is not ignored", change: rewrite(table2, (text) => text.replace(/$/gm, ",").replace(",", ",Mood,").replace(/,\n$/, "\n").replace(/,$/m, "")), at: `study/${table2}:1: Mood` },
  { why: "a table that has the name of one of the program's", change: role("profiles", false), at: at("tables[1].role") },
  { why: "a table that has the role of the cases", change: role("cases", true), at: at("tables[1].role") },
  { why: "a table that has the role of study.json", change: role("study", true), at: at("tables[1].role") },
  { why: "a table that has the role of the table of totals", change: role("context_table", true), at: at("tables[1].role") },
  { why: "a table that has the role of decisions", change: role("coding", true), at: at("tables[1].role") },
  { why: "a table of which no input has the path", change: role("table_4", true), at: at("inputs.table_4") },
  { why: "an optional table that is named and missing", change: remove("paper/plans.csv"), at: "study/paper/plans.csv" },
  { why: "optional claims that are named and missing", change: remove("paper/claims.json"), at: "study/paper/claims.json" },
  { why: "an optional encoding that is named and missing", change: remove("geo/made_up_regions.cpg"), at: "study/geo/made_up_regions.cpg" },
  { why: "statements that are named and empty", change: rewrite("secondary/observations.csv", () => ""), at: "study/secondary/observations.csv:1" },
  { why: "a table of totals whose columns study.json does not name", change: editStudy((all) => { Reflect.deleteProperty(all, "context_table"); }), at: at("context_table") },
  { why: "a table of totals of which study.json names two columns", change: study({ context_table: { name_column: "Ecosystem type", origin_column: "Origin" } }), at: "study/study.json:" },
  { why: "outlines without a map", change: editStudy((all) => { Reflect.deleteProperty(all, "map"); }), at: at("map") },
  { why: "a map without credits", change: study({ map: {} }), at: "study/study.json:" },
  { why: "a map with a list of no credits", change: study({ map: { credits: [] } }), at: "study/study.json:" },
  { why: "a line of the map in a style that there is not", change: edit("study.json", '"style": "dashed"', '"style": "dotted"'), at: "study/study.json:44: map.lines[0].style" },
  { why: "a line of the map beyond the globe", change: edit("study.json", '"to": [-6, 31]', '"to": [-600, 31]'), at: "study/study.json:44: map.lines[0].to[0]" },
  { why: "another style for a line that the map has not", change: edit("study.json", '"map_line": ""', '"map_line": "border=solid"'), at: at("parameters.map_line") },
  { why: "another style that there is not", change: edit("study.json", '"map_line": ""', '"map_line": "made_up_border=dotted"'), at: at("parameters.map_line") },
  { why: "another style without its line", change: edit("study.json", '"map_line": ""', '"map_line": "solid"'), at: "study/study.json:7: parameters.map_line" },
  { why: "a figure of a field that there is not", change: figure({ kind: "shares", field: "governence" }), at: at("figures[0] (made-up)") },
  { why: "a figure of a field of another type", change: figure({ kind: "combinations", field: "governance" }), at: at("figures[0] (made-up)") },
  { why: "a figure of two fields, one of another type", change: figure({ kind: "cross-table", rows: "governance", columns: "members_companies" }), at: at("figures[0] (made-up)") },
  { why: "a figure of two fields, one missing", change: figure({ kind: "cross-table", rows: "governance" }), at: "study/study.json:" },
  { why: "a figure of a block that there is not", change: figure({ kind: "adoption", block: "leavers" }), at: at("figures[0] (made-up)") },
  { why: "a figure of a role that no field has", change: all(figure({ kind: "timeline" }), edit(codebook, ",year,,,year,,", ",year,,,,,")), at: at("figures[0] (made-up)") },
  { why: "a figure of a kind that there is not", change: figure({ kind: "pie" }), at: "study/study.json:" },
  { why: "a figure with a key that its kind has not", change: figure({ kind: "evidence", field: "governance" }), at: "study/study.json:" },
  { why: "a figure's name that is none", change: study({ figures: [{ name: "../made up", kind: "evidence" }] }), at: "study/study.json:" },
  { why: "a figure's name twice", change: study({ figures: [{ name: "made-up", kind: "evidence" }, { name: "made-up", kind: "claims" }] }), at: at("figures[1] (made-up)") },
  { why: "two figures that each have a fault", change: study({ figures: [{ name: "first", kind: "shares", field: "governence" }, { name: "second", kind: "timeline", field: "vocation" }] }), at: at("figures[0] (first)") },
];
