import { createRequire } from "node:module";
import { crc32 } from "node:zlib";
import type { LoggerInterface, View } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { bold, colour, fontName, pixelsPerInch, pointsPerInch } from "./theme.js";

export type Rendered = Record<"vl.json" | "svg" | "png" | "pdf", Uint8Array>;

const fontFiles = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"];

/**
 * One figure in its four formats: the spec itself, SVG, PNG at 300 pixels per inch of the printed width, and vector PDF with its
 * fonts inside. The same spec gives the same bytes.
 *
 * @throws if Vega-Lite or Vega has anything to warn of
 */
export async function renderFigure(spec: TopLevelSpec): Promise<Rendered> {
  const view = await draw(spec);
  const title = titleOf(spec);
  const description = spec.description ?? "";
  const rendered = {
    "vl.json": Buffer.from(`${formatSpec(spec)}\n`),
    svg: Buffer.from(`${nameForReaders(await view.toSVG(), title, description)}\n`),
    png: withDensity((await toCanvas(view, pixelsPerInch / pointsPerInch)).toBuffer("image/png"), pixelsPerInch),
    pdf: await toPdf(view, title, description),
  };
  view.finalize();
  return rendered;
}

/** The spec as a Vega view, run and with the house's fonts at hand. */
export async function draw(spec: TopLevelSpec): Promise<View> {
  const [vega, vegaLite] = [await import("vega"), await import("vega-lite")];
  const { GlobalFonts } = await import("canvas");
  if (!GlobalFonts.has(fontName)) for (const file of fontFiles) GlobalFonts.registerFromPath(findFont(file), fontName);
  const logger = refusing(vega.logger(vega.Warn));
  vega.resetSVGDefIds();
  const { spec: compiled } = vegaLite.compile(spec, { logger });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger });
  return view.runAsync();
}

function findFont(file: string): string {
  const path = require.resolve(`@expo-google-fonts/source-sans-3/${file}`);
  return path;
}

/** A warning means a figure that is not what its spec says, so none passes. */
function refusing(logger: LoggerInterface): LoggerInterface {
  logger.warn = (...messages) => {
    throw new Error(`a figure's spec makes vega warn: ${messages.join(" ")}`);
  };
  return logger;
}

interface Canvas {
  toBuffer(type: "image/png"): Buffer;
}

async function toCanvas(view: View, scale: number): Promise<Canvas> {
  return (await view.toCanvas(scale)) as unknown as Canvas;
}

async function toPdf(view: View, title: string, description: string): Promise<Uint8Array> {
  const { PDFDocument } = await import("canvas");
  const [width, height] = pageSize(view);
  const file = new PDFDocument({ title, subject: description, creator: "Vega-Lite" });
  const page = file.beginPage(width, height);
  await view.toCanvas(1, { externalContext: page } as object);
  file.endPage();
  return file.close();
}
