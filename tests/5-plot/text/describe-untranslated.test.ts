import { expect, test } from "vitest";
import { describeUntranslated } from "../../../pipeline/5-plot/text/describe-untranslated.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { type codebook, fieldOf, study } from "../made-up-study.js";

const own = { ...study, languages: ["pt"] };
const field = (name: string, codes = "", rest = {}) =>
  ({ ...fieldOf({ field: name, type: "code", codes, label: name }), ...rest }) as (typeof codebook)[number];
const describe = (
  codebook: readonly ReturnType<typeof field>[],
  language: Language = "en",
  words: Language = language,
) => {
  const given = { codebook, study: own };
  return describeUntranslated(language, given, textsFor(words, given), "my study/codebook.csv").map((text) =>
    text.replaceAll(/[\u00a0\u202f]/g, " "),
  );
};

test("many labels that a language lacks are counted, the first few named, and the columns to fill with their file", () => {
  expect(describe([field("kind", "a=A;b=B"), field("size"), field("age", "c=C;d=D")])).toEqual([
    "7 labels are missing in English and shown in the codebook’s own language: kind, kind.a, kind.b, size and 3 more; fill label::en and codes::en in my study/codebook.csv",
  ]);
  expect(describe([field("kind", "a=A;b=B"), field("size"), field("age", "c=C;d=D")], "fr")).toEqual([
    "7 libellés manquent en français et restent dans la langue du dictionnaire des champs : kind, kind.a, kind.b, size et 3 autres ; à remplir : label::fr et codes::fr dans my study/codebook.csv",
  ]);
});

test("a few are all named, with the one column that they go to", () => {
  expect(describe([field("size"), field("kind", "a=A", { "label::en": "Kind", "codes::en": "a=A" })])).toEqual([
    "1 label is missing in English and shown in the codebook’s own language: size; fill label::en in my study/codebook.csv",
  ]);
  expect(describe([field("kind", "a=A;b=B", { "label::fr": "Genre" })], "fr", "en")).toEqual([
    "2 labels are missing in French and shown in the codebook’s own language: kind.a, kind.b; fill codes::fr in my study/codebook.csv",
  ]);
});

test("nothing is said where none is missing, nor of the codebook's own language", () => {
  expect(describe([field("size", "", { "label::en": "Size" })])).toEqual([]);
  const given = { codebook: [field("size")], study: { ...own, languages: ["en"] } };
  expect(describeUntranslated("en", given, textsFor("en", given), "codebook.csv")).toEqual([]);
});
