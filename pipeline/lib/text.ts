import { InputError } from "./errors.js";

/** Far beyond any line that a person would write, and short enough to be copied a few times over. */
const longestLine = 2 ** 20;

/**
 * The text of a file that people saved, without its byte order mark.
 *
 * @throws InputError when it is not UTF-8, or holds a line that is no line of a table, with the first line that is not
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  // As .xlsx and .ods are.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw notUtf8(file, 1, "a spreadsheet or an archive");
  refuseLongLine(bytes, file);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) throw notUtf8(file, 1, "UTF-16");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Without a byte order mark, UTF-16 is valid UTF-8 whose every other character is NUL: no text file has one for a good reason.
    const nul = text.indexOf("\0");
    if (nul >= 0) throw notUtf8(file, lineAt(text, nul), "a NUL byte");
    return text;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const text = new TextDecoder().decode(bytes);
    const [nul, other] = [text.indexOf("\0"), text.indexOf("\uFFFD")];
    if (nul >= 0) throw notUtf8(file, lineAt(text, nul), "a NUL byte");
    throw notUtf8(file, lineAt(text, other), "bytes of another encoding");
  }
}

/** The line, counted from 1, on which a character stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** Before the bytes become text, and text cells: memory goes on what might be a table only. */
export function refuseLongLine(bytes: Uint8Array, file: string): void {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    if (end - start > longestLine) {
      const message = `expected lines of at most ${longestLine} bytes, but found one of ${end - start}; end each row with a line break`;
      throw new InputError([{ file, line, message }]);
    }
    start = end + 1;
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function notUtf8(file: string, line: number, found: string): InputError {
  return new InputError([
    { file, line, message: `expected text in UTF-8, but found ${found}; save the file as UTF-8` },
  ]);
}

/** Digits of Arabic and Persian as those of the West. @example westernDigits("٢٠") // "20" */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

/** A text with plain blanks in the place of those that keep words together, and none around it. @example plainBlanks("Oui\u00A0") // "Oui" */
export function plainBlanks(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, " ").trim();
}
