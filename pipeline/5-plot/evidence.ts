import type { TopLevelSpec } from "vega-lite";
import type { Cluster, Field, Value } from "../artifacts.js";
import { groupBy } from "../lib/order.js";
import { type BoxRow, boxes, contestedMarks, figure, lines, type TextRow, texts } from "./draw.js";
import { textWidth } from "./measure.js";
import { lookUp, sampleOf } from "./read.js";
import { evidence as words } from "./texts/en/evidence.js";
import { bold, colour, margin, printedWidth, size, statusColour } from "./theme.js";

type Status = Value["status"];
type Group = keyof typeof words.group;
const statuses = Object.keys(words.status) as Status[];
const width = printedWidth.twoColumns - 2 * margin;
const [nameWidth, countWidth, between, rowHeight, groupHeight, groupGap] = [120, 17, 8, 10.5, 12, 4];
const [hair, swatch] = [0.6, 7];

/** Who bears each value out: a row for each field, a column for each cluster, and at both margins how many there are of each sort. */
export function evidence({
  clusters,
  codebook,
  values,
}: {
  clusters: readonly Cluster[];
  codebook: readonly Field[];
  values: readonly Value[];
}): TopLevelSpec {
  const sample = sampleOf(clusters);
  const at = lookUp(values);
  const count = (fields: readonly Field[], among: readonly Cluster[]) => {
    const found = fields.flatMap(({ field }) => among.map(({ cluster_id }) => at(cluster_id, field).status));
    return statuses.map((status) => found.filter((other) => other === status).length);
  };
  const groups = groupBy(codebook, (field) => groupOf(field, count([field], sample)));
  const countsLeft = width - statuses.length * countWidth;
  const step = (countsLeft - between - nameWidth) / Math.max(1, sample.length);
  const clusterX = (column: number) => nameWidth + (column + 0.5) * step;
  const countX = (column: number) => countsLeft + (column + 0.5) * countWidth;
  const top = groupHeight + swatch + 6 + widest([...sample.map(({ name }) => name), ...Object.values(words.status)]);

  const cells: (BoxRow & { status: Status })[] = [];
  const [headings, labels, numbers, totals]: [TextRow[], TextRow[], TextRow[], TextRow[]] = [[], [], [], []];
  const showSwatch = (status: Status, x: number, y: number) =>
    cells.push({ status, x, x2: x + swatch, y: y - swatch / 2, y2: y + swatch / 2, ...paint(status) });
  const showCount = (n: number, x: number, y: number) =>
    numbers.push({ x, y, text: String(n), color: n === 0 ? colour.quiet : colour.ink });

  headings.push({ x: countsLeft + 4, y: groupHeight / 2 - 2, text: words.perField });
  let y = top;
  for (const group of Object.keys(words.group) as Group[]) {
    const fields = groups.get(group) ?? [];
    if (fields.length === 0) continue;
    headings.push({ x: 0, y: y + groupHeight / 2, text: words.group[group] });
    y += groupHeight;
    for (const field of fields) {
      labels.push({ x: 0, y: y + rowHeight / 2, text: field.label });
      sample.forEach(({ cluster_id, name }, column) => {
        const { status } = at(cluster_id, field.field);
        const [left, right] = [clusterX(column) - step / 2 + hair, clusterX(column) + step / 2 - hair];
        const place = { x: left, x2: right, y: y + hair, y2: y + rowHeight - hair };
        cells.push({ cluster: name, field: field.field, status, ...place, ...paint(status) });
      });
      for (const [column, n] of count([field], sample).entries()) showCount(n, countX(column), y + rowHeight / 2);
      y += rowHeight;
    }
    y += groupGap;
  }

  const rule = { x: 0, x2: width, y, y2: y };
  headings.push({ x: 0, y: y + 2 + groupHeight / 2, text: words.perCluster });
  y += 2 + groupHeight;
  const all = count(codebook, sample);
  const perCluster = sample.map((cluster) => count(codebook, [cluster]));
  statuses.forEach((status, row) => {
    const middle = y + (row + 0.5) * rowHeight;
    showSwatch(status, 0, middle);
    showSwatch(status, countX(row) - swatch / 2, top - 6);
    labels.push({ x: swatch + 4, y: middle, text: words.status[status] });
    for (const [column, counts] of perCluster.entries()) showCount(counts[row] ?? 0, clusterX(column), middle);
    totals.push({ x: countsLeft + 4, y: middle, text: words.share(all[row] ?? 0, codebook.length * sample.length) });
  });

  const [filled, missing] = [
    cells.filter(({ status }) => status !== "missing"),
    cells.filter(({ status }) => status === "missing"),
  ];
  const contested = cells.filter(({ status }) => status === "contested");
  return figure({
    ...wordsFor(sample, groups, at, all),
    printed: printedWidth.twoColumns,
    height: y + statuses.length * rowHeight,
    layers: [
      boxes(filled),
      boxes(missing, { dashed: true }),
      contestedMarks(contested.map(({ x, x2, y, y2 }) => ({ x: (x + x2) / 2, y: (y + y2) / 2 }))),
      lines([rule], { color: colour.line }),
      texts(
        [
          ...sample.map(({ name }, column) => ({ x: clusterX(column), y: top - 2, text: name })),
          ...statuses.map((status, column) => ({ x: countX(column), y: top - swatch - 5, text: words.status[status] })),
        ],
        { angle: -90, bold: true },
      ),
      texts(headings, { bold: true }),
      texts(labels),
      texts(numbers, { align: "center" }),
      texts(totals, { bold: true }),
    ],
  });
}

/** Which part of the study a field belongs to, by what the questionnaire and its publication say of it. */
function groupOf({ field, questionnaire_item }: Field, counts: readonly number[]): Group {
  if (field.startsWith("lever_")) return "levers";
  const published = (["corroborated", "primary-only"] as const).some((status) => counts[statuses.indexOf(status)]);
  if (published) return "answers";
  return questionnaire_item === "" ? "documents" : "unpublished";
}

const paint = (status: Status) => ({
  fill: statusColour[status],
  stroke: status === "missing" ? colour.line : statusColour[status],
});

const widest = (names: readonly string[]) => Math.max(0, ...names.map((name) => textWidth(name, size.text, bold)));

function wordsFor(
  sample: readonly Cluster[],
  groups: ReadonlyMap<Group, readonly Field[]>,
  at: ReturnType<typeof lookUp>,
  all: readonly number[],
) {
  const total = (status: Status) => all[statuses.indexOf(status)] ?? 0;
  const fields = [...groups.values()].flat();
  const told = fields.map(({ field, label }) => {
    const found = sample.map(({ cluster_id }) => at(cluster_id, field).status);
    const counts = statuses.map((status) => ({ status, n: found.filter((other) => other === status).length }));
    return `${label}: ${counts
      .filter(({ n }) => n > 0)
      .map(({ status, n }) => `${n} ${words.status[status]}`)
      .join(", ")}`;
  });
  return {
    title: words.title(
      total("corroborated"),
      fields.length * sample.length,
      total("primary-only"),
      total("secondary-only"),
    ),
    subtitle: words.defined,
    description: `${words.description} ${told.join(". ")}.`,
  };
}
