import { type Language, type Named, type Texts, untranslated } from "./index.js";

/** More names than these make a wall of a line. */
const mostNamed = 4;

/**
 * How many labels a language lacks, which are the first, and where people write them.
 *
 * @param texts in whose words
 * @param file the codebook
 * @returns one sentence, or none
 */
export function describeUntranslated(language: Language, given: Named, { common }: Texts, file: string): string[] {
  const labels = untranslated(language, given);
  if (labels.length === 0) return [];
  const fields = new Set(given.codebook.map(({ field }) => field));
  const lacking = [
    ...(labels.some((label) => fields.has(label)) ? [`label::${language}`] : []),
    ...(labels.some((label) => !fields.has(label)) ? [`codes::${language}`] : []),
  ];
  // One left out would save no more than its own place.
  const named = labels.length === mostNamed + 1 ? labels.length : mostNamed;
  return [
    common.untranslated({
      language: common.languages[language],
      count: labels.length,
      first: labels.slice(0, named).join(", "),
      more: Math.max(0, labels.length - named),
      columns: common.list(lacking),
      file,
    }),
  ];
}
