import { z } from "zod";

/** A language, ISO 639. The program's own words are in English and French; a study's labels may be in any. */
export const Language = z.string().regex(/^[a-z]{2,3}$/, "a language of two or three letters, as en");

/** A text, or the same text by language. */
export const Localised = z.union([z.string(), z.record(Language, z.string())]);
export type Localised = z.infer<typeof Localised>;

/** What people call one thing and several; the gender is for languages that need one. */
export const Noun = z.strictObject({
  one: z.string().min(1).describe("what people call one"),
  many: z.string().min(1).describe("what people call several"),
  gender: z.enum(["m", "f"]).default("m").describe("grammatical gender, where the language has one"),
});
export type Noun = z.infer<typeof Noun>;
export const Nouns = z.record(Language, Noun);
export type Nouns = z.infer<typeof Nouns>;
