const year = "years?|annees?|ans?|anos?|jahre?s?|anno|سنة|السنة|عام|العام";
const word = new RegExp(`(?<!\\p{L})(${year})(?!\\p{L})`, "u");
/** What a question of an amount in a year has beside the word. */
const amount =
  /(?<!\p{L})(per|par|por|pro|je|last|past|previous|fiscal|financial|next|this|current|each|every|during|over|dernieres?|precedente?|passee?|chaque|cette|exercice|pasado|ultimos?|ultimas?|cada|letzte[nrms]*|vergangene[nrms]*|how|combien|cuant[oa]s?|quant[oaie]s?|wie ?viele?|number|nombre|numero|anzahl|count|age|old|since|depuis|الماضية|الاخيرة|عدد|كم)(?!\p{L})|(?<=\p{L})\s*\/\s*(year|an|ano|jahr)/u;
/** A question of a year begins with it, with or without the words to ask by. */
const begins = new RegExp(
  `^(\\d+[.)]?\\s*)?((in|en|em|im|dans|a|since|from|في)\\s+)?((the|l|la|el|o|das|what|which|quelle|que|qual|quale|welche[nms]*|اي|ما هي|ما)\\s+)*(is the\\s+|est l\\s+)?(${year})(?!\\p{L})`,
  "u",
);

/**
 * Whether a question asks for a year and not for an amount in one.
 *
 * @example asksYear("created", ["In what year was it created?"]) // true
 * @example asksYear("trainees_year", ["Trainees per year"]) // false
 */
export function asksYear(name: string, labels: readonly string[]): boolean {
  const texts = [name.replace(/_/g, " "), ...labels].map(plain).filter((text) => text !== "");
  if (texts.some((text) => amount.test(text))) return false;
  return texts.some((text) => begins.test(text) || (word.test(text) && text.split(" ").length <= 3));
}

/** Small letters without accents or marks; a slash stays, as in "per year". */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}
