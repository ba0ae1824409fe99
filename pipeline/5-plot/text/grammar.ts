import type { Noun } from "../../schemas/index.js";

// What a noun asks of the words beside it: in English its article; in French its gender, and the elision before a vowel.

const startsWithVowel = (word: string) => /^[aeiouyàâäéèêëîïôöûüœæh]/i.test(word);

/** What is spelt with a vowel and spoken without one at the start, or the other way round. */
const spokenWithConsonant = /^(?:eu|ewe|one\b|once|ubi|u(?:ni(?!n|m)|se|su|ti|ra[ln]|ro))/i;
const silentH = /^(?:heir|honest|honou?r|hour)/i;

/**
 * A noun with the English indefinite article, by its sound; an abbreviation is taken to be spelt out.
 *
 * @example a({ one: "incubator", … }) // "an incubator"
 */
export function a({ one }: Pick<Noun, "one">): string {
  const isAbbreviation = /^\p{Lu}{2}/u.test(one);
  const startsLikeVowel = isAbbreviation
    ? /^[AEFHILMNORSX]/.test(one)
    : silentH.test(one) || (/^[aeiou]/i.test(one) && !spokenWithConsonant.test(one));
  return `${startsLikeVowel ? "an" : "a"} ${one}`;
}

/** @example de("entreprises") // "d’entreprises" */
export function de(word: string): string {
  return startsWithVowel(word) ? `d’${word}` : `de ${word}`;
}

/** The word for none of what was named before. @example noneOf({ gender: "f", … }) // "aucune" */
export function noneOf({ gender }: Pick<Noun, "gender">): string {
  return gender === "f" ? "aucune" : "aucun";
}

/** @example none({ one: "entreprise", gender: "f", … }) // "aucune entreprise" */
export function none(noun: Noun): string {
  return `${noneOf(noun)} ${noun.one}`;
}

/** @example each({ one: "école", … }) // "chaque école" */
export function each({ one }: Noun): string {
  return `chaque ${one}`;
}

/** @example ending("créé", { gender: "f", … }, 2) // "créées" */
export function ending(participle: string, { gender }: Noun, count: number): string {
  return `${participle}${gender === "f" ? "e" : ""}${count < 2 ? "" : "s"}`;
}

/** French uses the singular of nought and one. @example counted(1, { one: "cas", many: "cas", … }) // "1 cas" */
export function counted(n: number, { one, many }: Pick<Noun, "one" | "many">): string {
  return `${n} ${n < 2 ? one : many}`;
}

/** A label within a sentence: what is no abbreviation starts small. @example uncapital("Members") // "members" */
export function uncapital(text: string): string {
  return /^.\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
