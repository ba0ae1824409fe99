import type { Data, Mark, Spec } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { check } from "../../lib/errors.js";
import { withArabic } from "../fonts/with-arabic.js";

/** What a figure has in print and the page sets as text: a picture that leaves the page carries its title, caption and credits again. */
export interface PrintParts extends Pick<Spec, "title" | "padding"> {
  readonly caption: { readonly data: Data; readonly mark: Mark };
}

/** Taken from the compiled figure, whose caption is its last mark; the data of the mark have a name that no chart has. */
export async function printParts(laidOut: TopLevelSpec): Promise<PrintParts> {
  const { compile } = await import("vega-lite");
  const { title, padding, marks = [], data = [] } = compile(withArabic(laidOut)).spec as unknown as Spec;
  const mark = marks.at(-1);
  const from = (mark?.from as { data?: string } | undefined)?.data;
  const rows = data.find(({ name }) => name === from);
  check(mark !== undefined && rows !== undefined, "expected a figure's caption as its last mark, but found none");
  const name = "caption";
  // A mark's name is that of a set of data too: its items.
  const own = { ...mark, name: `${name}_mark`, from: { data: name }, interactive: false } as Mark;
  const caption = { data: { ...rows, name }, mark: own };
  return { ...(title !== undefined && { title }), ...(padding !== undefined && { padding }), caption };
}
