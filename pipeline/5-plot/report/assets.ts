import type { BytesOf } from "../../runner/stage.js";
import { arabicFontName, colour, fontName, fontWithArabic, verdictColour } from "../layout/theme.js";
import { bundleForBrowser } from "./what-if/bundle-worker.js";

const latin = (weight: number) => ({
  package: `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`,
});
const arabic = (weight: number) => ({
  package: `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`,
});

const script = (name: string) => ({ own: `5-plot/report/browser/${name}.js` });
const sheet = (name: string) => ({ own: `5-plot/report/browser/styles/${name}.css` });

/** The page's own scripts, in the order in which they run: each uses what those before it have left in `window.report`. */
const scripts = {
  dialog: script("dialog"),
  tables: script("tables"),
  profiles: script("profiles"),
  search: script("search"),
  mapZoom: script("map-zoom"),
  charts: script("charts"),
  chartRows: script("chart-rows"),
  downloads: script("downloads"),
  whatIfParts: script("what-if/parts"),
  whatIfForm: script("what-if/form"),
  whatIfProblems: script("what-if/problems"),
  whatIfThreads: script("what-if/threads"),
  whatIf: script("what-if/what-if"),
};

/** Its styles, one for each part of it, in their order: of two rules that are as particular, the later one counts. */
const sheets = {
  pageStyle: sheet("page"),
  chartStyle: sheet("charts"),
  tableStyle: sheet("tables"),
  dialogStyle: sheet("dialog"),
  printStyle: sheet("print"),
  frontStyle: sheet("front"),
  profileStyle: sheet("profiles"),
  searchStyle: sheet("search"),
  cardStyle: sheet("cards"),
  profilePrintStyle: sheet("profile-in-print"),
  downloadStyle: sheet("downloads"),
  zoomStyle: sheet("map-zoom"),
  whatIfStyle: sheet("what-if"),
  whatIfBarStyle: sheet("what-if-bar"),
};

/** What the page holds beside its own words: the libraries that draw, its own scripts and styles, and the figures' fonts. */
export const reportAssets = {
  vega: { package: "vega/build/vega.min.js" },
  vegaEmbed: { package: "vega-embed/build/vega-embed.min.js" },
  ...scripts,
  ...sheets,
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
  const textsOf = (assets: object) => (Object.keys(assets) as (keyof typeof reportAssets)[]).map(text);
  return {
    libraries: [withoutMap(text("vega")), withoutMap(text("vegaEmbed"))],
    scripts: textsOf(scripts),
    style: [
      fontFace(fontName, 400, bytes.regular),
      fontFace(fontName, 600, bytes.semibold),
      ...(hasArabic
        ? [fontFace(arabicFontName, 400, bytes.arabicRegular), fontFace(arabicFontName, 600, bytes.arabicSemibold)]
        : []),
      `:root{${colourVariables()}}`,
      ...textsOf(sheets),
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
