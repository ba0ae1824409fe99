// Advance widths in hundredths of the font size, measured in Noto Sans Arabic. A letter has other forms at the end of a word, or
// before a letter that it does not join, than where it joins the next; each number is the wider of two such forms. Where they are
// one number, the letter joins none.
const forms: readonly (readonly [atEnd: number, joined: number, letters: string])[] = [
  [0, 0, "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"],
  [27, 27, "\u0640"],
  [30, 30, "اآأإٱ"],
  [35, 35, "،؛٫٬۔"],
  [41, 41, "رزژڑء"],
  [48, 48, "وؤةۃ؟٪"],
  [53, 53, "دذڈ"],
  [54, 52, "عغ"],
  [59, 59, "م"],
  [58, 58, "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"],
  [70, 59, "هھہ"],
  [72, 64, "جحخچ"],
  [76, 37, "نلںئىيی"],
  [81, 49, "قڨ"],
  [83, 71, "طظ"],
  [97, 51, "كکگڭ"],
  [109, 37, "بتثپٹ"],
  [110, 49, "فڤڥ"],
  [131, 91, "سش"],
  [135, 95, "صض"],
];
const hundredths = new Map(
  forms.flatMap(([atEnd, joined, letters]) => [...letters].map((letter) => [letter, { atEnd, joined }] as const)),
);
const widest = { atEnd: 135, joined: 95 };

/** Signs above and below letters, then a letter of the script; the hamza alone joins none. */
const joinsBefore = /^\p{M}*(?!ء)(?=[\p{Script=Arabic}\u0640])\p{L}/u;

/**
 * How wide a character of the Arabic script is, in hundredths of the font size, in the form that it has before what follows it;
 * undefined for one of another script.
 *
 * @example arabicWidth("ب", "ا") // 37: it joins the alef
 */
export function arabicWidth(character: string, following: string): number | undefined {
  const known = hundredths.get(character) ?? (/\p{Script=Arabic}/u.test(character) ? widest : undefined);
  return known?.[joinsBefore.test(following) ? "joined" : "atEnd"];
}
