import { type Code, codesOf } from "../../schemas/codes.js";
import { type Field, type Study, translated } from "../../schemas/index.js";
import type { SidesGiven } from "./sides.js";

/** What the texts of a study are made from: its codebook, and what it calls its cases and blocks. */
export interface Named extends Omit<SidesGiven, "study"> {
  readonly codebook: readonly Field[];
  readonly study: Pick<Study, "languages" | "case" | "blocks" | "source_kinds" | "tables">;
}

/** What fields and codes are called in a language; one that has no label there as the codebook has it, an unknown one by its id. */
export function labelsIn(language: string, { codebook, study }: Named) {
  const byName = new Map(codebook.map((row) => [row.field, row]));
  const labelsOf = (field: string, textOf: (row: Field) => string) => {
    const row = byName.get(field);
    return new Map(row === undefined ? [] : codesOf({ codes: textOf(row) }).map(({ code, label }) => [code, label]));
  };
  // Where a language has names but no short ones, its names are better than short ones of another language.
  const shortOf = (row: Field, column: "label" | "codes") => {
    const isOwn = study.languages[0] === language || !row[`${column}::${language}`];
    return row[`short_${column}::${language}`] || (isOwn ? row[`short_${column}`] : "");
  };
  const field = (name: string) => {
    const row = byName.get(name);
    return row === undefined ? name : translated(row, "label", language);
  };
  const codes = (name: string): Code[] => {
    const own = labelsOf(name, (row) => translated(row, "codes", language));
    return codesOf(byName.get(name) ?? { codes: "" }).map(({ code, label }) => ({
      code,
      label: own.get(code) ?? label,
    }));
  };
  const code = (name: string, asked: string) => codes(name).find((own) => own.code === asked)?.label ?? asked;
  return {
    field,
    shortField: (name: string) => {
      const row = byName.get(name);
      return (row && shortOf(row, "label")) || field(name);
    },
    codes,
    code,
    shortCode: (name: string, asked: string) =>
      labelsOf(name, (row) => shortOf(row, "codes")).get(asked) ?? code(name, asked),
  };
}
