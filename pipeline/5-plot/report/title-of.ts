import type { Study } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { typeset } from "../text/typeset.js";

export interface Title {
  readonly text: string;
  readonly language: string;
}

/** The study's title in the page's language, or as the study has it, in its own language. */
export function titleOf(
  { title, titles, languages: [first = "en"] }: Pick<Study, "title" | "titles" | "languages">,
  { language }: Texts,
): Title {
  const own = titles[language];
  return own === undefined ? { text: title, language: first } : { text: typeset(own), language };
}
