import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { binary, table } from "../../pipeline/runner/artifact.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { type Outcome, type Report, type RunOptions, runStages } from "../../pipeline/runner/run-pipeline.js";
import { type AnyStage, stage } from "../../pipeline/runner/stage.js";
import { scratch } from "../lib/scratch.js";

const Word = z.strictObject({ word: z.string().regex(/^[a-z]+$/i, "a word") });
const Length = z.strictObject({ word: z.string(), length: z.coerce.number() });
const words = table({ role: "words" }, Word, ["word"], "words as people write them");
const more = table({ role: "more" }, Word, ["word"], "more of them");
const note = binary({ role: "note", optional: true }, "a note");
const lower = table({ path: "1-lower/words.csv" }, Word, ["word"], "words in lower case");
const lengths = table({ path: "2-measure/lengths.csv" }, Length, ["word"], "how long each is");

/** Makes words lower case, then measures them. */
export const tinyStages: readonly AnyStage[] = [
  stage({
    name: "1-lower",
    reads: { words, more, note },
    writes: { lower },
    run: (given) => ({ lower: [...given.words, ...given.more].map(({ word }) => ({ word: word.toLowerCase() })) }),
  }),
  stage({
    name: "2-measure",
    reads: { lower },
    writes: { lengths },
    parameters: z.strictObject({ unit: z.enum(["letters", "bits"]) }),
    run: ({ lower }, { unit }) => ({
      lengths: lower.map(({ word }) => ({ word, length: unit === "bits" ? 8 * word.length : word.length })),
    }),
  }),
];

export interface TinyWorld {
  readonly folder: string;
  /** Runs it, with these options in the usual ones' stead; `states` is one word per stage. */
  run(
    options?: Partial<RunOptions>,
    stages?: readonly AnyStage[],
  ): Promise<{ states: string[]; reports: Report[]; outcome: Outcome }>;
  options(options?: Partial<RunOptions>): RunOptions;
  /** Every output, by path. */
  outputs(): Record<string, string>;
  /** Whatever is told, with paths from the world's folder. */
  shortly<T>(messages: T): T;
}

export function tinyWorld(): TinyWorld {
  const folder = scratch({
    "study/words.csv": "word\nAb\nc\n",
    "study/more.csv": "word\nd\n",
    "package-lock.json": "{}",
  });
  const out = join(folder, "outputs");
  const options = (others: Partial<RunOptions> = {}): RunOptions => ({
    study: join(folder, "study"),
    inputs: { words: "words.csv", more: "more.csv" },
    out,
    code: (name) => `code of ${name}`,
    lockfile: join(folder, "package-lock.json"),
    parameters: { unit: "letters", other: "1" },
    ...others,
  });
  const shortly = <T>(messages: T): T => JSON.parse(JSON.stringify(messages).replaceAll(`${folder}/`, ""));
  return {
    folder,
    options,
    shortly,
    async run(others, stages = tinyStages) {
      const run = runStages(stages, options(others));
      const reports: Report[] = [];
      for (let step = await run.next(); ; step = await run.next()) {
        if (step.done)
          return { states: reports.map(({ state }) => state), reports: shortly(reports), outcome: step.value };
        reports.push(step.value);
      }
    },
    outputs: () => Object.fromEntries(listFiles(out).map((path) => [path, readFileSync(join(out, path), "utf8")])),
  };
}
