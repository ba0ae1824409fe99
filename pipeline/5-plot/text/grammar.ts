import type { Noun } from "../../schemas/index.js";

// What French asks of a noun: its gender, and the elision before a vowel.

const startsWithVowel = (word: string) => /^[aeiouyàâäéèêëîïôöûüœæh]/i.test(word);

/** @example de("entreprises") // "d’entreprises" */
export function de(word: string): string {
  return startsWithVowel(word) ? `d’${word}` : `de ${word}`;
}

/** @example none({ one: "entreprise", gender: "f", … }) // "aucune entreprise" */
export function none({ one, gender }: Noun): string {
  return `${noOne({ gender })} ${one}`;
}

/** Without the noun, where it was said before. @example noOne({ gender: "f", … }) // "aucune" */
export function noOne({ gender }: Pick<Noun, "gender">): string {
  return gender === "f" ? "aucune" : "aucun";
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

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
