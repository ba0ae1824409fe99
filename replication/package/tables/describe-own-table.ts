import { z } from "zod";
import type { Rows } from "../../../pipeline/lib/csv.js";
import { codebook, coding, surveyColumns } from "../../../pipeline/schemas/index.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { readArtifact } from "../facts/read-artifact.js";
import { describeContextTable } from "./describe-context-table.js";
import { describeSurveyTable } from "./describe-survey-table.js";
import { tablesMadeAgain } from "./tables-made-again.js";

/** A table whose columns are the study's own: one of its survey, its table of totals, or one whose columns study.json describes. */
export function describeOwnTable(
  file: string,
  sheet: Rows,
  given: Pick<ProjectFacts, "project" | "study" | "about">,
): z.ZodObject | undefined {
  const { study, about } = given;
  const isMadeAgain = file.startsWith("outputs/");
  const role = tablesMadeAgain(study).find(
    (table) => table.files.includes(file) || file === `data/${study.inputs[table.role]}`,
  )?.role;
  if (role === "context_table" && study.context_table !== undefined)
    return describeContextTable(study.context_table, sheet.columns);
  const columns = readArtifact(given, surveyColumns).find((table) => table.role === role);
  if (columns !== undefined) {
    const coded = readArtifact(given, coding).filter(({ code }) => code === "no_answer");
    const noAnswers = isMadeAgain ? ["-"] : coded.map(({ raw }) => raw);
    return describeSurveyTable(columns, sheet, { codebook: readArtifact(given, codebook), isMadeAgain, noAnswers });
  }
  const described = about.files.find((row) => `data/${row.file}` === file)?.columns ?? {};
  const meanings = Object.entries(described).map(([name, meaning]) => [name, z.string().describe(meaning)] as const);
  return meanings.length === 0 ? undefined : z.object(Object.fromEntries(meanings));
}
