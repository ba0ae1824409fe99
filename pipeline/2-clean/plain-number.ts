import type { Locale } from "../lib/tables/locale.js";
import { readNumber } from "../lib/tables/read-number.js";
import type { Field } from "../schemas/index.js";

/** A number of 0 or more; with a percent sign where that is the field's unit. */
export function plainNumber({ unit }: Pick<Field, "unit">, raw: string, locale?: Locale): string | undefined {
  const reading = readNumber(unit === "%" ? raw.replace(/\s*%$/, "") : raw, locale);
  return reading?.kind === "one" && /^\d+(\.\d+)?$/.test(reading.text) ? reading.text : undefined;
}

/** What else a number may be that is not plain: a decimal comma, or two numbers between which only a locale decides. */
export function expectedNumber(raw: string, locale?: Locale): string {
  const plain = "a plain number";
  if (locale !== undefined) return plain;
  const reading = readNumber(raw);
  if (reading?.kind === "two")
    return `${plain}, and not one that is ${reading.texts[0]} with a decimal comma or ${reading.texts[1]} with a comma between thousands (declare a locale in study.json)`;
  return /^\d[\d\s.]*,\d+(\s*%)?$/.test(raw)
    ? `${plain}, as no locale with a decimal comma is declared in study.json`
    : plain;
}
