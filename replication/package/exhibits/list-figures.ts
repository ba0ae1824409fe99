import type { FigureKind, FigureSpec } from "../../../pipeline/schemas/index.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { readText } from "../facts/read-text.js";
import { findProgram } from "./find-program.js";
import type { Exhibit } from "./list-table-exhibits.js";

export interface FigureExhibit extends Exhibit {
  readonly kind: FigureSpec["kind"];
}

/** The function that draws each kind of figure, and the folder of its file; that it does is tested. */
export const drawers: Readonly<Record<FigureKind, readonly [folder: string, name: string]>> = {
  matrix: ["5-plot/figures", "matrix"],
  adoption: ["5-plot/figures", "adoption"],
  profiles: ["5-plot/figures", "profiles"],
  timeline: ["5-plot/figures", "timeline"],
  shares: ["5-plot/figures", "shares"],
  "cross-table": ["5-plot/figures", "crossTable"],
  combinations: ["5-plot/figures", "combinations"],
  numbers: ["5-plot/figures", "numbers"],
  plans: ["5-plot/figures", "plans"],
  map: ["5-plot/map", "caseMap"],
  evidence: ["5-plot/figures", "evidence"],
  change: ["5-plot/figures", "change"],
  claims: ["5-plot/figures", "claimsTable"],
  multiverse: ["5-plot/figures", "multiverse"],
};

/** Every figure that was drawn, with its title. */
export function listFigures({ project, figures }: Pick<ProjectFacts, "project" | "figures">): FigureExhibit[] {
  return figures.map(({ name, kind }) => {
    const file = `outputs/5-plot/${name}`;
    const spec = JSON.parse(readText(project, `${file}.vl.json`)) as { title: { text: readonly string[] } };
    const files = ["svg", "png", "pdf", "vl.json"].map((format) => `${file}.${format}`);
    const program = findProgram(project, ...drawers[kind]);
    return { id: name, kind, what: `\`${name}\`: ${spec.title.text.join(" ")}`, program, files };
  });
}
