/**
 * Short ids of a-z, 0-9 and _, each another: accents are removed, and where no letter is left (another script) the spare is taken.
 *
 * @param reserved ids that are none of these
 * @example uniqueSlugs(["Année", "Année ?", "سنة"], "field") // ["annee", "annee_2", "field"]
 */
export function uniqueSlugs(texts: readonly string[], spare: string, reserved: readonly string[] = []): string[] {
  return makeUnique(
    texts.map((text) => slugOf(text, spare)),
    "_",
    reserved,
  );
}

/** @example makeUnique(["city", "city"], " ") // ["city", "city 2"] */
export function makeUnique(names: readonly string[], join: string, reserved: readonly string[] = []): string[] {
  const taken = new Set(reserved);
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name}${join}${count}`;
    taken.add(unique);
    return unique;
  });
}

const longest = 40;

/** Letters that are no letter with an accent to Unicode, as people write them without. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ œ: "oe", æ: "ae", ß: "ss", þ: "th" },
  ...{ ł: "l", đ: "d", ð: "d", ø: "o", ı: "i", ħ: "h", ŋ: "n", ŧ: "t", ə: "a" },
};

function slugOf(text: string, spare: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const short = cutAtWord(plain);
  if (short === "") return spare;
  return /^[a-z]/.test(short) ? short : `${spare}_${short}`;
}

function cutAtWord(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  return (cut.includes("_") ? cut.slice(0, cut.lastIndexOf("_")) : cut).slice(0, longest);
}
