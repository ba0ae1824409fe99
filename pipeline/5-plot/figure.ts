import type { TopLevelSpec } from "vega-lite";
import type { Caption } from "./caption.js";
import { type Layer, layer } from "./draw.js";
import { type KeyItem, key } from "./key.js";
import { wrap } from "./measure.js";
import type { Page } from "./page.js";
import { bold, colour, config, lineHeight, margin, size } from "./theme.js";

export interface FigureGiven {
  /** The finding, with its numbers. */
  readonly title: string;
  readonly subtitle?: string;
  readonly body: { readonly layers: readonly Layer[]; readonly height: number; readonly axisRoom?: number };
  readonly key?: readonly KeyItem[];
  readonly caption: Caption;
  /** What a reader who cannot see the figure is told beside its title and caption. */
  readonly description: string;
}

const gap = 6;

/** A figure on its page: title, body, key and caption from the top, each as wide as the page. */
export function figure({ texts, width }: Page, given: FigureGiven): TopLevelSpec {
  const title = wrap(given.title, width, size.title, bold);
  const subtitle = given.subtitle === undefined ? [] : wrap(given.subtitle, width, size.subtitle);
  const top = title.length * lineHeight.title + subtitle.length * lineHeight.subtitle + 12;
  const height = Math.ceil(given.body.height);
  const bottom = height + (given.body.axisRoom ?? 0);
  const legend = key(given.key ?? [], bottom + gap, width);
  const { what, source, n, missing, notes = [] } = given.caption;
  const caption = [what, source, n, missing, ...notes].filter((sentence) => sentence !== "").join(" ");
  const lines = wrap(caption, width, size.text);
  const captionTop = bottom + gap + (legend.height > 0 ? legend.height + gap : 0);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    usermeta: { language: texts.language },
    title: { text: title, ...(subtitle.length > 0 ? { subtitle } : {}) },
    description: `${caption} ${given.description}`,
    width,
    height,
    autosize: "none",
    padding: {
      left: margin,
      right: margin,
      top,
      bottom: margin + Math.ceil(captionTop + lines.length * lineHeight.text - height),
    },
    // The body may have scales of its own; key and caption are placed in points.
    resolve: { scale: { x: "independent", y: "independent" } },
    layer: [{ layer: [...given.body.layers] }, ...legend.layers, captionAt(captionTop, lines)],
    config,
  } as TopLevelSpec;
}

function captionAt(y: number, text: readonly string[]): Layer {
  return layer([{}], { type: "text", text, x: 0, y, baseline: "top", color: colour.quiet }, {});
}
