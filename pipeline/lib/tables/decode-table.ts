import { InputError } from "../errors.js";
import { lineAt, refuseLongLine } from "../text.js";

type Encoding = "UTF-8" | "UTF-16" | "Windows-1252";

/**
 * The text of a table that people saved, without its byte order mark, and how it is encoded: UTF-8, UTF-16, or what a spreadsheet of
 * Western Europe saves, Windows-1252.
 *
 * @throws InputError for bytes that are none of these, with the first line that is not
 */
export function decodeTable(bytes: Uint8Array, file: string): { text: string; encoding: Encoding } {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined)
    return { text: refuseNul(new TextDecoder(wide).decode(bytes).replace(/^\uFEFF/, ""), file), encoding: "UTF-16" };
  refuseLongLine(bytes, file);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: refuseNul(text, file), encoding: "UTF-8" };
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  const text = refuseNul(decodeWindows1252(bytes), file);
  refuseOther(bytes, text, file);
  return { text, encoding: "Windows-1252" };
}

const above7F = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** By hand: since 20.18.3, Node.js decodes it as Latin-1, in which a curly quote is a control character. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(/[\u0080-\u009F]/g, (letter) => above7F[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** By its mark, or by every other byte of its beginning being 0, as of Western letters. */
function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 64 - (bytes.length % 2));
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros = (from: number) => start.filter((byte, index) => index % 2 === from && byte === 0).length;
  const half = start.length / 2;
  if (zeros(1) === half && zeros(0) === 0) return "utf-16le";
  return zeros(0) === half && zeros(1) === 0 ? "utf-16be" : undefined;
}

/**
 * Bytes that are no UTF-8 are Windows-1252 only where that makes words of them: not in a text that is UTF-8 but for a damaged letter, nor
 * in one of another alphabet, which would come out as rows of accents, nor in one of Central Europe, where ł, ą and ż (Windows-1250) would
 * come out as ³, ¹ and ¿ inside words.
 */
function refuseOther(bytes: Uint8Array, asLatin: string, file: string): void {
  const asUtf8 = new TextDecoder().decode(bytes);
  const isDamaged = /[^\0-\x7F\uFEFF\uFFFD]/.test(asUtf8) || /[\u00C2-\u00C5]$|\u00E2\u20AC$/.test(asLatin);
  const foreign = asLatin.search(/[\x80-\x9F]|[\u00C0-\u00FF]{4}|\p{L}[¹³¼¾¿¯]\p{L}/u);
  if (!isDamaged && foreign < 0) return;
  const line = isDamaged ? lineAt(asUtf8, asUtf8.indexOf("\uFFFD")) : lineAt(asLatin, foreign);
  const message =
    "expected text in UTF-8, UTF-16 or Windows-1252, but found bytes of another encoding; save the file as UTF-8";
  throw new InputError([{ file, line, message }]);
}

function refuseNul(text: string, file: string): string {
  const nul = text.indexOf("\0");
  if (nul < 0) return text;
  const message = "expected text in UTF-8, but found a NUL byte; save the file as UTF-8";
  throw new InputError([{ file, line: lineAt(text, nul), message }]);
}
