import { execFile } from "node:child_process";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { callCommand } from "../commands/call-command.js";
import { root, runToAggregate } from "../tiny-world/run-tiny-world.js";
import { contents, copyChanged, inScratch } from "./attempt.js";
import { all, type Change, edit, remove, stretch } from "./change.js";

// What only the command itself can show: its exit code and what it prints; and, in a process of its own, how much memory it takes.

const statements = "secondary/observations.csv";

const wordsFor = (study: string, out: string) => ["run", "--study", study, "--out", out, "--to", "aggregate"];

async function call(study: string, out: string): Promise<{ code: number; output: string }> {
  const { code, stdout, stderr } = await callCommand(...wordsFor(study, out));
  return { code, output: stdout + stderr };
}

/** In a process whose heap may grow to 256 MB. */
function runSmall(study: string, out: string): Promise<{ code: number; output: string }> {
  const args = ["--max-old-space-size=256", "--require", "tsx/cjs", "pipeline/cli.ts", ...wordsFor(study, out)];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

/** A cell in which a line of that many bytes is written piece by piece, as no string can hold it. */
function writeLongLine(file: string, megabytes: number): Change {
  return (study) => {
    const end = openSync(join(study, file), "a");
    for (let written = 0; written < megabytes; written += 1) writeSync(end, "made-up,".repeat(2 ** 17));
    closeSync(end);
  };
}

describe("the command", () => {
  test.each<{ why: string; change: Change; message: string; run?: typeof call }>([
    {
      why: "a broken table",
      change: edit("cases.csv", "beta,", "alpha,"),
      message: 'study/cases.csv:3: case_id: expected each once, but found "alpha" on line 2 already',
      run: runSmall,
    },
    {
      why: "a broken study.json",
      change: edit("study.json", '"2023-12-31",', '"2023-12-31"'),
      message: "study/study.json:7: column 5: expected valid JSON",
    },
    {
      why: "a broken shapefile",
      change: stretch("geo/made_up_regions.shp", 300),
      message: "expected a whole shapefile",
    },
    {
      why: "a missing study",
      change: remove("study.json"),
      message: "study/study.json: expected the file that describes the study",
    },
    {
      why: "a line of 200 MB, in 256 MB of memory",
      change: writeLongLine("cases.csv", 200),
      message: "study/cases.csv: expected a file of at most 67108864 bytes",
      run: runSmall,
    },
    {
      why: "a line of 60 MB, in 256 MB of memory",
      change: writeLongLine("cases.csv", 60),
      message: "study/cases.csv:5: expected lines of at most 1048576 bytes",
      run: runSmall,
    },
    {
      why: "a cell that would command the terminal",
      change: edit("cases.csv", "beta,", "\x1b[2J,"),
      message: 'study/cases.csv:3: case_id: expected a short slug of a-z, 0-9 and _, but found "\\u001b[2J"',
    },
  ])(
    "on $why: exit code 1, a message without a stack trace, earlier outputs as they were",
    async ({ change, message, run = call }) => {
      await inScratch(async ({ study, out }) => {
        copyChanged(study, () => {});
        await runToAggregate(study, out);
        const before = contents(out);
        change(study);
        const { code, output } = await run(study, out);
        expect(output).toContain(message);
        expect(output).toMatch(/^\d+ problems?; no result was written/m);
        expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
        expect(code).toBe(1);
        expect(contents(out)).toEqual(before);
      });
    },
  );

  test("the tiny world as it is passes: what excuses a refused row does excuse it", async () => {
    await inScratch(async ({ study, out }) => {
      copyChanged(study, () => {});
      const { code, output } = await call(study, out);
      expect({ code, output }).toMatchObject({ code: 0, output: expect.not.stringContaining("problem") });
    });
  });

  test("refused rows are all told, with their number, and all listed in .log/rejected.csv", async () => {
    await inScratch(async ({ study, out }) => {
      copyChanged(
        study,
        all(
          edit(statements, "alpha,creation_year,2001", "alpha,creation_year,20l0"),
          edit("paper/table-2.csv", "Made-up Beta", "Made-up Beeta"),
        ),
      );
      const { code, output } = await call(study, out);
      expect(code).toBe(1);
      // One statement, and one name for the three cells of its row.
      expect(output).toContain(
        `2 problems; no result was written; the list is in ${join(out, ".log", "rejected.csv")}`,
      );
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
      expect(Object.keys(contents(out))).toEqual([]);
    });
  });
});
