import type { SurveyExport } from "../export/export.js";
import type { Plan } from "./plan.js";

/** Where tools write which version of a form a submission was answered by. */
const versionColumns = ["__version__", "_version_", "FormVersion", "formdef_version"];

/**
 * The forms by which a row may have been answered: those that ask all that rows of its version answer. All of the study's where the export
 * has no versions, or where the answers of one fit no form.
 */
export function formsByVersion(
  { columns, rows }: Pick<SurveyExport, "columns" | "rows">,
  plan: Plan,
): (cells: Readonly<Record<string, string>>) => readonly number[] {
  const column = versionColumns.find((one) => columns.includes(one));
  if (column === undefined || plan.forms.length < 2) return () => plan.forms;
  const found = new Map<string, readonly number[]>();
  for (const { cells } of rows) {
    const version = cells[column] ?? "";
    if (version === "") continue;
    const own = formsOf(cells, plan);
    const before = found.get(version) ?? plan.forms;
    found.set(
      version,
      before.filter((form) => own.includes(form)),
    );
  }
  return (cells) => {
    const own = found.get(cells[column] ?? "") ?? [];
    return own.length > 0 ? own : plan.forms;
  };
}

/** The forms that have everything that a row answers. */
function formsOf(cells: Readonly<Record<string, string>>, { fields, blocks, forms }: Plan): readonly number[] {
  const asked: (readonly number[])[] = [];
  for (const { column, forms: own, read } of fields) {
    const answer = read(cells[column] ?? "");
    if ("value" in answer && answer.value !== "") asked.push(own);
  }
  for (const { column, members, read } of blocks) {
    const [codes, ...others] = read(cells[column] ?? "").readings;
    if (codes === undefined || others.length > 0) continue;
    for (const one of members) if (codes.includes(one.code)) asked.push(one.forms);
  }
  return forms.filter((form) => asked.every((own) => own.includes(form)));
}
