import { type Field, headerOf } from "../../schemas/index.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { ToPrint } from "../reads.js";

/** Behind a value that the sources disagree on. */
const dagger = "†";

/**
 * A published table again: a row for each case, a column for each field, each cell as `tell` has it. The columns are those that
 * were published, headed as the codebook labels them; one that the codebook does not know keeps its heading and has no value.
 */
export function valueTable(
  { cases, codebook, values }: Pick<ToPrint, "cases" | "codebook" | "values">,
  [nameColumn = "", ...columns]: readonly string[],
  format: (value: string, field: string) => string,
) {
  const byHeader = new Map(codebook.map((field) => [headerOf(field), field]));
  const at = lookUp(values);
  const cell = (studyCase: string, field: Field | undefined) => {
    const { value, status } = at(studyCase, field?.field ?? "");
    return `${format(value, field?.field ?? "")}${status === "contested" ? dagger : ""}`;
  };
  return {
    fields: columns.flatMap((column) => byHeader.get(column)?.field ?? []),
    headings: [nameColumn, ...columns.map((column) => byHeader.get(column)?.label ?? column)],
    rows: sampleOf(cases).map(({ case_id, name }) => [
      name,
      ...columns.map((column) => cell(case_id, byHeader.get(column))),
    ]),
  };
}
