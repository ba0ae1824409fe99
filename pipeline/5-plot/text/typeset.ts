/**
 * Texts with the blanks that no line may break at, as both languages print them: before `%` and `:`, inside « », after ©, in 27° N in "n = 17", and a
 * thin one before `;`, `!` and `?`; and with a minus sign before negative numbers. So the files of texts are written with ordinary blanks and
 * hyphens. What functions return is treated alike.
 *
 * @example typeset("65 % des écoles : « oui »") // "65\u00a0% des écoles\u00a0: «\u00a0oui\u00a0»"
 */
export function typeset<T>(texts: T): T {
  if (typeof texts === "string")
    return (
      texts
        .replace(/ (?=[:%»])|(?<=[«©]) |(?<=[°′]) (?=N\b)|(?<=\bn) (?==)|(?<=\bn =) /g, "\u00a0")
        .replace(/ (?=[;!?])/g, "\u202f")
        // Not within a day, a range or an identifier.
        .replace(/(?<![\p{L}\p{N}_.)=–-])-(?=\.?\d)/gu, "\u2212") as T
    );
  if (typeof texts === "function") return ((...given: unknown[]) => typeset(texts(...given))) as T;
  if (Array.isArray(texts)) return texts.map(typeset) as T;
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeset(text)])) as T;
}
