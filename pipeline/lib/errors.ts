import { escapeInvisible } from "./escape-invisible.js";

/** One thing wrong with what people gave us: where it is, and what was expected, found and can be done about it. */
export interface Diagnostic {
  readonly file: string;
  /** Of a workbook. */
  readonly sheet?: string | undefined;
  readonly line?: number;
  readonly column?: string;
  readonly message: string;
}

/** A list that goes with an error and is too long or too wide for the terminal: the runner saves it in the log folder. */
export interface Attachment {
  /** A bare file name, as `rejected.csv`. */
  readonly saveAs: string;
  readonly bytes: Uint8Array;
}

/** Everything wrong with the input, reported together. The command line prints it without a stack trace and ends with exit code 1. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly attachment?: Attachment,
  ) {
    super(diagnostics.map(formatDiagnostic).join("\n"));
  }
}

/**
 * A problem on one line, with what cannot be seen in it spelt out.
 *
 * @example describeProblem({ file: "data/a.csv", line: 3, column: "year", message: "expected …" }) // "data/a.csv:3: year: expected …"
 */
export function formatDiagnostic({ file, sheet, line, column, message }: Diagnostic): string {
  const place = sheet === undefined ? file : `${file} [${sheet}]`;
  const where = line === undefined ? place : `${place}:${line}`;
  return escapeInvisible(column === undefined ? `${where}: ${message}` : `${where}: ${column}: ${message}`);
}

/** @throws InputError when there is anything to report */
export function throwIfAny(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) throw new InputError(diagnostics);
}

/**
 * What the work makes of each item.
 *
 * @throws InputError with what is wrong with all of them, reported together
 */
export function eachOrThrow<T, R>(items: readonly T[], work: (item: T, index: number) => R): R[] {
  const { results, diagnostics } = eachIfSound(items, work);
  throwIfAny(diagnostics);
  return results;
}

/** The same where what is wrong with one item keeps none of the others: their results, and what is wrong. */
export function eachIfSound<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => R,
): { results: R[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const results = items.flatMap((item, index): R[] => {
    try {
      return [work(item, index)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      diagnostics.push(...error.diagnostics);
      return [];
    }
  });
  return { results, diagnostics };
}

type Pieces = Readonly<Record<string, () => unknown>>;

/**
 * What each piece of work makes, by its name. What needs another's result belongs in one piece with it.
 *
 * @throws InputError with what is wrong in all of them, reported together and once
 * @example const { rows, plans } = await allOrThrow({ rows: () => readRows(given), plans: () => checkPlans(given) });
 */
export async function allOrThrow<P extends Pieces>(pieces: P): Promise<{ [N in keyof P]: Awaited<ReturnType<P[N]>> }> {
  const results: Record<string, unknown> = {};
  const errors: InputError[] = [];
  for (const [name, work] of Object.entries(pieces)) {
    try {
      results[name] = await work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length === 0) return results as { [N in keyof P]: Awaited<ReturnType<P[N]>> };
  throw joinErrors(errors);
}

/** The diagnostics of all of them, each once, with the first attachment. */
export function joinErrors(errors: readonly InputError[]): InputError {
  const distinct = new Map(
    errors.flatMap(({ diagnostics }) => diagnostics).map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic]),
  );
  return new InputError([...distinct.values()], errors.find(({ attachment }) => attachment !== undefined)?.attachment);
}

/** Pieces of work of which each is done whatever is wrong with the others. */
export interface Attempts {
  /** What the work makes; undefined where something is wrong, which is kept. */
  attempt<T>(work: () => T): T | undefined;
  /** @throws InputError with what is wrong in all of them, reported together and once */
  finish(): void;
}

export function startAttempts(): Attempts {
  const errors: InputError[] = [];
  return {
    attempt(work) {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        errors.push(error);
        return undefined;
      }
    },
    finish() {
      if (errors.length > 0) throw joinErrors(errors);
    },
  };
}

/** Throws what several pieces of work threw: a mistake in the program before what is wrong with the input, and of that all. */
export function throwAll(errors: readonly unknown[]): void {
  for (const error of errors) if (!(error instanceof InputError)) throw error;
  if (errors.length > 0) throw joinErrors(errors as readonly InputError[]);
}

/** States what must hold; a failure is a mistake in the pipeline, not in the input. */
export function check(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
