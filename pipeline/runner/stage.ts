import type { z } from "zod";
import { check, InputError } from "../lib/errors.js";
import type { TableFormat } from "../lib/tables/table-format.js";
import type { Artifact } from "./artifact.js";
import type { Assets, BytesOf } from "./assets.js";

export type { BytesOf } from "./assets.js";

export type Artifacts = Readonly<Record<string, Artifact<unknown>>>;
export type ValuesOf<A extends Artifacts> = { [Name in keyof A]: A[Name] extends Artifact<infer T> ? T : never };

/** What a stage makes: what is optional of what it writes may be left out. */
type ResultsOf<W extends Artifacts> = {
  [Name in keyof W as W[Name] extends Optional ? never : Name]: ValuesOf<W>[Name];
} & { [Name in keyof W as W[Name] extends Optional ? Name : never]?: ValuesOf<W>[Name] | undefined };
type Optional = { readonly at: { readonly optional: true } };

/** A table that people wrote: the role of the input, how its file is called, and how it is written. */
export interface ReadTable extends TableFormat {
  readonly role: string;
  readonly file: string;
}

/** What a stage knows beside what it reads. */
export interface Context<Name extends PropertyKey = string, A extends Assets = Assets> {
  /** How each file read is called, to name it in an error or an output; the same on every machine. */
  readonly files: Readonly<Record<Name, string>>;
  /** How each table of people's that was read is written. */
  readonly tables: readonly ReadTable[];
  /** The SHA-256 of each file read, by how it is called, as the manifest will have it. */
  readonly hashes: Readonly<Record<string, string>>;
  /** The bytes of the program's own files that it declares. */
  readonly assets: BytesOf<A>;
  /**
   * The bytes of something that it writes, by name, as the same code and packages made it the last time, to be kept where what it is made
   * of did not change; undefined where it is not so, and where all is to be made again.
   */
  former(name: string): Uint8Array | undefined;
  /** Reports what is no error but must not go unseen, as an output left out and why. */
  notice(message: string): void;
}

/**
 * The values of these files, where all of them are sound.
 *
 * @throws InputError without diagnostics when one is not: what is wrong with it is reported where it was read
 */
export type SoundValues<R extends Artifacts> = <N extends keyof R>(...names: readonly N[]) => Pick<ValuesOf<R>, N>;

/** One step of the pipeline: what it reads and writes, and the pure function between. */
export interface Stage<R extends Artifacts, W extends Artifacts, P extends z.ZodObject, A extends Assets = Assets> {
  /** Its folder's name, as `3-triangulate`: it writes below the folder of that name in the outputs only. */
  readonly name: string;
  readonly reads: R;
  readonly writes: W;
  /** The study's parameters that it depends on: it is given these and no others, and runs again when one changes. */
  readonly parameters?: P;
  /** Files of the program itself that go into what it makes. They are code: with another of them it runs again. */
  readonly assets?: A;
  /** @param values what was read, parsed and checked */
  run(values: ValuesOf<R>, parameters: z.infer<P>, context: Context<keyof R, A>): ResultsOf<W> | Promise<ResultsOf<W>>;
  /**
   * Called in place of `run` when a file is broken, so that what is wrong in the others is reported as well.
   *
   * @throws InputError with what is wrong in them
   */
  checkSound?(sound: SoundValues<R>, parameters: z.infer<P>, context: Context<keyof R, A>): unknown;
}

/** Any stage: its values are only ever handed to the artifacts that they come from and go to. */
export interface AnyStage {
  readonly name: string;
  readonly reads: Artifacts;
  readonly writes: Artifacts;
  readonly parameters?: z.ZodObject;
  readonly assets?: Assets;
  run(values: Record<string, unknown>, parameters: Record<string, unknown>, context: Context): unknown;
  checkSound?(sound: SoundValues<Artifacts>, parameters: Record<string, unknown>, context: Context): unknown;
}

/**
 * States a stage, with its function's types taken from what it reads and writes and from the schema of its parameters.
 *
 * @example stage({ name: "2-clean", reads: { raw }, writes: { clean }, parameters: Parameters.pick({ reference_date: true }), run: ({ raw }, { reference_date }) => ({ clean: … }) })
 */
export function stage<
  R extends Artifacts,
  W extends Artifacts,
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  A extends Assets = Record<never, never>,
>(definition: Stage<R, W, P, A>): Stage<R, W, P, A> {
  return definition;
}

/** The parameters of the study that a stage depends on, by name. */
export function selectParameters(
  stage: AnyStage,
  parameters: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(stage.parameters?.shape ?? {}).map((name) => {
      const value = parameters[name];
      check(value !== undefined, `expected the study to have the parameter ${name} that ${stage.name} depends on`);
      return [name, value];
    }),
  );
}

/** Access to values some of which may be missing because their files are broken. */
export function soundValues<R extends Artifacts>(values: Partial<ValuesOf<R>>): SoundValues<R> {
  return (...names) => {
    if (names.some((name) => !(name in values))) throw new InputError([]);
    return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<ValuesOf<R>, (typeof names)[number]>;
  };
}
