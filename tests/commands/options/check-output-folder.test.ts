import { join } from "node:path";
import { expect, test } from "vitest";
import { checkOutputFolder } from "../../../pipeline/commands/options/check-output-folder.js";
import { checkOut } from "../../../pipeline/commands/study.js";
import { root } from "../../tiny-world/run-tiny-world.js";

const folders = { study: join(root, "data"), out: join(root, "outputs") };

test.each([
  { folder: join(root, "outputs/5-plot"), holds: "the results" },
  { folder: join(root, "data"), holds: "the study" },
  { folder: join(root, "data/figures"), holds: "the study" },
])("a folder that holds $holds is refused for figures", ({ folder, holds }) => {
  expect(() => checkOutputFolder(folders, folder)).toThrow(`which holds ${holds}; name another folder`);
});

test("a folder beside them is taken", () => {
  expect(() => checkOutputFolder(folders, join(root, "figures/fr"))).not.toThrow();
});

test("results of another study never take the place of the study's own", () => {
  expect(() => checkOut({ study: join(root, "tests/tiny-world/data"), out: folders.out })).toThrow("add --out FOLDER");
  expect(() => checkOut(folders)).not.toThrow();
});
