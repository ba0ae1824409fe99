import type { Localised } from "./languages.js";

/** The text in a language, else in the first that there is. @example textIn({ en: "Norway", fr: "Norvège" }, "fr") // "Norvège" */
export function textIn(text: Localised, language: string): string {
  return typeof text === "string" ? text : (text[language] ?? Object.values(text)[0] ?? "");
}
