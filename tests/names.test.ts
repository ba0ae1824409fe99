import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import { expect, test } from "vitest";
import { listFiles } from "../pipeline/runner/files.js";

const root = resolve(__dirname, "..");
/** Words of an earlier dialect of this project: names are those of the field, as docs/glossary.md has them. */
const banned = new Set(
  `tell tells telling told say says saying said hear hears hearing heard mend mends mending mended stand stands standing
  shelf shelve house room rooms doorway voice voices`.split(/\s+/),
);

/**
 * The words of a name: parted where the case changes, and at each underscore; a product's name is one.
 *
 * @example wordsOf("isTold_by") // ["is", "told", "by"]
 */
function wordsOf(name: string): string[] {
  return name
    .replace("ClickHouse", "Clickhouse")
    .split(/_|(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase());
}

function namesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...names];
}

test.each([
  { name: "isTold_by", words: ["is", "told", "by"] },
  { name: "standardError", words: ["standard", "error"] },
  { name: "ClickHouseClient", words: ["clickhouse", "client"] },
  { name: "saidBySide", words: ["said", "by", "side"] },
])("the words of $name are $words", ({ name, words }) => {
  expect(wordsOf(name)).toEqual(words);
});

test.each(["pipeline", "replication", "notebooks", "tests"])(
  "no name in %s/ is of the project's own dialect",
  (folder) => {
    const files = listFiles(join(root, folder)).filter((file) => /\.(ts|js|cjs)$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    const found = files.flatMap((file) => {
      const path = `${folder}/${file}`;
      return namesIn(path)
        .filter((name) => wordsOf(name).some((word) => banned.has(word)))
        .map((name) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  },
);
