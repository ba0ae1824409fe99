import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Row, readRows } from "./change-study.js";
import { wordsIn } from "./first-study-words.js";

/** Words that every sentence of a language has and no sentence of the other. */
const functionWords = {
  en: /\b(the|of|and|with|from|by|is|are|was|were|none|missing|which|their|its|other|others|this|that|these)\b/i,
  fr: /(?<![\p{L}])(des|les|une|est|sur|dans|pour|avec|aucun|aucune|sont|du|au|ou|et|par|manquant|leur|qui|ces|cette)(?![\p{L}])/iu,
} as const;

/** What is wrong in texts that ought to be in one language: function words of the other, and labels that have a translation. */
export function foreignWords(texts: readonly string[], language: "en" | "fr", study: string): string[] {
  const other = language === "en" ? "fr" : "en";
  const own = untranslated(study);
  const labels = translatedLabels(study, other);
  return texts.flatMap((text) => {
    const rest = without(text, own);
    const found = [...(functionWords[other].exec(rest) ?? []).slice(0, 1), ...wordsIn(rest, labels)];
    return found.length === 0 ? [] : [`${found.join(", ")}: ${text}`];
  });
}

/** What the study's data have in one language only: names, titles, the words of sources, reasons, headers. */
function untranslated(study: string): string[] {
  const { inputs, tables } = JSON.parse(readFileSync(join(study, "study.json"), "utf8"));
  const roles = ["cases", "paper_sources", "secondary_sources", "statements", "coding", "corrections", "adjudications"];
  const asGiven = [...roles, "independent_sources", "cities", "context_table", "questionnaire"];
  const surveys = (tables as { role: string }[]).map(({ role }) => role);
  const rows = (role: string): Row[] => (inputs[role] === undefined ? [] : readRows(join(study, inputs[role])));
  const cells = asGiven.flatMap((role) => rows(role).flatMap((row) => [...Object.keys(row), ...Object.values(row)]));
  const headers = surveys.flatMap((role) => Object.keys(rows(role)[0] ?? {}));
  const plans = rows("plans").flatMap(({ context_name = "", aim = "", note = "" }) => [context_name, aim, note]);
  const criteria = rows("criteria").flatMap(({ source = "" }) => [source]);
  const reasons = rows("codebook").flatMap(({ validity_reason = "" }) => [validity_reason]);
  // A text that sources and the codebook share, as a code's label, is the codebook's: it has a translation.
  const own = new Set(labelsOf(rows("codebook"), ""));
  const all = [...cells, ...headers, ...plans, ...criteria, ...reasons].filter(
    (text) => text.length > 1 && !own.has(text),
  );
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** The labels in a language of which the other language's differ. */
function translatedLabels(study: string, language: "en" | "fr"): string[] {
  const { inputs } = JSON.parse(readFileSync(join(study, "study.json"), "utf8"));
  const rows = readRows(join(study, inputs.codebook));
  const [fr, en] = [labelsOf(rows, ""), labelsOf(rows, "::en")];
  const [wanted, others] = language === "fr" ? [fr, en] : [en, fr];
  const shared = new Set(others.map((label) => label.toLowerCase()));
  return [...new Set(wanted.filter((label) => label !== "" && !shared.has(label.toLowerCase())))];
}

function labelsOf(rows: readonly Row[], suffix: "" | "::en"): string[] {
  return rows.flatMap((row) => [
    row[`label${suffix}`] ?? "",
    ...(row[`codes${suffix}`] ?? "").split(";").map((pair) => pair.split("=")[1] ?? ""),
  ]);
}

function without(text: string, parts: readonly string[]): string {
  let rest = text;
  for (const part of parts) if (wordsIn(rest, [part]).length > 0) rest = rest.replaceAll(part, "");
  return rest;
}
