import type { LoggerInterface, View } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { escapeXml } from "../lib/escape.js";
import { type FigureFormat, figureFormats } from "../schemas/index.js";
import { densityChunk } from "./density-chunk.js";
import { fontFiles } from "./fonts/font-files.js";
import { linesDrawn } from "./fonts/lines-drawn.js";
import { needsGlyphs } from "./fonts/missing-glyphs.js";
import { withArabic } from "./fonts/with-arabic.js";
import { formatSpecFile } from "./format-spec-file.js";
import { millimetresPerInch, pixelsPerInch, pointsPerInch } from "./layout/theme.js";

export type Rendered = Record<FigureFormat, Uint8Array>;

/**
 * One figure in some of its formats: the spec itself, SVG, PNG at 300 pixels per inch of the printed width, and vector PDF with its
 * fonts inside. The same spec gives the same bytes.
 *
 * @throws MissingGlyphs if it has letters that no font has, which would be drawn as boxes
 * @throws if Vega-Lite or Vega has anything to warn of
 */
export async function renderFigure<F extends FigureFormat = FigureFormat>(
  given: TopLevelSpec,
  formats: readonly F[] = figureFormats as readonly FigureFormat[] as readonly F[],
): Promise<Pick<Rendered, F>> {
  return (await startFigure(given, formats)).rendered;
}

/**
 * As `renderFigure`, but done as soon as the figure is drawn: what is left is to pack its pixels, half of the work, which goes on in a thread
 * of its own while the next figure is drawn. Figures must be drawn one after another, as Vega numbers what it defines.
 */
export async function startFigure<F extends FigureFormat>(
  given: TopLevelSpec,
  formats: readonly F[],
): Promise<{ readonly rendered: Promise<Pick<Rendered, F>> }> {
  const spec = withArabic(given);
  const view = await compileView(spec);
  await needsGlyphs(linesDrawn(view));
  const files: [F, Packing][] = [];
  for (const format of formats) files.push([format, await drawers[format](view, spec)]);
  view.finalize();
  const packed = files.map(async ([format, { bytes }]) => [format, await bytes] as const);
  return { rendered: Promise.all(packed).then((all) => Object.fromEntries(all) as Pick<Rendered, F>) };
}

/** What is drawn, and on its way to be a file. */
interface Packing {
  readonly bytes: Uint8Array | Promise<Uint8Array>;
}

const drawers: Record<FigureFormat, (view: View, spec: TopLevelSpec) => Promise<Packing>> = {
  "vl.json": async (_, spec) => ({ bytes: formatSpecFile(spec) }),
  svg: async (view, spec) => ({
    bytes: Buffer.from(`${nameForReaders(inMillimetres(await view.toSVG()), spec)}\n`),
  }),
  png: async (view) => ({ bytes: encodePng(await toCanvas(view, pixelsPerInch / pointsPerInch)) }),
  pdf: async (view, spec) => ({ bytes: await toPdf(view, titleOf(spec), spec.description ?? "") }),
};

/** The spec as a Vega view, run, with the project's fonts registered. */
export async function compileView(spec: TopLevelSpec): Promise<View> {
  const [vega, vegaLite] = [await import("vega"), await import("vega-lite")];
  const { GlobalFonts } = await import("canvas");
  for (const [name, files] of Object.entries(fontFiles))
    if (!GlobalFonts.has(name)) for (const file of files) GlobalFonts.registerFromPath(require.resolve(file), name);
  const logger = refusing(vega.logger(vega.Warn));
  (vega as unknown as { resetSVGDefIds(): void }).resetSVGDefIds();
  const { spec: compiled } = vegaLite.compile(withArabic(spec), { logger });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger });
  return view.runAsync();
}

/** A warning means a figure that is not what its spec says, so none passes. */
function refusing(logger: LoggerInterface): LoggerInterface {
  logger.warn = (...messages) => {
    throw new Error(`a figure's spec makes vega warn: ${messages.join(" ")}`);
  };
  return logger;
}

interface Canvas {
  encode(format: "png"): Promise<Buffer>;
}

async function toCanvas(view: View, scale: number): Promise<Canvas> {
  return (await view.toCanvas(scale)) as unknown as Canvas;
}

async function encodePng(canvas: Canvas): Promise<Uint8Array> {
  return withDensity(await canvas.encode("png"), pixelsPerInch);
}

async function toPdf(view: View, title: string, description: string): Promise<Uint8Array> {
  const { PDFDocument } = await import("canvas");
  const {
    left = 0,
    right = 0,
    top = 0,
    bottom = 0,
  } = view.padding() as { left: number; right: number; top: number; bottom: number };
  const file = new PDFDocument({ title, subject: description, creator: "Vega-Lite" });
  const page = file.beginPage(view.width() + left + right, view.height() + top + bottom);
  const fillText = page.fillText.bind(page);
  // A dash left over from the last line would turn words into outlines (Type 3 fonts), which journals refuse.
  page.fillText = (...text: Parameters<typeof fillText>) => {
    page.setLineDash([]);
    fillText(...text);
  };
  await view.toCanvas(1, { externalContext: page } as object);
  file.endPage();
  return file.close();
}

/** The title's lines as one; the parts of a title that is only a subtitle count too. */
function titleOf({ title }: TopLevelSpec): string {
  const text = typeof title === "object" && "text" in title ? title.text : title;
  return [text ?? ""].flat().join(" ");
}

/** One unit of a figure is a point: without a unit a browser or an editor would take it for a pixel, which is three quarters of one. */
function inMillimetres(svg: string): string {
  const size = (points: string) => `${Number(((Number(points) / pointsPerInch) * millimetresPerInch).toFixed(1))}mm`;
  return svg.replace(/^(<svg[^>]*?) width="([\d.]+)" height="([\d.]+)"/, (_, start, width, height) => {
    return `${start} width="${size(width)}" height="${size(height)}"`;
  });
}

/** Screen readers take an SVG's name and description from its first two elements, and read them in its language. */
function nameForReaders(svg: string, spec: TopLevelSpec): string {
  const [title, description] = [titleOf(spec), spec.description ?? ""].map(escapeXml);
  const { language } = (spec.usermeta ?? {}) as { language?: string };
  const named = `${language === undefined ? "" : `lang="${language}" `}role="img" aria-label="${title}. ${description}"`;
  return svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes) => `<svg${attributes} ${named}><title>${title}</title><desc>${description}</desc>`,
  );
}

/** The picture with its printed size in it, after the header. */
function withDensity(png: Buffer, perInch: number): Uint8Array {
  const headerEnd = 8 + 25;
  return Buffer.concat([png.subarray(0, headerEnd), densityChunk(perInch), png.subarray(headerEnd)]);
}
