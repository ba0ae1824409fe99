import { InputError } from "./problem.js";

/**
 * The text of a file that people saved, without its byte order mark.
 *
 * @throws InputError when it is not UTF-8, with the first line that is not
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const text = new TextDecoder().decode(bytes);
  // Without a byte order mark, UTF-16 is valid UTF-8 whose every other character is NUL: no text file has one for a good reason.
  const nul = text.indexOf("\0");
  if (nul >= 0) throw notUtf8(file, lineAt(text, nul), "a NUL byte");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(file, lineAt(text, text.indexOf("\uFFFD")), "bytes of another encoding");
  }
  return text;
}

/** The line, counted from 1, on which a character stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function notUtf8(file: string, line: number, found: string): InputError {
  return new InputError([
    { file, line, message: `expected text in UTF-8, but found ${found}; save the file as UTF-8` },
  ]);
}
