import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRows } from "../pipeline/lib/csv.js";
import { figureNames } from "../pipeline/schemas/index.js";

const root = join(__dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const rowsOf = (path: string) => readRows(new Uint8Array(readFileSync(join(root, "outputs", path))), path).rows;

const counted = [...readme.matchAll(/\| `([\w-]+\/[\w-]+\.csv)` \| (\d+) \|/g)].map(([, path = "", rows]) => ({
  path,
  rows: Number(rows),
}));

test("the README names the rows of every table that the stages leave", () => {
  expect(counted.length).toBeGreaterThan(10);
});

test.each(counted)("$path has the $rows rows that the README says", ({ path, rows }) => {
  expect(rowsOf(path)).toHaveLength(rows);
});

test.each(figureNames)("the README names the figure %s", (name) => {
  expect(readme).toMatch(new RegExp(`^\\|[^|]*\\| what does it look like\\?.*\`(5-plot/)?${name}\``, "m"));
});

test("the README's answer is what the values say", () => {
  const values = rowsOf("3-triangulate/values.csv").map(({ cells }) => cells);
  const statuses = values.map(({ status }) => status);
  const count = (status: string) => statuses.filter((found) => found === status).length;
  const shares = rowsOf("4-aggregate/shares.csv").map(({ cells }) => cells);
  const answer = /\*\*The answer\.\*\*[\s\S]*?\n\n/.exec(readme)?.[0].replaceAll("\n", " ") ?? "";
  const whole = (text = "") => String(Math.round(Number(text)));
  for (const [field, code] of [
    ["labelling", "yes"],
    ["governance", "private"],
    ["financing", "mixed"],
  ]) {
    const share = shares.find((row) => row.field === field && row.code === code);
    expect(answer).toContain(`${share?.count} `);
    expect(answer).toContain(`${whole(share?.low)} to ${whole(share?.high)} %`);
  }
  expect(answer).toContain(`confirm ${count("corroborated")} of the ${statuses.length} values`);
  expect(answer).toContain(`On ${count("contested")} the sources disagree`);
  const missing = values.filter(({ status }) => status === "missing");
  const silent = missing.filter(({ sources }) => sources === "");
  const unanswered = missing.filter(({ sources = "" }) => sources.includes("paper_table"));
  expect(answer).toContain(`${missing.length} values are missing: ${silent.length} that no source mentions`);
  expect(answer).toContain(`the ${unanswered.length} that Digipole did not answer`);
  expect(answer).toContain(`${missing.length - silent.length - unanswered.length} of which only statements`);
});

test("what the README says of other policies is what robustness.csv shows", () => {
  const rows = rowsOf("4-aggregate/robustness.csv").map(({ cells }) => cells);
  const said = /\*\*Would another policy[\s\S]*?\n\n/.exec(readme)?.[0].replaceAll("\n", " ") ?? "";
  expect(rows.map((row) => row.verdict_differs_under).filter((policies) => policies !== "")).toEqual([]);
  expect(said).toContain("no verdict turns under any of them");
  for (const id of ["private_governance", "majority_industrial_technological"]) {
    const row = rows.find((found) => found.id === id);
    for (const policy of ["primary-first", "secondary-first", "majority"]) {
      const [share = "", percent = ""] = (row?.[policy] ?? "").split(/[ ()]+/);
      expect(said).toContain(`${share.replace("/", " of ")} (${percent} %)`);
    }
  }
  const moved = rows.filter((row) => row["secondary-first"] !== row["primary-first"]).map(({ id }) => id);
  expect(moved).toEqual(["majority_industrial_technological", "private_governance", "share_governance_and_financing"]);
});
