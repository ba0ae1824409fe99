import { fileNameOf, type Study } from "../../../pipeline/schemas/index.js";

/** A table that was given and is made again from the values: its role among the inputs, and the files that it goes to. */
export interface TableMadeAgain {
  readonly role: string;
  readonly files: readonly string[];
}

/** The study's table of totals, where it has one, and the tables of its survey. */
export function tablesMadeAgain({ tables, context_table }: Pick<Study, "tables" | "context_table">): TableMadeAgain[] {
  const roles = [...(context_table ? ["context_table"] : []), ...tables.map(({ role }) => role)];
  return roles.map((role) => {
    const name = fileNameOf(role);
    const forPrint = ["md", "tex", "docx"].map((format) => `outputs/5-plot/tables/${name}.${format}`);
    return { role, files: [`outputs/4-aggregate/${name}.csv`, ...forPrint] };
  });
}
