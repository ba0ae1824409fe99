import { dirname, join } from "node:path";
import { readBytes } from "../../runner/files.js";

/** What the page holds beside its own words: the libraries that draw, its own scripts and styles, and the figures' font. */
export interface Assets {
  /** What draws the charts; it runs once the page can be read. */
  readonly libraries: readonly string[];
  /** In the order in which they run. */
  readonly scripts: readonly string[];
  readonly style: string;
  /** What the makers of libraries and font ask to go along with them. */
  readonly notices: string;
}

const own = ["dialog.js", "tables.js", "charts.js"];
const libraries = ["vega", "vega-embed"];
const weights = [400, 600];

/** The same font as in the printed figures, in the part that English and French are written with. */
export function readAssets(): Assets {
  const text = (path: string) => new TextDecoder().decode(bytesOf(path));
  const fonts = weights.map((weight) => {
    const file = require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
    const data = Buffer.from(bytesOf(file)).toString("base64");
    return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  });
  return {
    libraries: libraries.map((name) => withoutMap(text(join(dirname(require.resolve(name)), `${name}.min.js`)))),
    scripts: own.map((name) => text(join(__dirname, "browser", name))),
    style: [...fonts, text(join(__dirname, "browser", "report.css"))].join("\n"),
    notices: text(join(__dirname, "browser", "notices.txt")),
  };
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
