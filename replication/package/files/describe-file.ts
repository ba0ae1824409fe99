import { fileNameOf } from "../../../pipeline/schemas/index.js";
import { artifactOf } from "../facts/artifact-of.js";
import type { Facts } from "../facts/facts.js";
import { rightsOf } from "../licences/licences-of.js";
import { sourceOfTable } from "./list-data-files.js";

/** Files of outputs/ that no stage reads or writes. */
const others: Readonly<Record<string, string>> = {
  "outputs/manifest.json": "SHA-256 of every input and output of each stage and of its code, and the parameters",
};

/** What a file contains, by the survey, the stages that read or write it, study.json, or the list above. */
export function describeFile(
  file: string,
  { study, rights, project }: Pick<Facts, "study" | "rights" | "project">,
): string | undefined {
  const covers = rightsOf(file, rights)?.covers.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return surveyTable(file, { study, project }) ?? artifactOf(file, study)?.description ?? covers ?? others[file];
}

/** A table of the survey is known by the title of its source. */
function surveyTable(file: string, given: Pick<Facts, "study" | "project">): string | undefined {
  const { study } = given;
  const ofRole = (role: string) => sourceOfTable(role, given)?.title ?? role;
  const printed = study.tables.find(({ role }) => file === `data/${study.inputs[role]}`);
  if (printed !== undefined) return `${ofRole(printed.role)}: as published, one row per case`;
  const again = study.tables.find(({ role }) => file === `outputs/4-aggregate/${fileNameOf(role)}.csv`);
  return again && `${ofRole(again.role)}: made again from the values, one row per case`;
}
