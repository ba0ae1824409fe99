import type { Database, SqlValue } from "sql.js";
import { encodeGeometry, extentOf, type Geometry, wgs84 } from "./encode-geometry.js";
import { applicationId, standardTables, userVersion } from "./standard-tables.js";

export interface Column {
  readonly name: string;
  readonly type: "TEXT" | "INTEGER" | "DOUBLE";
  /** What people call it, and what it means. */
  readonly title: string;
  readonly description: string;
}

/** A table of a GeoPackage; one of features has geometries and a style, which programs show by themselves. */
export interface Layer {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly cells: readonly SqlValue[]; readonly geometry?: Geometry | null }[];
  readonly features?: { readonly geometry: "POINT" | "LINESTRING" | "MULTIPOLYGON"; readonly style: string };
}

/** When the file was last changed is not known to what the same inputs always give: the earliest day that archives know stands for it. */
const noTime = "1980-01-01T00:00:00.000Z";

/**
 * A GeoPackage with these layers, the first of them drawn lowest where a program has no order of its own.
 * Source: OGC 12-128r17, GeoPackage 1.3. Without the R-tree extension, which few features need.
 *
 * @param wasm SQLite itself, `sql.js/dist/sql-wasm.wasm`
 */
export async function writeGeopackage(layers: readonly Layer[], wasm: Uint8Array): Promise<Uint8Array> {
  const SQL = await (await import("sql.js")).default({ wasmBinary: new Uint8Array(wasm).buffer });
  const database = new SQL.Database();
  try {
    database.run(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${userVersion}; BEGIN;`);
    database.run(standardTables);
    for (const layer of layers) addLayer(database, layer);
    const styles = { name: "layer_styles", title: "layer_styles", description: "styles that QGIS applies by itself" };
    insert(database, "gpkg_contents", contentsRow(styles, "attributes"));
    database.run("COMMIT;");
    return database.export();
  } finally {
    database.close();
  }
}

function addLayer(database: Database, { name, columns, rows, features, ...layer }: Layer): void {
  const typed = [
    "fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
    ...(features ? [`geom ${features.geometry}`] : []),
    ...columns.map((column) => `${quoted(column.name)} ${column.type}`),
  ];
  database.run(`CREATE TABLE ${quoted(name)} (${typed.join(", ")})`);
  const geometries = rows.flatMap(({ geometry }) => geometry ?? []);
  const row = contentsRow({ name, ...layer }, features ? "features" : "attributes", geometries);
  insert(database, "gpkg_contents", row);
  if (features) {
    insert(database, "gpkg_geometry_columns", [name, "geom", features.geometry, wgs84, 0, 0]);
    const style = [null, "", "", name, "geom", name, features.style, "", 1, "", "", "", noTime];
    insert(database, "layer_styles", style);
  }
  for (const { name: column, title, description } of columns)
    insert(database, "gpkg_data_columns", [name, column, title, title, description, null, null]);
  rows.forEach(({ geometry, cells }, index) => {
    const shape = features ? [geometry ? encodeGeometry(geometry) : null] : [];
    insert(database, name, [index + 1, ...shape, ...cells]);
  });
}

function contentsRow(
  { name, title, description }: Pick<Layer, "name" | "title" | "description">,
  kind: "features" | "attributes",
  geometries: readonly Geometry[] = [],
): SqlValue[] {
  const extent = geometries.length > 0 ? extentOf(geometries) : [null, null, null, null];
  return [name, kind, title, description, noTime, ...extent, kind === "features" ? wgs84 : null];
}

/** Values are bound and never part of the statement, so that no text is read as one. */
function insert(database: Database, table: string, row: readonly SqlValue[]): void {
  database.run(`INSERT INTO ${quoted(table)} VALUES (${row.map(() => "?").join(", ")})`, [...row]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
