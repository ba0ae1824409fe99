import type { TopLevelSpec } from "vega-lite";
import { InputError } from "../../lib/errors.js";
import type { Caption } from "./caption.js";
import { type LegendItem, legend as legendAt } from "./legend.js";
import { type Layer, layer } from "./marks.js";
import type { Page } from "./page.js";
import { afterSummary } from "./summary.js";
import { wrap } from "./text-width.js";
import { bold, colour, config, lineHeight, margin, size } from "./theme.js";

type NamedLayers = Readonly<Record<string, readonly Layer[]>>;

export interface FigureGiven {
  /** The finding, with its numbers. */
  readonly title: string;
  readonly subtitle?: string;
  readonly body: {
    /** From the lowest to the highest; by name where it pays to watch the figure being built up. */
    readonly layers: readonly Layer[] | NamedLayers;
    readonly height: number;
    readonly axisSpace?: number;
  };
  readonly legend?: readonly LegendItem[];
  readonly caption: Caption;
  /** What a reader who cannot see the figure reads beside its title and caption. */
  readonly description: string;
}

const gap = 6;
/** Room below the body for an axis that has lost its figure's key and caption. */
const leastBottom = 30;

/** A figure on its page: title, body, key and caption from the top, each as wide as the page. */
export function figure({ texts, width }: Page, given: FigureGiven): TopLevelSpec {
  const { layers } = given.body;
  const title = wrap(given.title, width, size.title, bold);
  const subtitle = given.subtitle === undefined ? [] : wrap(given.subtitle, width, size.subtitle);
  const top = title.length * lineHeight.title + subtitle.length * lineHeight.subtitle + 12;
  const height = Math.ceil(given.body.height);
  const bottom = height + (given.body.axisSpace ?? 0);
  const legend = legendAt(given.legend ?? [], bottom + gap, width);
  const { what, source, n, missing, notes = [] } = given.caption;
  const caption = [what, source, n, missing, ...notes].filter((sentence) => sentence !== "").join(" ");
  const lines = wrap(caption, width, size.text);
  const captionTop = bottom + gap + (legend.height > 0 ? legend.height + gap : 0);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    usermeta: { language: texts.language, ...(isNamed(layers) ? { layers: lengths(layers) } : {}) },
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
    layer: [{ layer: Object.values(layers).flat() }, ...legend.layers, captionAt(captionTop, lines)],
    config,
  } as TopLevelSpec;
}

function isNamed(layers: readonly Layer[] | NamedLayers): layers is NamedLayers {
  return !Array.isArray(layers);
}

function lengths(layers: NamedLayers): Record<string, number> {
  return Object.fromEntries(Object.entries(layers).map(([name, part]) => [name, part.length]));
}

/** A figure with only some of its named layers, and without the title, key and caption, which speak of all of them. */
export function onlyLayers(spec: TopLevelSpec, names: readonly string[]): TopLevelSpec {
  const { layer: [body] = [], usermeta, padding, ...rest } = spec as unknown as Layered;
  const known = Object.entries(usermeta.layers ?? {});
  const unknown = names.find((name) => !known.some(([own]) => own === name));
  if (unknown !== undefined) {
    const expected =
      known.length === 0 ? "a figure with named layers" : `one of ${known.map(([own]) => own).join(", ")}`;
    throw new InputError([{ file: "layersOf", message: `expected ${expected}, but found ${JSON.stringify(unknown)}` }]);
  }
  const waiting = [...(body?.layer ?? [])];
  const kept = known.flatMap(([name, length]) => {
    const part = waiting.splice(0, length);
    return names.includes(name) ? part : [];
  });
  return {
    ...{ ...rest, usermeta, title: { text: names.join(", ") }, description: "" },
    padding: { ...padding, top: lineHeight.title + 12, bottom: leastBottom },
    layer: [{ layer: kept }],
  } as unknown as TopLevelSpec;
}

interface Layered {
  readonly layer?: readonly { readonly layer?: readonly Layer[] }[];
  readonly usermeta: { readonly layers?: Readonly<Record<string, number>> };
  readonly padding: object;
}

function captionAt(y: number, text: readonly string[]): Layer {
  return layer([{}], { type: "text", text, x: 0, y, baseline: "top", color: colour.quiet }, {});
}

/** A figure taken apart, for a page that sets title and caption as text: the picture alone, and the words. */
export function takeApart(spec: TopLevelSpec): {
  title: string;
  caption: string;
  description: string;
  picture: TopLevelSpec;
} {
  const { title, layer: layers = [], padding, height, ...rest } = spec as unknown as Printed;
  const { text, y } = layers.at(-1)?.mark ?? { text: [], y: height };
  const caption = text.join(" ");
  const picture = {
    ...rest,
    height,
    layer: layers.slice(0, -1),
    padding: { ...padding, top: 12, bottom: margin + Math.max(0, Math.ceil(y - gap - height)) },
  };
  return {
    title: [title.text, title.subtitle ?? []].flat().join(" "),
    caption,
    description: afterSummary(rest as object)
      .slice(caption.length)
      .trim(),
    picture: picture as unknown as TopLevelSpec,
  };
}

/** What `figure` makes, as far as it is taken apart again. */
interface Printed {
  readonly title: { readonly text: readonly string[]; readonly subtitle?: readonly string[] };
  readonly layer?: readonly { readonly mark?: { readonly text: readonly string[]; readonly y: number } }[];
  readonly padding: object;
  readonly height: number;
  readonly description: string;
}
