import type { TopLevelSpec } from "vega-lite";
import type { Cluster, Value, Witness } from "../artifacts.js";
import { ascendingBy } from "../lib/order.js";
import { figure, type Layer, layer } from "./draw.js";
import { textWidth } from "./measure.js";
import { counted, lookUp, sampleOf } from "./read.js";
import { colour, margin, printedWidth, size } from "./theme.js";

const width = printedWidth.oneColumn - 2 * margin;
const rowHeight = 10.5;
/** From the frame to the first and the last year, so that their labels are whole. */
const edge = 10;

interface Row {
  readonly cluster: string;
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly status: string;
}

/** Clusters in order of their year of creation, with the years that other sources give. */
export function creationTimeline({
  clusters,
  values,
  witnesses,
}: {
  clusters: readonly Cluster[];
  values: readonly Value[];
  witnesses: readonly Witness[];
}): TopLevelSpec {
  const sample = sampleOf(clusters);
  const at = lookUp(values);
  const others = dissent(witnesses);
  const dated = sample.filter(({ cluster_id }) => /^\d{4}$/.test(at(cluster_id, "creation_year").value));
  const rows = dated
    .map(({ cluster_id, name }, order) => {
      const year = Number(at(cluster_id, "creation_year").value);
      const years = [year, ...(others.get(cluster_id) ?? [])];
      return {
        cluster: name,
        cluster_id,
        year,
        first: Math.min(...years),
        last: Math.max(...years),
        status: at(cluster_id, "creation_year").status,
        order,
      };
    })
    .sort(ascendingBy(({ year, order }) => [year, order]));
  const undated = sample.filter((cluster) => !dated.includes(cluster)).map(({ name }) => name);
  const dissenting = rows.flatMap(({ cluster, cluster_id, year }) =>
    [...new Set(others.get(cluster_id) ?? [])]
      .filter((other) => other !== year)
      .map((other) => ({ cluster, year: other })),
  );
  const first = Math.min(...rows.map((row) => row.first));
  const last = Math.max(...rows.map((row) => row.last));
  const x = yearScale(first, last);
  const room = (width - 2 * edge) / Math.max(1, last - first);
  const isLate = (row: Row) => edge + (row.last - first) * room + 6 + textWidth(row.cluster, size.text) > width;

  return figure({
    ...wordsFor(rows, undated, dissenting),
    height: rows.length * rowHeight,
    axisRoom: 27,
    layers: [
      names(
        rows.filter((row) => !isLate(row)),
        x,
        "last",
        "left",
      ),
      names(rows.filter(isLate), x, "first", "right"),
      ranges(rows, x),
      points(dissenting, x, colour.paper, colour.contested),
      points(rows, x, colour.filled, colour.filled),
    ],
  });
}

/** The years that dissenting sources give, by cluster: both ends of a range. */
function dissent(witnesses: readonly Witness[]): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const { cluster_id, field, stance, value } of witnesses) {
    if (field !== "creation_year" || stance !== "dissents") continue;
    years.set(cluster_id, [...(years.get(cluster_id) ?? []), ...(value.match(/\d{4}/g) ?? []).map(Number)]);
  }
  return years;
}

const row = { field: "cluster", type: "nominal", sort: null, axis: null, scale: { paddingInner: 0, paddingOuter: 0 } };

/** The year's scale and axis, the same for every layer. */
function yearScale(first: number, last: number) {
  const look = {
    grid: true,
    gridWidth: 0.5,
    domain: false,
    tickWidth: 0.5,
    tickRound: false,
    translate: 0,
    labelFlush: false,
    labelOverlap: false,
  };
  const axis = { title: "Year of creation", format: "d", values: years(first, last), ...look };
  const scale = { domain: [first, last], range: [edge, width - edge], nice: false, zero: false };
  return (field: string) => ({ field, type: "quantitative", scale, axis });
}

type YearScale = ReturnType<typeof yearScale>;

/** Every year if the labels have room, else every second, and so on. */
function years(first: number, last: number): number[] {
  const every = Math.ceil(((last - first + 1) * (textWidth("2000", size.text) + 3)) / width);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => first + i * every);
}

function ranges(rows: readonly Row[], x: YearScale): Layer {
  const apart = rows.filter(({ first, last }) => first < last);
  return layer(
    apart,
    { type: "rule", color: colour.contested, strokeWidth: 1.2 },
    { x: x("first"), x2: { field: "last" }, y: row },
  );
}

function points(rows: readonly { cluster: string; year: number }[], x: YearScale, fill: string, stroke: string): Layer {
  const mark = { type: "point", shape: "circle", size: 26, filled: false, fill, stroke, strokeWidth: 1.2, opacity: 1 };
  return layer(rows, mark, { x: x("year"), y: row });
}

function names(rows: readonly Row[], x: YearScale, from: "first" | "last", align: "left" | "right"): Layer {
  const mark = { type: "text", align, dx: align === "left" ? 6 : -6 };
  return layer(rows, mark, { x: x(from), y: row, text: { field: "cluster", type: "nominal" } });
}

function wordsFor(
  rows: readonly Row[],
  undated: readonly string[],
  dissenting: readonly { cluster: string; year: number }[],
) {
  const middle = rows[Math.ceil(rows.length / 2) - 1]?.year ?? 0;
  const byThen = rows.filter(({ year }) => year <= middle).length;
  const contested = rows.filter(({ status }) => status === "contested").map(({ cluster }) => cluster);
  const title = `${byThen} of ${counted(rows.length + undated.length, "cluster")} existed by ${middle}; the sources disagree on the year of ${contested.length || "none"}`;
  const unknown = undated.length > 0 ? ` Year not known: ${undated.join(", ")}.` : "";
  const subtitle = `Blue: the year concluded. Orange rings: years that other sources give.${unknown}`;
  const told = rows.map(({ cluster, year }) => {
    const others = dissenting.filter((other) => other.cluster === cluster).map((other) => other.year);
    return `${cluster}: ${year}${others.length > 0 ? ` (others say ${others.join(", ")})` : ""}`;
  });
  return { title, subtitle, description: `Clusters by their year of creation. ${told.join("; ")}.${unknown}` };
}
