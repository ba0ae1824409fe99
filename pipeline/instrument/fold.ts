import { westernDigits } from "../lib/text.js";

/** A text in which only letters and digits count, for comparison. @example fold("Année ?") // "annee" */
export function fold(text: string): string {
  return westernDigits(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * An answer for comparison: as `fold`, but with the signs that tell answers apart, so that `< 10` is not `> 10`, nor C++ C.
 *
 * @example foldAnswer(">10") // "> 10"
 */
export function foldAnswer(text: string): string {
  return westernDigits(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(^|[\s(])[-−–](?=\d)/gu, "$1−")
    .replace(/[^\p{L}\p{N}\p{S}#%&*@−]+/gu, " ")
    .replace(/\s*([\p{S}#%&*@]+)\s*/gu, " $1 ")
    .replace(/− /gu, "−")
    .replace(/[´`^¨]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
