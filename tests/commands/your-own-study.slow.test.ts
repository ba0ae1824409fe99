import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../pipeline/commands/options/folders.js";
import { Claim, Field, FigureSpec, Measure, qualifiers, roles, Study } from "../../pipeline/schemas/index.js";
import { scratch } from "../lib/scratch.js";
import { callCommand } from "./call-command.js";

const page = readFileSync(join(root, "docs/your-own-study.md"), "utf8");
const files = [...page.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, path = "", text = ""]) => ({
  path,
  text,
}));

test.each([
  { what: "key of study.json", names: Object.keys(Study.shape) },
  { what: "column of codebook.csv", names: Object.keys(Field.shape) },
  { what: "role of a field", names: roles },
  { what: "kind of figure", names: FigureSpec.options.map(({ shape }) => shape.kind.value) },
  { what: "key of a claim", names: Object.keys(Claim.shape) },
  { what: "measure", names: Measure.options.map(({ shape }) => shape.kind.value) },
  { what: "qualifier", names: [...qualifiers] },
])("the page explains every $what", ({ names }) => {
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test("the example of the page is sound and runs, its map, its claim and its French page included", async () => {
  const folder = scratch();
  const [study, out, french] = [join(folder, "incubators"), join(folder, "results"), join(folder, "fr")];
  await callCommand("new", study);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(study, path)), { recursive: true });
    writeFileSync(join(study, path), text);
  }
  const checked = await callCommand("check", "--study", study);
  expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: "" });
  expect(checked.stdout).not.toMatch(/left out|no labels/);
  const run = await callCommand("run", "--study", study, "--out", out, "--accept");
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  expect(run.stdout).toMatch(/^accepted: claim public_funding: reproduced\n/);
  const report = await callCommand("report", "--study", study, "--out", out, "--lang", "fr", "--into", french);
  expect({ code: report.code, stderr: report.stderr }).toEqual({ code: 0, stderr: "" });
  expect(readFileSync(join(french, "report.html"), "utf8")).toContain("Trois incubateurs inventés");
});
