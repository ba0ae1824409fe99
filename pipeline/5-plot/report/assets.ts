import { dirname, join } from "node:path";
import { readBytes } from "../../runner/files.js";
import { arabicFontName, fontName, fontWithArabic } from "../layout/theme.js";

/** What the page holds beside its own words: the libraries that draw, its own scripts and styles, and the figures' fonts. */
export interface Assets {
  /** What draws the charts; it runs once the page can be read. */
  readonly libraries: readonly string[];
  /** In the order in which they run. */
  readonly scripts: readonly string[];
  readonly style: string;
  /** What the makers of libraries and fonts ask to go along with them. */
  readonly notices: string;
}

const scripts = ["dialog.js", "tables.js", "charts.js"];
const libraries = ["vega", "vega-embed"];
const latin = { name: fontName, files: "source-sans-3/files/source-sans-3-latin" };
const arabic = { name: arabicFontName, files: "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic" };
const weights = [400, 600];

/**
 * The same fonts as in the printed figures: the part that English and French are written with and, only for a page that has charts
 * with words in Arabic script, the Arabic one.
 */
export function readAssets(hasArabic: boolean): Assets {
  const text = (path: string) => new TextDecoder().decode(bytesOf(path));
  const fonts = [latin, ...(hasArabic ? [arabic] : [])].flatMap(({ name, files }) =>
    weights.map((weight) => {
      const data = Buffer.from(bytesOf(require.resolve(`@fontsource/${files}-${weight}-normal.woff2`))).toString(
        "base64",
      );
      return `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }),
  );
  const own = text(join(__dirname, "browser", "report.css"));
  const notices = text(join(__dirname, "browser", "notices.txt"));
  return {
    libraries: libraries.map((name) => withoutMap(text(join(dirname(require.resolve(name)), `${name}.min.js`)))),
    scripts: scripts.map((name) => text(join(__dirname, "browser", name))),
    style: [...fonts, own, ...(hasArabic ? [`:root{font-family:${fontWithArabic}}`] : [])].join("\n"),
    notices: hasArabic ? notices : withoutNotice(notices, arabicFontName),
  };
}

/** What goes along with a font, the last of the notices, is for pages that have it. */
function withoutNotice(notices: string, name: string): string {
  const rule = "=".repeat(72);
  const at = notices.indexOf(`\n${rule}\n${name}\n${rule}\n`);
  if (at < 0) throw new Error(`expected a notice of ${name} in browser/notices.txt, but found none`);
  return notices.slice(0, at);
}

/** A browser's tools would look for the map of a minified script beside the page. */
function withoutMap(script: string): string {
  return script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
}

function bytesOf(path: string): Uint8Array {
  const bytes = readBytes(path);
  if (bytes === undefined) throw new Error(`expected ${path}, but it is missing; npm ci puts it there`);
  return bytes;
}
