import type { BytesOf } from "../../runner/stage.js";

const font = (weight: number) => ({
  package: `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`,
});

/** What the page holds beside its own words: the libraries that draw, its own scripts and styles, and the figures' font. */
export const reportAssets = {
  vega: { package: "vega/build/vega.min.js" },
  vegaEmbed: { package: "vega-embed/build/vega-embed.min.js" },
  dialog: { own: "5-plot/report/browser/dialog.js" },
  tables: { own: "5-plot/report/browser/tables.js" },
  charts: { own: "5-plot/report/browser/charts.js" },
  style: { own: "5-plot/report/browser/report.css" },
  notices: { own: "5-plot/report/browser/notices.txt" },
  // The same font as in the printed figures, in the part that English and French are written with.
  regular: font(400),
  semibold: font(600),
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

export function pageParts(bytes: BytesOf<typeof reportAssets>): PageParts {
  const text = (name: keyof typeof reportAssets) => new TextDecoder().decode(bytes[name]);
  return {
    libraries: [withoutMap(text("vega")), withoutMap(text("vegaEmbed"))],
    scripts: [text("dialog"), text("tables"), text("charts")],
    style: [fontFace(400, bytes.regular), fontFace(600, bytes.semibold), text("style")].join("\n"),
    notices: text("notices"),
  };
}

function fontFace(weight: number, font: Uint8Array): string {
  const data = Buffer.from(font).toString("base64");
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** A browser's tools would look for the map of a minified script beside the page. */
function withoutMap(script: string): string {
  return script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
}
