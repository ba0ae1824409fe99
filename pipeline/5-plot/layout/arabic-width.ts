// Advance widths in hundredths of the font size, measured in IBM Plex Sans Arabic. A letter has other forms at the end of a word,
// or before a letter that it does not join, than where it joins the next; each number is the wider of two such forms. Where they
// are one number, the letter joins none.
const forms: readonly (readonly [atEnd: number, joined: number, letters: string])[] = [
  [0, 0, "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"],
  [11, 11, "\u0640"],
  [27, 27, "اآأإٱ١۱"],
  [30, 30, "٠۰،؛٫٬۔"],
  [33, 33, "رزژڑ"],
  [42, 42, "ء"],
  [47, 47, "وؤ"],
  [49, 49, "ة؟"],
  [49, 63, "ه"],
  [52, 52, "٢٣٤٥٦٧٨٩۲۳۴۵۶۷۸۹"],
  [57, 57, "دذڈ٪"],
  [61, 53, "عغ"],
  [64, 67, "جحخچ"],
  [66, 55, "م"],
  [70, 63, "ھ"],
  [71, 33, "لن"],
  [72, 46, "قڨ"],
  [74, 31, "ئىيی"],
  [79, 70, "طظ"],
  [92, 31, "بتثپٹ"],
  [92, 47, "كڭ"],
  [97, 47, "فڤڥکگ"],
  [121, 83, "سش"],
  [126, 87, "صض"],
];
const hundredths = new Map(
  forms.flatMap(([atEnd, joined, letters]) => [...letters].map((letter) => [letter, { atEnd, joined }] as const)),
);
/** Of a letter that is not among them: as wide as any of these. */
const widest = { atEnd: 126, joined: 87 };

/** Signs above and below letters, then a letter of the script; the hamza alone joins none. */
const joinsBefore = /^\p{M}*(?!ء)(?=[\p{Script=Arabic}\u0640])\p{L}/u;

/**
 * How wide a character of the Arabic script is, in hundredths of the font size, in the form that it has before what follows it;
 * undefined for one of another script.
 *
 * @example arabicWidth("ب", "ا") // 31: it joins the alef
 */
export function arabicWidth(character: string, following: string): number | undefined {
  const known = hundredths.get(character) ?? (/\p{Script=Arabic}/u.test(character) ? widest : undefined);
  return known?.[joinsBefore.test(following) ? "joined" : "atEnd"];
}
