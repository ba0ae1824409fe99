import type { TopLevelSpec } from "vega-lite";
import { groupBy } from "../../../lib/collections.js";
import { blocksOf, type Field } from "../../../schemas/index.js";
import { countComparable } from "../../count-comparable.js";
import { captionOf } from "../../layout/caption.js";
import { figure } from "../../layout/figure.js";
import type { LegendItem } from "../../layout/legend.js";
import { type Page, wideOrNarrow } from "../../layout/page.js";
import { statusColour } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import { capital } from "../../text/grammar.js";
import type { Texts } from "../../text/index.js";
import { statusesOf } from "../../text/statuses.js";
import { ageShown } from "./evidence-ages.js";
import { evidenceBars } from "./evidence-bars.js";
import { countStatuses, evidenceGrid, type FieldGroup, type GridGiven, type Status } from "./evidence-grid.js";

type Given = Pick<Tables, "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;

const allStatuses = Object.keys(statusColour) as Status[];
const withSurvey: readonly Status[] = ["corroborated", "primary-only"];
/** Those whose names do not say all. */
const defined = ({ primary, documents }: Texts["sides"]): Status[] =>
  primary && documents ? ["corroborated", "contested", "primary-only"] : ["contested"];

/** Who bears each value out: a row for each field, a column for each case, and at both margins how many there are of each sort. */
export function evidence(given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field: labelOf } = page.texts;
  const words = figures.evidence;
  const sample = sampleOf(given.cases);
  const at = lookUp(given.values);
  const possible = statusesOf(page.texts.sides);
  // A value that a setting settles is none of the survey's, also where there are no documents.
  const statuses = allStatuses.filter(
    (status) => possible.includes(status) || given.values.some((value) => value.status === status),
  );
  const groups = groupsOf(given, page.texts);
  const fields = groups.flatMap((group) => group.fields).map(({ field }) => field);

  const sentences = fields.map((field) => {
    const counts = countStatuses(statuses, [field], sample, at);
    const shown = statuses.flatMap((status, i) => (counts[i] ? [`${counts[i]} ${words.status[status]}`] : []));
    return `${labelOf(field)}${common.colon}${shown.join(", ")}.`;
  });
  const isCounted = new Set(sample.map(({ case_id }) => case_id));
  const ages = given.values.flatMap((value) => (isCounted.has(value.case_id) ? (ageShown(value) ?? []) : []));
  const shown = { groups, statuses, sample, at };
  const { aged, ...body } = wideOrNarrow(
    page,
    () => ({ ...evidenceGrid(shown, page), aged: ages }),
    () => ({ ...evidenceBars(shown, keyOf(statuses, fields, shown, words), page), aged: [] }),
  );
  return figure(page, {
    title: titleOf(given, page.texts),
    body,
    caption: {
      ...captionOf(given, fields, page.texts),
      what: words.what(fields.length, common.cases(sample.length), caption.asOf(given.reference_date)),
      notes: [words.defined(defined(page.texts.sides)), ...(aged.length > 0 ? [words.age] : [])],
    },
    description: [
      words.description,
      ...sentences,
      ...(ages.length > 0 ? [words.oldest(ages.length, Math.max(...ages))] : []),
    ].join(" "),
  });
}

/** What each colour means, and how many values have it. */
function keyOf(
  statuses: readonly Status[],
  fields: readonly string[],
  { sample, at }: Pick<GridGiven, "sample" | "at">,
  words: Texts["figures"]["evidence"],
): LegendItem[] {
  const counts = countStatuses(statuses, fields, sample, at);
  return statuses.map((status, i) => ({
    mark: status === "missing" ? "missing" : { fill: statusColour[status] },
    text: `${words.status[status]}, ${words.share(counts[i] ?? 0, fields.length * sample.length)}`,
  }));
}

function titleOf(given: Given, { figures, sides }: Texts): string {
  const [words, { values }] = [figures.evidence, given];
  const count = (status: Status) => values.filter((value) => value.status === status).length;
  if (!sides.primary || !sides.documents) {
    // Where sides are even, what sources state comes to no value.
    return words.oneSided(values.filter(({ value }) => value !== "").length, values.length);
  }
  return words.title(count("corroborated"), countComparable(given), count("primary-only"), count("secondary-only"));
}

/** The parts of the study in the order in which they are shown: what the survey answered, its blocks, and the rest. */
function groupsOf({ cases, codebook, values }: Given, texts: Texts): FieldGroup[] {
  const words = texts.figures.evidence;
  const [sample, at] = [sampleOf(cases), lookUp(values)];
  const isAnswered = ({ field }: Field) => sample.some(({ case_id }) => withSurvey.includes(at(case_id, field).status));
  const grouped = groupBy(codebook, (field) => groupOf(field, isAnswered(field), texts.sides.asked));
  return [
    { id: "answers", heading: words.group.answers },
    ...blocksOf(codebook).map((block) => ({ id: `block ${block}`, heading: capital(texts.item(block).many) })),
    { id: "unpublished", heading: words.group.unpublished },
    { id: "documents", heading: texts.sides.primary ? words.group.documents : words.group.unasked },
  ].flatMap(({ id, heading }) => {
    const fields = grouped.get(id) ?? [];
    return fields.length === 0 ? [] : [{ heading, fields }];
  });
}

/** Which part of the study a field belongs to: its block, or what the survey and its publication say of it. */
function groupOf({ block, questionnaire_item }: Field, isAnswered: boolean, hasSurvey: boolean): string {
  if (block !== "") return `block ${block}`;
  if (isAnswered) return "answers";
  return !hasSurvey || questionnaire_item === "" ? "documents" : "unpublished";
}
