import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rememberFor, undoLast } from "../../pipeline/commands/import/undo.js";
import { writeTogether } from "../../pipeline/runner/files.js";
import { bytes, diagnosticsOf, scratch } from "../lib/scratch.js";

function imported(): string {
  const study = scratch({ "codebook.csv": "before" });
  const files: [string, Uint8Array][] = [
    ["codebook.csv", bytes("after")],
    ["mapping.csv", bytes("made")],
  ];
  writeTogether(study, { files: [rememberFor(study, files), ...files] });
  return study;
}

test("an import is taken back: files as they were before, and none where there was none", () => {
  const undone = undoLast(imported(), false);
  expect([...(undone?.files ?? [])].map(([path, content]) => [path, String(content)])).toEqual([
    ["codebook.csv", "before"],
  ]);
  expect(undone?.obsolete).toContain("mapping.csv");
});

test.each(["codebook.csv", "mapping.csv"])(
  "what was corrected in %s since is not lost without a word",
  async (file) => {
    const study = imported();
    writeFileSync(join(study, file), "corrected by hand");
    const [message] = await diagnosticsOf(() => undoLast(study, false));
    expect(message).toContain(`${join(study, file)}: expected what the last import wrote, but it was edited since`);
    expect(message).toContain("--undo --replace");
    expect(readFileSync(join(study, file), "utf8")).toBe("corrected by hand");
    expect([...(undoLast(study, true)?.files ?? [])]).toHaveLength(1);
  },
);
