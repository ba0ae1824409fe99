import type { Noun } from "../../schemas/index.js";

// What French asks of a noun: its gender, and the elision before a vowel.

const startsWithVowel = (word: string) => /^[aeiouyàâäéèêëîïôöûüœæh]/i.test(word);

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

/** @example each({ one: "cluster", … }) // "chaque cluster" */
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

/** A label within a sentence: what is no abbreviation starts small. @example uncapital("Labelling") // "labelling" */
export function uncapital(text: string): string {
  return /^.\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
