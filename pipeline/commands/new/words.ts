/** A text in the two languages in which a study can be started. */
export interface Pair {
  readonly en: string;
  readonly fr: string;
}
export type StartLanguage = keyof Pair;
export const startLanguages = ["en", "fr"] as const satisfies readonly StartLanguage[];

/** A decision on how some words of a column are read. */
export interface Reading {
  readonly raw: string;
  readonly read: string;
  readonly reason: Pair;
}
