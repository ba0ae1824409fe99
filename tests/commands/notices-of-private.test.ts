import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../lib/scratch.js";
import { callCommand } from "./call-command.js";

test("check names the columns about people that a study has, and says what a package needs", async () => {
  const folder = scratch({ "t.csv": "Hub,Numéro,Staff\nA,0612345678,5\nB,0612345679,6\n" });
  const study = join(folder, "study");
  const made = await callCommand("new", study, "--from-table", join(folder, "t.csv"));
  expect(made.stdout).toContain("left out: Numéro, personal: seems to be a telephone number");
  const kept = join(folder, "kept");
  await callCommand("new", kept, "--from-table", join(folder, "t.csv"), "--keep", "Numéro");
  const notice = async (of: string) => (await callCommand("check", "--study", of)).stdout.replace(/\s+/g, " ");
  expect(await notice(study)).not.toContain("seems to hold");
  expect(await notice(kept)).toContain(
    "Numéro seems to hold a telephone number; the study is not packed until its row in instrument/kept-columns.csv gives the reason",
  );
  mkdirSync(join(kept, "instrument"), { recursive: true });
  writeFileSync(
    join(kept, "instrument/kept-columns.csv"),
    "column,reason\nNuméro,The number of the case's own switchboard.\n",
  );
  expect(await notice(kept)).not.toContain("seems to hold");
});

test("a name that --keep cannot find is an error", async () => {
  const folder = scratch({ "t.csv": "Hub,Staff\nA,5\n" });
  const { code, stderr } = await callCommand(
    "new",
    join(folder, "s"),
    "--from-table",
    join(folder, "t.csv"),
    "--keep",
    "Staf",
  );
  expect(code).toBe(1);
  expect(stderr).toContain('--keep: expected the name of a column, but found "Staf"; did you mean Staff?');
});
