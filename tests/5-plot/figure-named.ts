import type { Tables } from "../../pipeline/5-plot/reads.js";
import { type FigureSpec, figuresOf } from "../../pipeline/schemas/index.js";

/** A figure of a study by its name, as study.json lists it. */
export function figureNamed(name: string, { study }: Pick<Tables, "study">): FigureSpec {
  const found = figuresOf(study).find((figure) => figure.name === name);
  if (found === undefined) throw new Error(`expected a figure of the study, but found ${name}`);
  return found;
}
