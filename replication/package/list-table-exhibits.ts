import { triangulate } from "../../pipeline/3-triangulate/index.js";
import { aggregate } from "../../pipeline/4-aggregate/index.js";
import { tableNames } from "../../pipeline/schemas/index.js";
import type { Facts } from "./facts.js";
import { findProgram, type Location } from "./find-program.js";

/** A table or a figure: the program and line that makes it, and the files it goes to. */
export interface Exhibit {
  readonly what: string;
  readonly program: Location;
  readonly files: readonly string[];
}

/** The function that makes each table; that it does is tested. */
export const makers: Readonly<Record<keyof typeof triangulate.writes | keyof typeof aggregate.writes, string>> = {
  values: "resolve",
  witnesses: "resolve",
  conflicts: "listConflicts",
  policyValues: "comparePolicies",
  agreement: "measureAgreement",
  table1: "reconstructTable1",
  table2: "reconstructTable2",
  table3: "reconstructTable3",
  shares: "countShares",
  numbers: "summariseNumbers",
  levers: "countLevers",
  leverProfiles: "similarityProfiles",
  places: "locate",
  claims: "judgeClaims",
  robustness: "assessRobustness",
};

/** Every table of the values and of what follows from them; those that are printed are also there for a manuscript. */
export function listTableExhibits(project: Facts["project"]): Exhibit[] {
  return [triangulate, aggregate].flatMap(({ name: stage, writes }) =>
    Object.entries(writes).map(([key, { at, description }]) => {
      const path = "path" in at ? at.path : "";
      const printed = tableNames.find((name) => path === `4-aggregate/${name}.csv`);
      const forPrint = printed ? ["md", "tex"].map((format) => `outputs/5-plot/tables/${printed}.${format}`) : [];
      const program = findProgram(project, stage, makers[key as keyof typeof makers]);
      return { what: description, program, files: [`outputs/${path}`, ...forPrint] };
    }),
  );
}
