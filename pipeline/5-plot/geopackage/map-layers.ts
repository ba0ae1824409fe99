import type { SqlValue } from "sql.js";
import { type CaseColumn, caseColumns, isNumeric } from "../../4-aggregate/layers/case-columns.js";
import { listFeatures } from "../../4-aggregate/layers/make-layers.js";
import { ascendingBy } from "../../lib/collections.js";
import {
  type CasesLayer,
  leftOut,
  mapLines,
  type RegionsLayer,
  type StatedSource,
  translated,
} from "../../schemas/index.js";
import { nameOfGroup } from "../map/places.js";
import type { Tables } from "../reads.js";
import { citeData } from "../report/cite-data.js";
import { titleOf } from "../report/title-of.js";
import type { Texts } from "../text/index.js";
import { areaStyle, lineStyle, pointStyle } from "./layer-styles.js";
import type { Column, Layer } from "./write-geopackage.js";

type Given = Pick<
  Tables,
  "study" | "cases" | "codebook" | "places" | "values" | "regions" | "sources" | "reference_date" | "map_line"
>;
type Cell = string | number | null;

/** The layers of 4-aggregate with their values in words, the lines of the map and the sources; nothing where no layer has a geometry. */
export function mapLayers(given: Given, texts: Texts): Layer[] {
  // As in the study, and as in the layers of 4-aggregate.
  const order = given.cases.map(({ case_id }) => case_id);
  const places = [...given.places].sort(ascendingBy(({ case_id }) => [order.indexOf(case_id)]));
  const { cases, regions } = listFeatures({ ...given, places });
  const { notes = [], credits = [] } = given.study.map ?? {};
  const about = texts.layers.asOf(titleOf(given.study, texts).text, texts.common.day(given.reference_date));
  const { line } = citeData(given, { documents: "listed", parts: ["map"] }, texts);
  const description = [about, ...[...notes, ...credits].map(texts.own), line].join(" ");
  const layers = [
    ...(regions ? [regionLayer(regions, description, texts), ...lineLayer(given, description, texts)] : []),
    ...(cases ? [caseLayer(cases, description, given, texts)] : []),
  ];
  return layers.length === 0 ? [] : [...layers, sourceTable(given.sources, description, texts)];
}

/** What is left out where no layer has a geometry. */
export function noticesOfLayers(layers: readonly Layer[]): string[] {
  return layers.length === 0 ? [leftOut("map.gpkg", ["neither cases nor regions have a geometry"])] : [];
}

function caseLayer(features: CasesLayer["features"], description: string, given: Given, texts: Texts): Layer {
  const columns = caseColumns(given.codebook);
  const inWords = (column: CaseColumn, cell: Cell): Cell => {
    if (typeof cell !== "string") return cell;
    if (column.part === "status") return statusIn(cell, texts);
    if (column.part === "value") return texts.label(column.field.field, cell);
    if (column.part !== "place") return cell;
    if (column.of === "place_status") return statusIn(cell, texts);
    if (column.of === "place_evidence") return texts.report.evidence[cell] ?? cell;
    return column.of === "place_group" && cell !== "" ? nameOfGroup(cell, cell, given.study, texts) : cell;
  };
  const evidence = ["stated", "seat_or_address"].map((grade) => texts.report.evidence[grade] ?? grade);
  const list = evidence.map((name) => `'${name.replaceAll("'", "''")}'`).join(", ");
  return {
    ...{ name: "cases", title: texts.layers.cases, description },
    columns: distinctTitles(columns.map((column) => describeColumn(column, texts))),
    rows: features.map(({ properties, geometry }) => ({
      geometry,
      cells: columns.map((column) => inWords(column, properties[column.name] ?? null)),
    })),
    features: {
      geometry: "POINT",
      style: pointStyle({
        rule: `"place_evidence" IN (${list})`,
        holds: texts.layers.direct,
        other: texts.layers.indirect,
      }),
    },
  };
}

function statusIn(status: string, { figures }: Texts): string {
  return (figures.evidence.status as Readonly<Record<string, string>>)[status] ?? status;
}

function describeColumn(column: CaseColumn, texts: Texts): Column {
  if (column.part === "place")
    return { name: column.name, type: "TEXT", title: texts.layers.place[column.of], description: "" };
  const { field, part, name } = column;
  const isNumber = isNumeric(field) && part !== "status" && part !== "sources";
  const label = texts.field(field.field);
  return {
    name,
    type: isNumber ? (field.type === "year" ? "INTEGER" : "DOUBLE") : "TEXT",
    title: part === "value" ? label : `${label}${texts.common.colon}${texts.layers.part[part]}`,
    description: part === "value" ? translated(field, "description", texts.language) : "",
  };
}

/** Titles of a table's columns must differ (GeoPackage 1.3, table gpkg_data_columns): one that is taken has its column's name beside it. */
function distinctTitles(columns: readonly Column[]): Column[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const title = taken.has(column.title) ? `${column.title} (${column.name})` : column.title;
    taken.add(title);
    return { ...column, title };
  });
}

function regionLayer(features: RegionsLayer["features"], description: string, { layers }: Texts): Layer {
  const names = ["code", "name", "cases", "of", "names"] as const;
  return {
    ...{ name: "regions", title: layers.regions, description },
    columns: names.map((name) => ({
      ...{ name, title: layers.region[name], description: "" },
      type: name === "cases" || name === "of" ? "INTEGER" : "TEXT",
    })),
    rows: features.map(({ properties, geometry }) => ({ geometry, cells: names.map((name) => properties[name]) })),
    features: { geometry: "MULTIPOLYGON", style: areaStyle() },
  };
}

/** The lines that the map has beside the outlines, each with what is to be known of it. */
function lineLayer({ study, map_line }: Given, description: string, { layers, own }: Texts): Layer[] {
  const lines = mapLines(study.map, map_line).filter(({ style }) => style !== "none");
  const names = ["id", "style", "note"] as const;
  const layer: Layer = {
    ...{ name: "lines", title: layers.lines, description },
    columns: names.map((name) => ({ name, type: "TEXT", title: layers.line[name], description: "" })),
    rows: lines.map(({ id, style, notes, from, to }) => ({
      geometry: { type: "LineString", coordinates: [from, to] },
      cells: [id, style, notes[style] === undefined ? "" : own(notes[style])],
    })),
    features: { geometry: "LINESTRING", style: lineStyle(`"style" = 'dashed'`) },
  };
  return lines.length === 0 ? [] : [layer];
}

/** Whose statements the ids in the other tables are. */
function sourceTable(sources: readonly StatedSource[], description: string, { layers }: Texts): Layer {
  const names = ["source_id", "title", "publisher", "published", "url"] as const;
  return {
    ...{ name: "sources", title: layers.sources, description },
    columns: names.map((name) => ({ name, type: "TEXT", title: layers.source[name], description: "" })),
    rows: sources.map((source) => ({ cells: names.map((name): SqlValue => source[name]) })),
  };
}
