import type { Study } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { typeset } from "../text/typeset.js";

export interface Title {
  readonly text: string;
  readonly language: string;
}

/** The study's title in the page's language, or as the study has it, which is in English. */
export function titleOf({ title, titles }: Pick<Study, "title" | "titles">, { language }: Texts): Title {
  const own = titles[language];
  return own === undefined ? { text: title, language: "en" } : { text: typeset(own), language };
}
