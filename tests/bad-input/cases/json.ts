import { type BadStudy, edit, editStudy, rewrite } from "../change.js";

const claims = "paper/claims.json";

const mixed = { field: "governance", in: ["mixed"] };
const cases = (where: object) => ({ kind: "cases", where: [where], among: [] });
/** The first claim, half_mixed, with some of its parts in place of its own. */
const editClaim = (parts: object) =>
  rewrite(claims, (text) => {
    const [first, ...others] = JSON.parse(text);
    return JSON.stringify([{ ...first, ...parts }, ...others]);
  });

/** study.json and claims.json: not JSON, not of the shape asked for, or about nothing. */
// biome-ignore format: a table is read row by row
export const json: readonly BadStudy[] = [
  { why: "a comma that is missing", change: edit("study.json", '"2023-12-31",', '"2023-12-31"'), at: "study/study.json:7: column 5" },
  { why: "a comma too many", change: edit("study.json", '"Madeupville"] },', '"Madeupville",] },'), at: "study/study.json:39: column 81" },
  { why: "a file cut off", change: rewrite("study.json", (text) => text.slice(0, 420)), at: "study/study.json:13: column 22" },
  { why: "an empty study.json", change: rewrite("study.json", () => ""), at: "study/study.json:1: column 1" },
  { why: "a comment", change: edit("study.json", '"inputs"', '// where\n  "inputs"'), at: "study/study.json:10: column 3" },
  { why: "a list for a study", change: rewrite("study.json", () => "[]"), at: "study/study.json" },
  { why: "no study at all", change: rewrite("study.json", () => "null"), at: "study/study.json" },
  { why: "a key twice", change: edit("study.json", '"table_3": "paper', '"table_2": "paper'), at: "study/study.json:15" },
  { why: "a key twice, once spelt in escapes", change: edit("study.json", '"table_3": "paper', '"\\u0074able_2": "paper'), at: "study/study.json:15" },
  { why: "a key __proto__", change: edit("study.json", '"table_3": "paper', '"__proto__": {}, "table_3": "paper'), at: "study/study.json:15" },
  { why: "a misspelt key", change: edit("study.json", '"map_line"', '"map_lin"'), at: "study/study.json:7: parameters" },
  { why: "a day that does not exist", change: edit("study.json", "2023-12-31", "2023-02-30"), at: "study/study.json:6: parameters.reference_date" },
  { why: "a coder that there is not", change: editStudy(({ parameters }) => Object.assign(parameters ?? {}, { coder: "frist" })), at: "study/study.json:21: parameters.coder" },
  { why: "a source left out that there is not", change: editStudy(({ parameters }) => Object.assign(parameters ?? {}, { without_sources: ["made_up_artikle"] })), at: "study/study.json: parameters.without_sources" },
  { why: "a policy that there is not", change: editStudy(({ parameters }) => Object.assign(parameters ?? {}, { policy: "majorty" })), at: "study/study.json:21: parameters.policy" },
  { why: "a number for a path", change: edit("study.json", '"codebook.csv"', "7"), at: "study/study.json:11: inputs.codebook" },
  { why: "a study without a title", change: editStudy((study) => Object.assign(study, { title: " " })), at: "study/study.json:2: title" },
  { why: "an input that no stage reads", change: edit("study.json", '"regions_cpg"', '"region_cpg"'), at: "study/study.json: inputs.region_cpg" },
  { why: "no city groups, and a claim on one", change: editStudy((study) => Object.assign(study, { city_groups: [] })), at: "study/paper/claims.json:84: third_north" },
  { why: "a table that no entry of tables reads", change: edit("study.json", '"role": "table_3"', '"role": "table_4"'), at: "study/study.json: inputs.table_3" },
  { why: "a case column that the table lacks", change: edit("study.json", '"Clusters"', '"Cluster"'), at: "study/paper/table-3.csv:1: Clusters" },
  { why: "brackets ten thousand deep", change: rewrite(claims, () => `${"[".repeat(10_000)}${"]".repeat(10_000)}`), at: "study/paper/claims.json:1" },
  { why: "claims that are no list", change: rewrite(claims, () => "{}"), at: "study/paper/claims.json" },
  { why: "a claim on no field", change: edit(claims, '"governance"', '"governence"'), at: "study/paper/claims.json:14: half_mixed" },
  { why: "a claim on no code", change: edit(claims, '"mixed"', '"mixd"'), at: "study/paper/claims.json:14: half_mixed" },
  { why: "a claim on no city group", change: edit(claims, '"made_up_north"', '"made_up_west"'), at: "study/paper/claims.json:84: third_north" },
  { why: "a claim's id twice", change: edit(claims, '"all_industrial"', '"half_mixed"'), at: "study/paper/claims.json:26: half_mixed" },
  { why: "a percentage over 100", change: edit(claims, '"figure": "67"', '"figure": "167"'), at: "study/paper/claims.json:8: half_mixed: [0].published.figure" },
  { why: "a percentage below 0", change: edit(claims, '"figure": "67"', '"figure": "-67"'), at: "study/paper/claims.json:8: half_mixed: [0].published.figure" },
  { why: "a published range upside down", change: editClaim({ published: { kind: "range", low: 30, high: 5 }, qualifier: "vary_between" }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "a published range that the measure does not ask for", change: editClaim({ published: { kind: "range", low: 5, high: 30 }, qualifier: "vary_between", measure: cases({ field: "creation_year", from: 2010 }) }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "a published range without an end", change: editClaim({ published: { kind: "range", low: 5, high: null } }), at: "study/paper/claims.json:1: half_mixed: [0].published.high" },
  { why: "a comparison with a figure", change: editClaim({ published: { kind: "comparison", figure: 99 }, qualifier: "all" }), at: "study/paper/claims.json:1: half_mixed: [0].published" },
  { why: "an exact claim without a figure", change: editClaim({ published: { kind: "comparison" } }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "an exact percentage of a lead", change: editClaim({ measure: { kind: "leading", order: "most", leaders: [mixed], others: [{ field: "governance", in: ["private"] }], among: [] } }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "a percentage of a total", change: editClaim({ measure: { kind: "total", form: "Made-up parks", counted: "" } }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "a range of a count", change: editClaim({ published: { kind: "count", figure: 2 }, qualifier: "vary_between" }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "half a case", change: editClaim({ published: { kind: "count", figure: 1.5 } }), at: "study/paper/claims.json:1: half_mixed: [0].published.figure" },
  { why: "a claim that counts whatever there is", change: editClaim({ measure: { kind: "cases", where: [], among: [] } }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "a claim from a later year to an earlier", change: editClaim({ measure: cases({ field: "creation_year", from: 2020, to: 2010 }) }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "a claim on some codes and on exactly others", change: editClaim({ measure: cases({ ...mixed, exactly: ["private"] }) }), at: "study/paper/claims.json:1: half_mixed" },
  { why: "a figure in words", change: edit(claims, '"figure": "67"', '"figure": "two thirds"'), at: "study/paper/claims.json:8: half_mixed: [0].published.figure" },
  { why: "a figure that JSON does not have", change: edit(claims, '"figure": "67"', '"figure": NaN'), at: "study/paper/claims.json:8: column 17" },
  { why: "a figure beyond all numbers", change: edit(claims, '"figure": "67"', '"figure": 1e999'), at: "study/paper/claims.json:8: half_mixed: [0].published.figure" },
  { why: "a qualifier that there is not", change: edit(claims, '"exactly"', '"exacly"'), at: "study/paper/claims.json:10: half_mixed: [0].qualifier" },
  { why: "another verdict than the one accepted", change: edit(claims, '"reproduced"', '"contradicted"'), at: "study/paper/claims.json" },
  {
    why: "a claim among no cases",
    change: edit(claims, '"among": []', '"among": [{ "field": "creation_year", "from": 2050 }]'),
    at: "study/paper/claims.json",
  },
  {
    why: "a total of a form that the table of totals lacks",
    change: editClaim({ published: { kind: "count", figure: 3 }, measure: { kind: "total", form: "Made-up parks", counted: "parks" } }),
    at: "study/paper/claims.json",
  },
];
