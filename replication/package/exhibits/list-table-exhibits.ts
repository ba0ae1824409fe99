import { triangulate } from "../../../pipeline/3-triangulate/index.js";
import { aggregate } from "../../../pipeline/4-aggregate/index.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { readText } from "../facts/read-text.js";
import { sourceOfTable } from "../files/list-data-files.js";
import { tablesMadeAgain } from "../tables/tables-made-again.js";
import { findProgram, type Location } from "./find-program.js";

/** A table or a figure: the program and line that makes it, and the files it goes to. */
export interface Exhibit {
  /** The figure's name, or the table's role. */
  readonly id: string;
  readonly what: string;
  readonly program: Location;
  readonly files: readonly string[];
}

/** The function that makes each table; that it does is tested. */
export const makers = {
  values: "conclude",
  witnesses: "conclude",
  contextValues: "resolveContext",
  conflicts: "listConflicts",
  policyValues: "comparePolicies",
  agreement: "measureAgreement",
  contextTable: "reconstructContextTable",
  shares: "countShares",
  numbers: "summariseNumbers",
  blocks: "countBlocks",
  profiles: "profileBlocks",
  places: "locate",
  casesLayer: "makeLayers",
  regionsLayer: "makeLayers",
  claims: "judgeClaims",
  robustness: "assessRobustness",
  multiverse: "tabulateClaims",
  multiverseOptions: "tabulateOptions",
  headlines: "compareCoders",
  changes: "compareResults",
  shareChanges: "compareShares",
  criteria: "judgeCriteria",
  criteriaCounts: "countCriteria",
} as const;
export const surveyMaker = "reconstructTable";
type Made = keyof typeof makers;

/** Every table of the values and of what follows from them that has rows; those that are printed are also there for a manuscript. */
export function listTableExhibits({ project, study }: Pick<ProjectFacts, "project" | "study">): Exhibit[] {
  return [triangulate, aggregate(study)].flatMap(({ name: stage, writes }) =>
    Object.entries(writes).flatMap(([key, { at, description }]) => {
      // The cases as they are on the day say nothing of them that people did not give.
      if (key === "cases") return [];
      const path = `outputs/${"path" in at ? at.path : ""}`;
      if (!hasRows(readText(project, path))) return [];
      const program = findProgram(project, stage, key in makers ? makers[key as Made] : surveyMaker);
      const again = tablesMadeAgain(study).find(({ files }) => files.includes(path));
      const forPrint = path.replace("4-aggregate/", "5-plot/tables/").replace(/\.csv$/, "");
      const files = [path, ...["md", "tex", "docx"].map((format) => `${forPrint}.${format}`)].filter((file) =>
        project.has(file),
      );
      return [
        { id: again?.role ?? key, what: titleOf(again?.role, { project, study }) ?? description, program, files },
      ];
    }),
  );
}

/** What the study lacks is not there, or is a header alone. */
const hasRows = (text: string) => text.trimEnd().includes("\n");

/** A table of the survey is called as its source is. */
function titleOf(role: string | undefined, given: Pick<ProjectFacts, "project" | "study">): string | undefined {
  if (role === undefined) return undefined;
  return role === "context_table" ? "Table of totals" : (sourceOfTable(role, given)?.title ?? role);
}
