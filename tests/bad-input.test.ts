import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { listFiles } from "../pipeline/lib/disk.js";
import { runCommand } from "./run-command.js";
import { type Broken, cases, statements } from "./tiny-world/broken.js";
import { copyTinyWorld, makeScratch, runToAggregate } from "./tiny-world/run-tiny-world.js";

// Each case is the tiny world with one thing broken, given to the command line as a person would.

const good = join(makeScratch(), "outputs");
beforeAll(async () => {
  await runToAggregate(copyTinyWorld(), good);
});

async function analyse(study: string, out: string): Promise<{ code: number; said: string }> {
  const { code, stdout, stderr } = await runCommand("run", "--study", study, "--out", out, "--to", "aggregate");
  return { code, said: `${stdout}${stderr}` };
}

function breakWorld({ file, from = "", to = "", bytes }: Omit<Broken, "why" | "says">): string {
  const study = copyTinyWorld();
  const path = join(study, file);
  const whole = readFileSync(path);
  if (bytes === undefined && !whole.toString().includes(from)) throw new Error(`${file} does not hold ${from}`);
  const broken = bytes === undefined ? Buffer.from(whole.toString().replace(from, to)) : bytes(whole);
  if (broken === undefined) rmSync(path);
  else writeFileSync(path, broken);
  return study;
}

function contents(folder: string): Record<string, string> {
  const kept = listFiles(folder).filter((file) => !file.startsWith(".log/"));
  return Object.fromEntries(kept.map((file) => [file, readFileSync(join(folder, file), "base64")]));
}

function earlierOutputs(): string {
  const out = join(makeScratch(), "outputs");
  cpSync(good, out, { recursive: true });
  return out;
}

describe.concurrent("broken input", () => {
  test.each(cases)(
    "$why ends the run with a clear message, and earlier outputs stay",
    async ({ says, ...broken }) => {
      const out = earlierOutputs();
      const { code, said } = await analyse(breakWorld(broken), out);
      for (const words of says) expect(said).toContain(words);
      expect(said).toMatch(/^\d+ problems?; nothing was written/m);
      expect(said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect(code).toBe(1);
      expect(contents(out)).toEqual(contents(good));
    },
    60_000,
  );

  test("the tiny world as it is passes: what excuses a refused row does excuse it", async () => {
    const { code, said } = await analyse(copyTinyWorld(), join(makeScratch(), "outputs"));
    expect({ code, said }).toMatchObject({ code: 0, said: expect.not.stringContaining("problem") });
  }, 60_000);

  test("refused rows are all told, with their number, and all listed in .log/rejected.csv", async () => {
    const out = earlierOutputs();
    const study = breakWorld({ file: statements, from: "alpha,creation_year,2001", to: "alpha,creation_year,20l0" });
    const path = join(study, "paper/table-2.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace("Made-up Beta", "Made-up Beeta"));
    const { code, said } = await analyse(study, out);
    expect(code).toBe(1);
    // One statement, and one name for the three cells of its row.
    expect(said).toContain(`2 problems; nothing was written; the list is in ${join(out, ".log", "rejected.csv")}`);
    const listed = readFileSync(join(out, ".log", "rejected.csv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1);
    expect(listed.map((line) => line.split(",").slice(0, 2).join(":"))).toEqual([
      "data/paper/table-2.csv:3",
      "data/paper/table-2.csv:3",
      "data/paper/table-2.csv:3",
      `data/${statements}:2`,
      `data/${statements}:11`,
    ]);
    expect(contents(out)).toEqual(contents(good));
  }, 60_000);
});
