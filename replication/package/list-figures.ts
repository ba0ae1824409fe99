import { figures } from "../../pipeline/5-plot/figures/index.js";
import { type FigureName, figureNames } from "../../pipeline/schemas/index.js";
import type { Facts } from "./facts.js";
import { findProgram } from "./find-program.js";
import type { Exhibit } from "./list-table-exhibits.js";
import { readText } from "./read-text.js";

interface FigureExhibit extends Exhibit {
  readonly name: FigureName;
}

/** Every figure, with its title. */
export function listFigures(project: Facts["project"]): FigureExhibit[] {
  return figureNames.map((name) => {
    const file = `outputs/5-plot/${name}`;
    const spec = JSON.parse(readText(project, `${file}.vl.json`)) as { title: { text: readonly string[] } };
    const files = ["svg", "png", "pdf", "vl.json"].map((format) => `${file}.${format}`);
    const program = findProgram(project, "5-plot", figures[name].spec.name);
    return { name, what: `\`${name}\`: ${spec.title.text.join(" ")}`, program, files };
  });
}
