import type { BytesOf } from "../../runner/stage.js";
import { arabicFontName, colour, fontName, fontWithArabic, verdictColour } from "../layout/theme.js";
import { bundleForBrowser } from "./what-if/bundle-worker.js";

const latin = (weight: number) => ({
  package: `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`,
});
const arabic = (weight: number) => ({
  package: `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`,
});

/** What the page holds beside its own words: the libraries that draw, its own scripts and styles, and the figures' fonts. */
export const reportAssets = {
  vega: { package: "vega/build/vega.min.js" },
  vegaEmbed: { package: "vega-embed/build/vega-embed.min.js" },
  dialog: { own: "5-plot/report/browser/dialog.js" },
  tables: { own: "5-plot/report/browser/tables.js" },
  profiles: { own: "5-plot/report/browser/profiles.js" },
  search: { own: "5-plot/report/browser/search.js" },
  charts: { own: "5-plot/report/browser/charts.js" },
  mapZoom: { own: "5-plot/report/browser/map-zoom.js" },
  chartRows: { own: "5-plot/report/browser/chart-rows.js" },
  downloads: { own: "5-plot/report/browser/downloads.js" },
  whatIf: { own: "5-plot/report/browser/what-if/what-if.js" },
  whatIfParts: { own: "5-plot/report/browser/what-if/parts.js" },
  whatIfForm: { own: "5-plot/report/browser/what-if/form.js" },
  style: { own: "5-plot/report/browser/report.css" },
  frontStyle: { own: "5-plot/report/browser/front.css" },
  profileStyle: { own: "5-plot/report/browser/profiles.css" },
  whatIfStyle: { own: "5-plot/report/browser/what-if/what-if.css" },
  downloadStyle: { own: "5-plot/report/browser/downloads.css" },
  zoomStyle: { own: "5-plot/report/browser/map-zoom.css" },
  notices: { own: "5-plot/report/browser/notices.txt" },
  // The same fonts as in the printed figures, in the parts that English, French and Arabic are written with.
  regular: latin(400),
  semibold: latin(600),
  arabicRegular: arabic(400),
  arabicSemibold: arabic(600),
};

/** What computes the page anew under other settings. Of all of Vega, the compiler of charts needs a few plain functions. */
export const whatIfAssets = {
  worker: { make: () => bundleForBrowser("5-plot/report/what-if/worker.ts", { vega: "vega-util" }) },
};

/** The same in the form in which the page holds them. */
export interface PageParts {
  /** What draws the charts; it runs once the page can be read. */
  readonly libraries: readonly string[];
  /** In the order in which they run. */
  readonly scripts: readonly string[];
  readonly style: string;
  /** What the makers of libraries and font ask to go along with them. */
  readonly notices: string;
}

/** @param hasArabic whether charts have words in Arabic script: only then the page holds that font, which is 123 kB */
export function pageParts(bytes: BytesOf<typeof reportAssets>, hasArabic: boolean): PageParts {
  const text = (name: keyof typeof reportAssets) => new TextDecoder().decode(bytes[name]);
  return {
    libraries: [withoutMap(text("vega")), withoutMap(text("vegaEmbed"))],
    scripts: [
      ...[text("dialog"), text("tables"), text("profiles"), text("search"), text("mapZoom"), text("charts")],
      ...[text("chartRows"), text("downloads")],
      ...[text("whatIfParts"), text("whatIfForm"), text("whatIf")],
    ],
    style: [
      fontFace(fontName, 400, bytes.regular),
      fontFace(fontName, 600, bytes.semibold),
      ...(hasArabic
        ? [fontFace(arabicFontName, 400, bytes.arabicRegular), fontFace(arabicFontName, 600, bytes.arabicSemibold)]
        : []),
      `:root{${colourVariables()}}`,
      text("style"),
      text("frontStyle"),
      text("profileStyle"),
      text("downloadStyle"),
      text("zoomStyle"),
      text("whatIfStyle"),
      ...(hasArabic ? [`:root{font-family:${fontWithArabic}}`] : []),
    ].join("\n"),
    notices: hasArabic ? text("notices") : withoutNotice(text("notices"), arabicFontName),
  };
}

/** The figures' colours and those of verdicts, as the styles call them. */
function colourVariables(): string {
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.entries({ ...colour, ...verdictColour })
    .map(([name, value]) => `--${dashed(name)}:${value}`)
    .join(";");
}

/** What goes along with a font, the last of the notices, is for pages that have it. */
function withoutNotice(notices: string, name: string): string {
  const rule = "=".repeat(72);
  const at = notices.indexOf(`\n${rule}\n${name}\n${rule}\n`);
  if (at < 0) throw new Error(`expected a notice of ${name} in browser/notices.txt, but found none`);
  return notices.slice(0, at);
}

function fontFace(name: string, weight: number, font: Uint8Array): string {
  const data = Buffer.from(font).toString("base64");
  return `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** A browser's tools would look for the map of a minified script beside the page. */
function withoutMap(script: string): string {
  return script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
}
