import type { Spec } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { FigureSpec } from "../../schemas/index.js";
import { specOf, widthOf } from "../figures/index.js";
import { withArabic } from "../fonts/with-arabic.js";
import { takeApart } from "../layout/figure.js";
import { oneColumn, TooNarrow } from "../layout/page.js";
import { frameOf } from "../map/map-frame.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";
import { zoomableMap } from "./zoom/zoomable-map.js";

export interface Chart {
  readonly figure: FigureSpec;
  readonly title: string;
  readonly caption: string;
  readonly description: string;
  /** A Vega spec whose rows say under `evidence` which evidence a click on their marks shows. */
  readonly spec: Spec;
  /** The same laid out anew for a narrow screen; absent where the figure is narrow anyway, or its words need more room. */
  readonly narrow?: Spec;
  /** Whether the figure has no layout that a narrow screen holds. */
  readonly isWideOnly: boolean;
}

/**
 * A figure as the page draws it: compiled, so that the page needs no Vega-Lite, and without title and caption, which are text there.
 *
 * @param millimetres the width that it is laid out at, where that is not its own
 */
export async function chart(
  figure: FigureSpec,
  laidOut: TopLevelSpec,
  { tables, texts, millimetres }: { readonly tables: Tables; readonly texts: Texts; readonly millimetres?: number },
): Promise<Chart> {
  const { compile } = await import("vega-lite");
  const isNarrow = millimetres === undefined && widthOf(figure) === oneColumn;
  const anew = narrowSpec(figure, tables, texts, smallScreen);
  const { picture: _, ...words } = takeApart(laidOut);
  const drawn = (laidOut: TopLevelSpec) => {
    const compiled = compile(withArabic(takeApart(laidOut).picture)).spec as unknown as Spec;
    // The page has the description as text.
    const { description: _, ...spec } = clickable(compiled);
    const frame = frameOf(laidOut);
    return frame === undefined ? spec : zoomableMap(spec, laidOut, frame, texts);
  };
  return {
    ...{ figure, ...words, spec: drawn(laidOut), isWideOnly: !isNarrow && anew === undefined },
    ...(anew && { narrow: drawn(anew) }),
  };
}

/** In millimetres: at 320 pixels, a layout of that width has letters of 12 pixels. */
const smallScreen = 59;

/** The figure for a small screen, as narrow as its words allow; none where they need more than one column, or a little more. */
function narrowSpec(figure: FigureSpec, tables: Tables, texts: Texts, millimetres: number): TopLevelSpec | undefined {
  if (millimetres > oneColumn + 15) return undefined;
  try {
    return specOf(figure, tables, texts, millimetres);
  } catch (error) {
    if (!(error instanceof TooNarrow)) throw error;
    return narrowSpec(figure, tables, texts, Math.max(error.least, millimetres + 1));
  }
}

/** The spec with a hand and a hint on the marks whose rows say what they open; the others let clicks through to those below. */
function clickable(spec: Spec): Spec {
  const data = spec.data ?? [];
  const hasEvidence = (values: unknown) =>
    Array.isArray(values) && values.some((row: { evidence?: unknown }) => row.evidence !== undefined);
  const withEvidence = new Set(
    data.filter((set) => "values" in set && hasEvidence(set.values)).map(({ name }) => name),
  );
  const from = (name: string): boolean => {
    const source = data.find((set) => set.name === name);
    return withEvidence.has(name) || (source !== undefined && "source" in source && from(String(source.source)));
  };
  const marks = (spec.marks ?? []).map((mark) => {
    if (!from(String((mark.from as { data?: string } | undefined)?.data))) return { ...mark, interactive: false };
    const update = {
      ...mark.encode?.update,
      tooltip: { signal: "datum.evidence" },
      cursor: { signal: "datum.evidence ? 'pointer' : 'default'" },
    };
    return { ...mark, encode: { ...mark.encode, update } };
  });
  return { ...spec, marks } as Spec;
}
