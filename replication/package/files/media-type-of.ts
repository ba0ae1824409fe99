import { basename, extname } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".cff": "application/yaml",
  ".csv": "text/csv",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".geojson": "application/geo+json",
  ".gpkg": "application/geopackage+sqlite3",
  ".html": "text/html",
  ".ipynb": "application/x-ipynb+json",
  ".json": "application/json",
  ".md": "text/markdown",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".tex": "application/x-tex",
  ".ts": "text/x-typescript",
  ".mts": "text/x-typescript",
  ".cjs": "text/javascript",
  ".py": "text/x-python",
  ".mjs": "text/javascript",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".yml": "application/yaml",
  ".dbf": "application/vnd.dbf",
  ".shp": "application/vnd.shp",
  ".shx": "application/vnd.shx",
};

/** A file's media type by its ending; what has none that is known is text. */
export function mediaTypeOf(file: string): string {
  return mediaTypes[extname(basename(file))] ?? "text/plain";
}
