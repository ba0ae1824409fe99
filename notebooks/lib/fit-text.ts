import { fontName, fontWithArabic } from "../../pipeline/5-plot/layout/theme.js";
import { unescapeXml } from "../../pipeline/lib/escape.js";

/**
 * An SVG whose lines of text are as long as in the font that it was laid out in, whichever font the reader's machine puts in its
 * place: else a wider one is cut off at the edge, or runs into its neighbour. The font must have been registered, by `draw`.
 */
export async function fitWords(svg: string): Promise<string> {
  const { createCanvas } = await import("canvas");
  const context = createCanvas(1, 1).getContext("2d");
  return svg.replace(/<text([^>]*)>(.*?)<\/text>/gs, (whole, attributes: string, inner: string) => {
    if (!attributes.includes(fontName)) return whole;
    const [size, weight] = [/font-size="([\d.]+)px"/, /font-weight="(\d+)"/].map((part) => part.exec(attributes)?.[1]);
    context.font = `${weight ?? 400} ${size ?? 10}px ${fontWithArabic}`;
    const long = (words: string) => {
      const width = context.measureText(unescapeXml(words)).width;
      return width === 0 ? "" : ` textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
    };
    if (!inner.includes("<tspan")) return `<text${attributes}${long(inner)}>${inner}</text>`;
    const lines = inner.replace(/<tspan([^>]*)>([^<]*)/g, (_, at, words) => `<tspan${at}${long(words)}>${words}`);
    return `<text${attributes}>${lines}</text>`;
  });
}
