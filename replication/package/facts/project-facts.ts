import { z } from "zod";
import type { Manifest } from "../../../pipeline/runner/manifest.js";
import type { AnyStage } from "../../../pipeline/runner/stage.js";
import type { Claim, FigureSpec, Noun, PackageStudy, Study } from "../../../pipeline/schemas/index.js";
import type { Measured } from "../check/measured.js";
import type { PackedFile } from "../files/list-files.js";
import type { Citation, Paper } from "./read-citation.js";

/** Of package.json, what the package's documents say. */
export const Package = z.object({
  engines: z.object({ node: z.string() }),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** What is read from the files of the program and the study; where they lie in the archive, `at` says. */
export interface ProjectFacts extends z.infer<typeof Package> {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** Files by their paths in the project: the study is data/, and its results are outputs/, wherever the two were read. */
  readonly project: ReadonlyMap<string, PackedFile>;
  readonly at: (file: string) => string;
  /** A file of the project as the person who makes the package knows it. */
  readonly label: (file: string) => string;
  readonly study: Study;
  readonly about: PackageStudy;
  readonly stages: readonly AnyStage[];
  /** The figures that were drawn. */
  readonly figures: readonly FigureSpec[];
  /** What people call a case, in English. */
  readonly noun: Pick<Noun, "one" | "many">;
  readonly claims: readonly Claim[];
  readonly manifest: Manifest;
  readonly citation: Citation;
  readonly citationFile: string;
  /** The publication whose analysis this is, where there is one. */
  readonly paper: Paper | undefined;
  /** What a check took, once one was made. */
  readonly measured: Measured | undefined;
  /** The command that makes the results again. */
  readonly remake: string;
  /** The version and licence of a direct dependency, as locked. */
  readonly locked: (name: string) => { version: string; license: string };
}
