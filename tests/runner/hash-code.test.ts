import { expect, test } from "vitest";
import { hashCode } from "../../pipeline/runner/hash-code.js";
import { bytes } from "../lib/scratch.js";

const sources = {
  "1-read/index.ts": 'import { parse } from "../lib/parse.js";\nimport { stage } from "../runner/stage.js";',
  "2-count/index.ts": 'import { word } from "../1-read/word.js";\nimport type { Row } from "../schemas/row.js";',
  "2-count/style.css": "",
  "1-read/word.ts": "",
  "1-read/other.ts": "",
  "schemas/row.ts": 'export { cell } from "../lib/cell.js";',
  "lib/parse.ts": 'const { text } = require("./text.js");',
  "lib/text.ts": "",
  "lib/cell.ts": "",
  "lib/unused.ts": "",
  "runner/stage.ts": 'import { check } from "../lib/check.js";',
  "lib/check.ts": "",
  "commands/why.ts": 'import "../2-count/index.js";',
};
const hash = (stage: string, changes: Record<string, string> = {}) =>
  hashCode(stage, new Map(Object.entries({ ...sources, ...changes }).map(([path, text]) => [path, bytes(text)])));

test.each([
  { file: "1-read/other.ts", changed: ["1-read"] },
  { file: "1-read/word.ts", changed: ["1-read", "2-count"] },
  { file: "2-count/style.css", changed: ["2-count"] },
  { file: "schemas/row.ts", changed: ["1-read", "2-count"] },
  { file: "lib/cell.ts", changed: ["1-read", "2-count"] },
  { file: "lib/text.ts", changed: ["1-read"] },
  { file: "lib/unused.ts", changed: [] },
  { file: "runner/stage.ts", changed: [] },
  { file: "lib/check.ts", changed: [] },
  { file: "commands/why.ts", changed: [] },
])("another wording of $file changes the hash of $changed", ({ file, changed }) => {
  const reworded = { [file]: `${sources[file as keyof typeof sources]}\n// reworded` };
  expect(["1-read", "2-count"].filter((stage) => hash(stage) !== hash(stage, reworded))).toEqual(changed);
});
