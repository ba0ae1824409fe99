const front = "data/";

/**
 * How the manifest and the stages call a file of the study, wherever its folder lies and whatever that is called.
 *
 * @param path from the study's folder
 * @example inputName("codebook.csv") // "data/codebook.csv"
 */
export function inputName(path: string): string {
  return front + path;
}

/** Whether a file's name is one of the study's, and not one of the outputs. */
export function isInput(name: string): boolean {
  return name.startsWith(front);
}

/** The inverse of `inputName`: where a file of the study lies in its folder. */
export function inputPath(name: string): string {
  return name.slice(front.length);
}
