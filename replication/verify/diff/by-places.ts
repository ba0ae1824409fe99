import diff from "microdiff";
import type { Diff } from "./difference.js";
import { excerpts } from "./excerpts.js";

export type Path = readonly (string | number)[];
export type Tree = Record<string, unknown> | unknown[];

/**
 * Compares files that can be read as a tree, as rows and their cells.
 *
 * @param read both files, as what names a place in one (a row's key) depends on the other
 * @param place a path through the trees, in words
 */
export function byPlaces(read: (files: readonly Uint8Array[]) => readonly Tree[], place: (path: Path) => string): Diff {
  return (before, after) => {
    const [expected = {}, found = {}] = read([before, after]);
    return diff(expected, found).map((change) => ({
      where: place(change.path),
      ...excerpts(
        change.type === "CREATE" ? undefined : change.oldValue,
        change.type === "REMOVE" ? undefined : change.value,
      ),
    }));
  };
}

/** For files of which each can be read by itself. */
export function eachAs(read: (text: string) => Tree): (files: readonly Uint8Array[]) => Tree[] {
  return (files) => files.map((bytes) => read(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
}
