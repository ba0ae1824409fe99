import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseJson } from "../../pipeline/lib/json.js";
import { Study } from "../../pipeline/schemas/index.js";
import { makeOutputsPage, withInputs } from "./make-docs.js";

const root = resolve(__dirname, "../..");
const study = parseJson(readFileSync(join(root, "data/study.json")), "data/study.json", Study);
const pages = {
  "docs/outputs.md": makeOutputsPage(study.inputs),
  "data/README.md": withInputs(readFileSync(join(root, "data/README.md"), "utf8"), study),
};
for (const [path, text] of Object.entries(pages)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
