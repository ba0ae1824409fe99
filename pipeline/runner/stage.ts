import type { Artifact } from "./artifact.js";

export type Artifacts = Readonly<Record<string, Artifact<unknown>>>;
export type ValuesOf<A extends Artifacts> = { [Name in keyof A]: A[Name] extends Artifact<infer T> ? T : never };

/** What a stage makes: what is optional of what it writes may be left out. */
export type ResultsOf<W extends Artifacts> = {
  [Name in keyof W as W[Name] extends Optional ? never : Name]: ValuesOf<W>[Name];
} & { [Name in keyof W as W[Name] extends Optional ? Name : never]?: ValuesOf<W>[Name] | undefined };
type Optional = { readonly at: { readonly optional: true } };

/** What a stage knows beside what it reads. */
export interface Context<Name extends PropertyKey = string> {
  /** How each file read is called, to name it in an error or an output; the same on every machine. */
  readonly files: Readonly<Record<Name, string>>;
  /** The SHA-256 of each file read, by how it is called, as the manifest will have it. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Tells whoever runs the stage what is no error but must not go unseen, as an output left out and why. */
  notice(message: string): void;
}

/** One room of the house: what it reads and writes, and the pure function between. */
export interface Stage<R extends Artifacts, W extends Artifacts, N extends string, P> {
  /** Its folder's name, as `3-triangulate`: it writes below the folder of that name in the outputs only. */
  readonly name: string;
  readonly reads: R;
  readonly writes: W;
  /** The study's parameters that it depends on; it is given these and no others, and runs again when one changes. */
  readonly parameters?: readonly N[];
  /** @param values what was read, parsed and checked */
  run(values: ValuesOf<R>, parameters: P, context: Context<keyof R>): ResultsOf<W> | Promise<ResultsOf<W>>;
}

/** A stage of whatever: its values are only ever handed to the artifacts that they come from and go to. */
export interface AnyStage {
  readonly name: string;
  readonly reads: Artifacts;
  readonly writes: Artifacts;
  readonly parameters?: readonly string[];
  run(values: Record<string, unknown>, parameters: Readonly<Record<string, string>>, context: Context): unknown;
}

/**
 * States a stage, with its function's types taken from what it reads and writes.
 *
 * @example stage({ name: "2-clean", reads: { raw }, writes: { clean }, parameters: ["reference_date"], run: ({ raw }, { reference_date }) => ({ clean: … }) })
 */
export function stage<
  R extends Artifacts,
  W extends Artifacts,
  N extends string = never,
  P extends Record<N, string> = Record<N, string>,
>(definition: Stage<R, W, N, P>): Stage<R, W, N, P> {
  return definition;
}
