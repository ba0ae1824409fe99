/**
 * A text of which everything can be seen. What a terminal would take for a command, as the escape sequences of a cell, is spelt out, and
 * so is what the eye cannot distinguish: a blank of another kind, a mark without width or one that turns the line round, an accent beside its
 * letter.
 *
 * @example escapeInvisible("\x1b[2J") // "\\u001b[2J"
 */
export function escapeInvisible(text: string): string {
  return text
    .replace(/\P{M}\p{M}+/gu, (letter) =>
      letter.normalize("NFC") === letter ? letter : letter.replace(/\p{M}/gu, inEscapes),
    )
    .replace(/(?! )[\p{Cc}\p{Cf}\p{Z}]/gu, inEscapes);
}

/** @example inEscapes("\0") // "\\u0000" */
function inEscapes(text: string): string {
  return Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
    "",
  );
}
