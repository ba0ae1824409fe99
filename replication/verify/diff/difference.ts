/** One place where two files differ; a side that has nothing there is undefined. */
export interface Difference {
  readonly where: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** Where two files of one kind differ, in the kind's own terms; none when they read the same. */
export type Diff = (expected: Uint8Array, found: Uint8Array) => Difference[];
