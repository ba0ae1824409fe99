import type { TopLevelSpec } from "vega-lite";
import type { Cluster, Field, Value } from "../artifacts.js";
import { type BoxRow, boxes, contestedMarks, figure, lines, type TextRow, texts } from "./draw.js";
import { key } from "./key.js";
import { textWidth, wrap } from "./measure.js";
import { counted, lookUp, sampleOf } from "./read.js";
import { bold, colour, lineHeight, margin, printedWidth, size } from "./theme.js";

const width = printedWidth.oneColumn - 2 * margin;
const [nameWidth, rowHeight, headingWidth] = [60, 11, 74];

/** Table 3 as a picture: which cluster uses which lever, and how many use each. */
export function leverMatrix({
  clusters,
  codebook,
  values,
}: {
  clusters: readonly Cluster[];
  codebook: readonly Field[];
  values: readonly Value[];
}): TopLevelSpec {
  const sample = sampleOf(clusters);
  const levers = codebook.filter(({ field }) => field.startsWith("lever_"));
  const at = lookUp(values);
  const step = (width - nameWidth) / Math.max(1, levers.length);
  const headings = levers.map(({ label }) => wrap(label, headingWidth, size.text, bold));
  const top = Math.max(0, ...headings.flat().map((line) => textWidth(line, size.text, bold))) + 5;
  const [filled, empty, words, marks]: [BoxRow[], BoxRow[], TextRow[], { x: number; y: number }[]] = [[], [], [], []];

  sample.forEach((cluster, row) => {
    levers.forEach(({ field }, column) => {
      const { value, status } = at(cluster.cluster_id, field);
      const says = { cluster: cluster.name, lever: field, value, status };
      const [x, y] = [nameWidth + column * step, top + row * rowHeight];
      const box = { ...says, x: x + 0.75, x2: x + step - 0.75, y: y + 0.75, y2: y + rowHeight - 0.75 };
      if (value === "") empty.push({ ...box, fill: colour.paper, stroke: colour.quiet });
      else filled.push({ ...box, fill: value === "yes" ? colour.filled : colour.paper, stroke: colour.line });
      if (value === "") words.push({ x: x + step / 2, y: y + rowHeight / 2, text: "–" });
      if (status === "contested") marks.push({ ...says, x: x + step - 4, y: y + 4 });
    });
  });

  const counts = levers.map(({ field, label }) => {
    const answers = sample.map(({ cluster_id }) => at(cluster_id, field).value).filter((value) => value !== "");
    return { label, using: answers.filter((value) => value === "yes").length, answered: answers.length };
  });
  const bottom = top + sample.length * rowHeight;
  const items = [
    { mark: { fill: colour.filled }, text: "used" },
    { mark: { fill: colour.paper }, text: "not used" },
    { mark: "missing", text: "– no answer" },
    { mark: "contested", text: "sources disagree" },
  ] as const;
  const legend = key(items, 0, bottom + 20, width);
  return figure({
    ...wordsFor(sample, levers, at, counts, marks.length),
    height: bottom + 20 + legend.height,
    layers: [
      boxes(filled),
      boxes(empty, { dashed: true }),
      texts(words, { align: "center" }),
      texts(
        headings.flatMap((heading, column) => slanted(heading, nameWidth + (column + 0.5) * step, top - 3)),
        { angle: -90, bold: true },
      ),
      texts([{ x: 0, y: top - 7, text: "Cluster" }], { bold: true }),
      texts(sample.map(({ name }, row) => ({ x: 0, y: top + (row + 0.5) * rowHeight, text: name }))),
      lines([{ x: 0, x2: width, y: bottom + 2, y2: bottom + 2 }], { color: colour.line }),
      texts([{ x: 0, y: bottom + 9, text: "Used / answered" }], { bold: true }),
      texts(
        counts.map(({ using, answered }, column) => ({
          x: nameWidth + (column + 0.5) * step,
          y: bottom + 9,
          text: `${using}/${answered}`,
        })),
        { align: "center" },
      ),
      contestedMarks(marks),
      ...legend.layers,
    ],
  });
}

/** The lines of a heading that reads upwards, side by side and centred on its column. */
function slanted(heading: readonly string[], x: number, y: number): TextRow[] {
  return heading.map((text, line) => ({ text, x: x + (line - (heading.length - 1) / 2) * lineHeight.text, y }));
}

interface Count {
  readonly label: string;
  readonly using: number;
  readonly answered: number;
}

function wordsFor(
  sample: readonly Cluster[],
  levers: readonly Field[],
  at: ReturnType<typeof lookUp>,
  counts: readonly Count[],
  contested: number,
) {
  const everyone = counts.filter(({ using, answered }) => answered > 0 && using === answered).length;
  const least = counts.reduce(
    (low, next) => (next.using < low.using ? next : low),
    counts[0] ?? { label: "none", using: 0, answered: 0 },
  );
  const title = `${everyone} of ${counted(counts.length, "lever")} ${everyone === 1 ? "is" : "are"} used by every cluster that answered, the rarest by ${least.using} of ${least.answered}`;
  const silent = sample.filter(({ cluster_id }) => levers.every(({ field }) => at(cluster_id, field).value === ""));
  const subtitle = `${counted(silent.length, "cluster")} gave no answer; a document disagrees on ${counted(contested, "cell")}.`;
  const told = counts.map(({ label, using, answered }) => `${label}: ${using} of ${answered}`).join("; ");
  const rows = sample.map(({ cluster_id, name }) => {
    const used = levers.filter(({ field }) => at(cluster_id, field).value === "yes").map(({ label }) => label);
    return `${name}: ${silent.some((one) => one.cluster_id === cluster_id) ? "no answer" : used.join(", ") || "none"}`;
  });
  return {
    title,
    subtitle,
    description: `A table of ${counted(sample.length, "cluster")} by intervention lever. ${told}. ${rows.join(". ")}.`,
  };
}
