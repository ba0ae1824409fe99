import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

test("the page shows what the terminal prints on the way from a form to a figure", async () => {
  const folder = scratch();
  const section = page.slice(page.indexOf("### From a survey tool"), page.indexOf("Every later export is one command"));
  const shown = [...section.matchAll(/^```sh\nnpm (?:run )?(\S+) -- (.*)\n```\n(?:[^`]*\n)?```\n([\s\S]*?)^```$/gm)];
  expect(shown.map(([, command]) => command)).toEqual(["new", "import", "import", "start"]);
  // Another folder folds lines elsewhere, and each run takes another time.
  const plain = (text: string) =>
    text
      .replaceAll(folder, "..")
      .replace(/\d+\.\d+ s\b/g, "… s")
      .replace(/\s+/g, " ")
      .trim();
  for (const [, command = "", words = "", output = ""] of shown) {
    const own = words.split(" ").map((word) => word.replace(/^\.\.(?=\/)/, folder));
    const { stdout, stderr } = await callCommand(command === "start" ? "run" : command, ...own);
    expect(stderr).toBe("");
    const [head = "", rest] = output.split(/^…\n/m);
    if (rest === undefined) expect(plain(stdout)).toBe(plain(head));
    else expect(plain(stdout).endsWith(plain(rest)), command).toBe(true);
  }
  const blocks = readFileSync(join(folder, "clusters-results/4-aggregate/blocks.csv"), "utf8");
  for (const [, label, count, of] of section.matchAll(/\*([^*]+)\* (\d+) of (\d+)/g))
    expect(blocks).toContain(`,${label},${count},${of},`);
  expect(existsSync(join(folder, "clusters-results/5-plot/levier-adoption.png"))).toBe(true);
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
