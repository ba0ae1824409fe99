import { type BadStudy, edit, editStudy, rewrite } from "../change.js";

const claims = "paper/claims.json";

/** study.json and claims.json: not JSON, not of the shape asked for, or about nothing. */
// biome-ignore format: a table is read row by row
export const json: readonly BadStudy[] = [
  { why: "a comma that is missing", change: edit("study.json", '"2023-12-31",', '"2023-12-31"'), at: "study/study.json:5: column 5" },
  { why: "a comma too many", change: edit("study.json", '"Madeupville"] },', '"Madeupville",] },'), at: "study/study.json:36: column 81" },
  { why: "a file cut off", change: rewrite("study.json", (text) => text.slice(0, 300)), at: "study/study.json:11: column 29" },
  { why: "an empty study.json", change: rewrite("study.json", () => ""), at: "study/study.json:1: column 1" },
  { why: "a comment", change: edit("study.json", '"inputs"', '// where\n  "inputs"'), at: "study/study.json:8: column 3" },
  { why: "a list for a study", change: rewrite("study.json", () => "[]"), at: "study/study.json" },
  { why: "no study at all", change: rewrite("study.json", () => "null"), at: "study/study.json" },
  { why: "a key twice", change: edit("study.json", '"table_3": "paper', '"table_2": "paper'), at: "study/study.json:13" },
  { why: "a key twice, once spelt in escapes", change: edit("study.json", '"table_3": "paper', '"\\u0074able_2": "paper'), at: "study/study.json:13" },
  { why: "a key __proto__", change: edit("study.json", '"table_3": "paper', '"__proto__": {}, "table_3": "paper'), at: "study/study.json:13" },
  { why: "a misspelt key", change: edit("study.json", '"western_sahara"', '"western_sahra"'), at: "study/study.json: parameters.western_sahara" },
  { why: "a day that does not exist", change: edit("study.json", "2023-12-31", "2023-02-30"), at: "study/study.json: parameters.reference_date" },
  { why: "a policy that there is not", change: editStudy(({ parameters }) => Object.assign(parameters ?? {}, { policy: "majorty" })), at: "study/study.json: parameters.policy" },
  { why: "a number for a path", change: edit("study.json", '"codebook.csv"', "7"), at: "study/study.json: inputs.codebook" },
  { why: "no city groups", change: editStudy((study) => Object.assign(study, { city_groups: [] })), at: "study/study.json: city_groups" },
  { why: "a table of no such role", change: edit("study.json", '"role": "table_3"', '"role": "table_4"'), at: "study/study.json: tables" },
  { why: "a cluster column that the table lacks", change: edit("study.json", '"Clusters"', '"Cluster"'), at: "study/paper/table-3.csv:1: Clusters" },
  { why: "brackets ten thousand deep", change: rewrite(claims, () => `${"[".repeat(10_000)}${"]".repeat(10_000)}`), at: "study/paper/claims.json:1" },
  { why: "claims that are no list", change: rewrite(claims, () => "{}"), at: "study/paper/claims.json" },
  { why: "a claim on no field", change: edit(claims, '"governance"', '"governence"'), at: "study/paper/claims.json: half_mixed" },
  { why: "a claim on no code", change: edit(claims, '"mixed"', '"mixd"'), at: "study/paper/claims.json: half_mixed" },
  { why: "a claim on no city group", change: edit(claims, '"made_up_north"', '"made_up_west"'), at: "study/paper/claims.json: third_north" },
  { why: "a claim's id twice", change: edit(claims, '"all_industrial"', '"half_mixed"'), at: "study/paper/claims.json: half_mixed" },
  { why: "a percentage over 100", change: edit(claims, '"low": 67', '"low": 167'), at: "study/paper/claims.json: half_mixed" },
  { why: "a percentage below 0", change: edit(claims, '"low": 67', '"low": -67'), at: "study/paper/claims.json: half_mixed" },
  { why: "a claim's bounds upside down", change: edit(claims, '"low": 67,\n      "high": null', '"low": 67,\n      "high": 60'), at: "study/paper/claims.json: half_mixed" },
  { why: "a figure in words", change: edit(claims, '"low": 67', '"low": "67"'), at: "study/paper/claims.json: [0].published.low" },
  { why: "a figure that JSON does not have", change: edit(claims, '"low": 67', '"low": NaN'), at: "study/paper/claims.json:8: column 14" },
  { why: "a figure beyond all numbers", change: edit(claims, '"low": 67', '"low": 1e999'), at: "study/paper/claims.json: [0].published.low" },
  { why: "a hedge that there is not", change: edit(claims, '"exactly"', '"exacly"'), at: "study/paper/claims.json: [0].hedge" },
  { why: "another verdict than the one accepted", change: edit(claims, '"reproduced"', '"contradicted"'), at: "study/paper/claims.json" },
  {
    why: "a claim among no clusters",
    change: edit(claims, '"among": []', '"among": [{ "field": "creation_year", "from": 2050 }]'),
    at: "study/paper/claims.json",
  },
  {
    why: "a total of an ecosystem that Table 1 lacks",
    change: rewrite(claims, (text) => {
      const [first, ...others] = JSON.parse(text);
      return JSON.stringify([{ ...first, measure: { kind: "total", ecosystem: "Made-up parks", counted: "" } }, ...others]);
    }),
    at: "study/paper/claims.json",
  },
];
