import type { TopLevelSpec } from "vega-lite";
import type { Cluster, Field, Value } from "../artifacts.js";
import { codesOf } from "../lib/codes.js";
import { type BoxRow, boxes, contestedMarks, figure, type TextRow, texts } from "./draw.js";
import { key } from "./key.js";
import { counted, fieldOf, labelOf, lookUp, sampleOf } from "./read.js";
import { codeColour, colour, inkOn, margin, otherColours, printedWidth } from "./theme.js";

const columns = [
  { field: "creation_year", heading: ["Year", "created"], width: 25 },
  { field: "geographic_perimeter", heading: ["Peri-", "meter"], width: 29 },
  { field: "vocation", heading: ["Vocation"], width: 33 },
  { field: "governance", heading: ["Gover-", "nance"], width: 27 },
  { field: "financing", heading: ["Finan-", "cing"], width: 27 },
  { field: "labelling", heading: ["Label-", "ling"], width: 34 },
] as const;
const width = printedWidth.oneColumn - 2 * margin;
const [gap, rowHeight, headingHeight] = [1.5, 11, 20];

interface Cell {
  readonly left: number;
  readonly width: number;
  readonly text: string;
  readonly fill: string;
  readonly missing: boolean;
}

/** Table 2 as a picture: a row for each cluster in the published order, a column for each structural characteristic. */
export function structureMatrix({
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
  const lefts = columns.map((_, i) => width - columns.slice(i).reduce((sum, column) => sum + column.width + gap, -gap));
  const [filled, empty, words, marks]: [BoxRow[], BoxRow[], TextRow[], { x: number; y: number }[]] = [[], [], [], []];

  sample.forEach((cluster, row) => {
    const y = headingHeight + row * rowHeight;
    columns.forEach(({ field, width: columnWidth }, i) => {
      const { value, status } = at(cluster.cluster_id, field);
      const left = lefts[i] ?? 0;
      const says = { cluster: cluster.name, field, value, status };
      for (const cell of cellsOf(fieldOf(codebook, field), value, left, columnWidth)) {
        const box = {
          ...says,
          x: cell.left,
          x2: cell.left + cell.width,
          y: y + 0.5,
          y2: y + rowHeight - 0.5,
          fill: cell.fill,
        };
        (cell.missing ? empty : filled).push({ ...box, stroke: cell.missing ? colour.quiet : colour.line });
        words.push({ x: cell.left + cell.width / 2, y: y + rowHeight / 2, text: cell.text, color: inkOn(cell.fill) });
      }
      if (status === "contested") marks.push({ ...says, x: left + columnWidth - 0.5, y: y + 1 });
    });
  });

  const bottom = headingHeight + sample.length * rowHeight;
  const legend = key(
    [
      ...codesOf(fieldOf(codebook, "vocation")).map(({ label }) => ({
        text: `${initial(label)} ${label.toLowerCase()}`,
      })),
      { mark: "missing", text: "– no answer" },
      { mark: "contested", text: "sources disagree" },
    ],
    0,
    bottom + 5,
    width,
  );
  const headings = columns.flatMap(({ heading, width: columnWidth }, i) =>
    heading.map((text, line) => ({
      text,
      x: (lefts[i] ?? 0) + columnWidth / 2,
      y: headingHeight - 5 - (heading.length - 1 - line) * 8,
    })),
  );
  return figure({
    ...wordsFor(sample, codebook, at, marks.length),
    height: bottom + 5 + legend.height,
    layers: [
      boxes(filled),
      boxes(empty, { dashed: true }),
      texts(words, { align: "center" }),
      texts([{ x: 0, y: headingHeight - 5, text: "Cluster" }], { bold: true }),
      texts(headings, { align: "center", bold: true }),
      texts(sample.map(({ name }, row) => ({ x: 0, y: headingHeight + (row + 0.5) * rowHeight, text: name }))),
      contestedMarks(marks),
      ...legend.layers,
    ],
  });
}

/** One cell, or one for each code where a cluster may have several. */
function cellsOf(field: Field, value: string, left: number, columnWidth: number): Cell[] {
  const whole = { left, width: columnWidth };
  if (value === "") return [{ ...whole, text: "–", fill: colour.paper, missing: true }];
  const codes = codesOf(field);
  if (field.type !== "codes")
    return [{ ...whole, text: shorten(labelOf(field, value)), fill: fillOf(field, value), missing: false }];
  const has = new Set(value.split("+"));
  return codes.map(({ code, label }, i) => ({
    left: left + (i * columnWidth) / codes.length,
    width: columnWidth / codes.length,
    text: has.has(code) ? initial(label) : "",
    fill: has.has(code) ? colour.filled : colour.paper,
    missing: false,
  }));
}

function fillOf(field: Field, value: string): string {
  const place = codesOf(field).findIndex(({ code }) => code === value);
  if (field.type !== "code" || place < 0) return colour.plain;
  return (
    codeColour[value] ??
    (field.field === "geographic_perimeter"
      ? colour.plain
      : (otherColours[place % otherColours.length] ?? colour.plain))
  );
}

const initial = (label: string) => label.slice(0, 1).toUpperCase();
const shorten = (text: string) => (text.includes(" or ") ? text.split(" or ").map(initial).join(" or ") : text);

type At = ReturnType<typeof lookUp>;

function wordsFor(sample: readonly Cluster[], codebook: readonly Field[], at: At, contested: number) {
  const most = ["governance", "financing"].map((field) => ({
    field,
    answered: sample.filter(({ cluster_id }) => at(cluster_id, field).value !== "").length,
    ...mostCommon(sample.map(({ cluster_id }) => at(cluster_id, field).value)),
  }));
  const findings = most
    .filter(({ answered }) => answered > 0)
    .map(({ field, value, count, answered }) => {
      return `${count} of ${answered} have ${labelOf(fieldOf(codebook, field), value).toLowerCase()} ${field}`;
    });
  const title = findings.length > 0 ? findings.join(", ") : `${counted(sample.length, "cluster")} by structure`;
  const missing = sample.flatMap(({ cluster_id }) =>
    columns.filter(({ field }) => at(cluster_id, field).value === ""),
  ).length;
  const subtitle = `${counted(missing, "value is", "values are")} missing; another source disagrees on ${contested}.`;
  const rows = sample.map(({ cluster_id, name }) => {
    const told = columns.map(
      ({ field }) => labelOf(fieldOf(codebook, field), at(cluster_id, field).value) || "no answer",
    );
    return `${name}: ${told.join("; ")}`;
  });
  const heads = columns.map(({ field }) => fieldOf(codebook, field).label.toLowerCase()).join(", ");
  return {
    title,
    subtitle,
    description: `A table of ${counted(sample.length, "cluster")} by ${heads}. ${subtitle} ${rows.join(". ")}.`,
  };
}

function mostCommon(values: readonly string[]): { value: string; count: number } {
  const answers = values.filter((value) => value !== "");
  const counts = [...new Set(answers)].map((value) => ({
    value,
    count: answers.filter((answer) => answer === value).length,
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best), { value: "", count: 0 });
}
