import type { TopLevelSpec } from "vega-lite";
import { groupBy } from "../../lib/collections.js";
import { blocksOf, type Case, type Field, type Value } from "../../schemas/index.js";
import { countComparable } from "../count-comparable.js";
import { captionOf } from "../layout/caption.js";
import { caseKey, fieldKey, valueKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { type BoxRow, boxes, contestedMarks, type LineRow, lines, type TextRow, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, size, statusColour } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import { capital } from "../text/grammar.js";

type Given = Pick<Tables, "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;
type Status = Value["status"];

const allStatuses = Object.keys(statusColour) as Status[];
const withSurvey: readonly Status[] = ["corroborated", "primary-only"];
const [countWidth, narrowest, between, rowHeight, groupHeight, groupGap, swatch] = [17, 11, 8, 10.5, 12, 4, 7];
const hair = 0.6;

/** Who bears each value out: a row for each field, a column for each case, and at both margins how many there are of each sort. */
export function evidence(given: Given, page: Page): TopLevelSpec {
  const { common, figures, field: labelOf } = page.texts;
  const words = figures.evidence;
  const sample = sampleOf(given.cases);
  const at = lookUp(given.values);
  const hasSurvey = given.sources.some(({ tier }) => tier === "primary");
  const statuses = allStatuses.filter((status) => hasSurvey || !withSurvey.includes(status));
  const count = (fields: readonly Field[], among: readonly Case[]) => {
    const found = fields.flatMap(({ field }) => among.map(({ case_id }) => at(case_id, field).status));
    return statuses.map((status) => found.filter((other) => other === status).length);
  };
  const isAnswered = ({ field }: Field) => sample.some(({ case_id }) => withSurvey.includes(at(case_id, field).status));
  const grouped = groupBy(given.codebook, (field) => groupOf(field, isAnswered(field)));
  const groups: readonly { id: string; heading: string }[] = [
    { id: "answers", heading: words.group.answers },
    ...blocksOf(given.codebook).map((block) => ({
      id: `block ${block}`,
      heading: capital(page.texts.item(block).many),
    })),
    { id: "unpublished", heading: words.group.unpublished },
    { id: "documents", heading: hasSurvey ? words.group.documents : words.group.unasked },
  ];
  const inOrder = groups.flatMap(({ id }) => grouped.get(id) ?? []);

  const nameWidth = 5 + widest(inOrder.map(({ field }) => labelOf(field)));
  const countsWidth = Math.max(statuses.length * countWidth, 4 + widest([words.perField], bold));
  const countsLeft = page.width - countsWidth;
  needsWidth(page, nameWidth + sample.length * narrowest + between + countsWidth);
  const step = (countsLeft - between - nameWidth) / Math.max(1, sample.length);
  const caseX = (column: number) => nameWidth + (column + 0.5) * step;
  const countX = (column: number) => countsLeft + (column + 0.5) * countWidth;
  const upright = [...sample.map(({ name }) => name), ...statuses.map((status) => words.status[status])];
  const top = groupHeight + swatch + 6 + widest(upright, bold);

  const marks: Marks = { cells: [], headings: [], labels: [], numbers: [], totals: [], rules: [] };
  marks.headings.push({ x: countsLeft + 4, y: groupHeight / 2 - 2, text: words.perField });
  let y = top;
  for (const { id, heading } of groups) {
    const fields = grouped.get(id) ?? [];
    if (fields.length === 0) continue;
    marks.headings.push({ x: 0, y: y + groupHeight / 2, text: heading });
    y += groupHeight;
    for (const field of fields) {
      const middle = y + rowHeight / 2;
      marks.labels.push({ x: 0, y: middle, text: labelOf(field.field), evidence: fieldKey(field.field) });
      for (const [column, { case_id, name }] of sample.entries()) {
        const { status } = at(case_id, field.field);
        const data = { evidence: valueKey(case_id, field.field), case: name, field: field.field };
        marks.cells.push({ ...data, ...cell(status, caseX(column), middle, step - 2 * hair, rowHeight - 2 * hair) });
      }
      marks.numbers.push(...numbers(count([field], sample), (column) => ({ x: countX(column), y: middle })));
      y += rowHeight;
    }
    y += groupGap;
  }

  marks.rules.push({ x: 0, x2: page.width, y, y2: y });
  marks.headings.push({ x: 0, y: y + 2 + groupHeight / 2, text: words.perCase });
  y += 2 + groupHeight;
  const all = count(given.codebook, sample);
  const perCase = sample.map((studyCase) => count(given.codebook, [studyCase]));
  for (const [row, status] of statuses.entries()) {
    const middle = y + rowHeight / 2;
    marks.cells.push(
      cell(status, swatch / 2, middle, swatch, swatch),
      cell(status, countX(row), top - 6, swatch, swatch),
    );
    marks.labels.push({ x: swatch + 4, y: middle, text: words.status[status] });
    const counts = perCase.map((studyCase) => studyCase[row] ?? 0);
    marks.numbers.push(...numbers(counts, (column) => ({ x: caseX(column), y: middle })));
    marks.totals.push({
      x: countsLeft + 4,
      y: middle,
      text: words.share(all[row] ?? 0, inOrder.length * sample.length),
    });
    y += rowHeight;
  }

  const sentences = inOrder.map((field) => {
    const counts = count([field], sample).map((n, i) => ({ n, status: statuses[i] as Status }));
    const shown = counts.filter(({ n }) => n > 0).map(({ n, status }) => `${n} ${words.status[status]}`);
    return `${labelOf(field.field)}${common.colon}${shown.join(", ")}.`;
  });
  return figure(page, {
    title: titleOf(given, words),
    body: {
      height: y,
      layers: [
        ...layersOf(marks),
        textMarks(
          upright.map((text, i) => ({
            x: i < sample.length ? caseX(i) : countX(i - sample.length),
            y: i < sample.length ? top - 2 : top - swatch - 5,
            text,
            evidence: sample[i] && caseKey(sample[i].case_id),
          })),
          { angle: 270, bold: true },
        ),
      ],
    },
    caption: {
      ...captionOf(
        given,
        inOrder.map(({ field }) => field),
        page.texts,
      ),
      what: words.what(inOrder.length, common.cases(sample.length), page.texts.caption.asOf(given.reference_date)),
      notes: [words.defined(hasSurvey)],
    },
    description: [words.description, ...sentences].join(" "),
  });
}

function titleOf(given: Given, words: Page["texts"]["figures"]["evidence"]): string {
  const { values } = given;
  const count = (status: Status) => values.filter((value) => value.status === status).length;
  if (!given.sources.some(({ tier }) => tier === "primary"))
    return words.withoutSurvey(values.length - count("missing"), values.length);
  return words.title(count("corroborated"), countComparable(given), count("primary-only"), count("secondary-only"));
}

interface Marks {
  readonly cells: (BoxRow & { readonly status: Status })[];
  readonly headings: TextRow[];
  readonly labels: TextRow[];
  readonly numbers: TextRow[];
  readonly totals: TextRow[];
  readonly rules: LineRow[];
}

function layersOf({ cells, headings, labels, numbers, totals, rules }: Marks) {
  const having = (wanted: (status: Status) => boolean) => cells.filter(({ status }) => wanted(status));
  return [
    boxes(having((status) => status !== "missing")),
    boxes(
      having((status) => status === "missing"),
      { dashed: true },
    ),
    contestedMarks(
      having((status) => status === "contested").map(({ x, x2, y, y2 }) => ({ x: (x + x2) / 2, y: (y + y2) / 2 })),
    ),
    lines(rules, { color: colour.line }),
    textMarks(headings, { bold: true }),
    textMarks(labels),
    textMarks(numbers, { align: "center" }),
    textMarks(totals, { bold: true }),
  ];
}

/** Which part of the study a field belongs to: its block, or what the survey and its publication say of it. */
function groupOf({ block, questionnaire_item }: Field, isAnswered: boolean): string {
  if (block !== "") return `block ${block}`;
  if (isAnswered) return "answers";
  return questionnaire_item === "" ? "documents" : "unpublished";
}

function cell(status: Status, x: number, y: number, width: number, height: number) {
  const stroke = status === "missing" ? colour.absent : colour.line;
  const box = { x: x - width / 2, x2: x + width / 2, y: y - height / 2, y2: y + height / 2 };
  return { status, ...box, fill: statusColour[status], stroke };
}

function numbers(counts: readonly number[], place: (i: number) => { x: number; y: number }): TextRow[] {
  return counts.map((n, i) => ({ ...place(i), text: String(n), color: n === 0 ? colour.quiet : colour.ink }));
}

const widest = (names: readonly string[], weight = 400) =>
  Math.max(0, ...names.map((name) => textWidth(name, size.text, weight)));
