import type { Spec } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { FigureSpec } from "../../schemas/index.js";
import { withArabic } from "../fonts/with-arabic.js";
import { takeApart } from "../layout/figure.js";

export interface Chart {
  readonly figure: FigureSpec;
  readonly title: string;
  readonly caption: string;
  readonly description: string;
  /** A Vega spec whose rows say under `evidence` which evidence a click on their marks shows. */
  readonly spec: Spec;
}

/** A figure as the page draws it: compiled, so that the page needs no Vega-Lite, and without title and caption, which are text there. */
export async function chart(figure: FigureSpec, laidOut: TopLevelSpec): Promise<Chart> {
  const { compile } = await import("vega-lite");
  const { picture, ...words } = takeApart(laidOut);
  const spec = compile(withArabic(picture)).spec as unknown as Spec;
  return { figure, ...words, spec: clickable(spec) };
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
