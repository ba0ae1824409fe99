import { codesMeaning, type Field, fieldWithRole, type Meaning } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";

/** What one fill of a case's mark means. */
export interface MarkMeaning {
  readonly meaning: Meaning;
  readonly text: string;
}

/** What the fills of the marks mean: the codes of the field of role label; nothing where a study has none. */
export function markMeanings(codebook: readonly Field[], texts: Texts): MarkMeaning[] {
  const label = fieldWithRole(codebook, "label");
  if (label === undefined) return [];
  const describe = (text: string) => texts.figures.map.answer(texts.field(label.field), text);
  const coded = (["yes", "pending", "no"] as const).flatMap((meaning) => {
    const codes = codesMeaning(label, meaning).map(({ code }) => texts.label(label.field, code));
    return codes.length === 0 ? [] : [{ meaning, text: describe(texts.common.list(codes)) }];
  });
  return [...coded, { meaning: "", text: describe(texts.common.missing) }];
}
