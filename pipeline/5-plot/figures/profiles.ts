import type { TopLevelSpec } from "vega-lite";
import { ascendingBy, groupBy } from "../../lib/collections.js";
import { type BlockProfile, type Field, type FigureOf, fieldsOfBlock, meaningOf } from "../../schemas/index.js";
import { axis } from "../layout/axis.js";
import { captionOf } from "../layout/caption.js";
import { caseKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { lines } from "../layout/marks.js";
import { columnGap, markSpace, matrix } from "../layout/matrix.js";
import { needsWidth, type Page } from "../layout/page.js";
import { statusKeys } from "../layout/status-keys.js";
import { textWidth, wrap } from "../layout/text-width.js";
import { bold, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import { blockCell, blockLegend } from "./block-cells.js";
import { dendrogram } from "./dendrogram.js";

type Given = Pick<Tables, "cases" | "codebook" | "profiles" | "sources" | "values" | "witnesses" | "reference_date">;

const [apart, treeGap, treeShare] = [5, 5, 0.2];

/** The yes/no fields of a block: cases with yes for the same fields stand together, with the tree of their similarity beside. */
export function profiles({ block }: FigureOf<"profiles">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field: fieldLabel } = page.texts;
  const words = figures.profiles;
  const item = page.texts.item(block);
  const at = lookUp(given.values);
  const sample = sampleOf(given.cases);
  const nameOf = new Map(sample.map(({ case_id, name }) => [case_id, name]));
  const rows = given.profiles
    .filter((profile) => profile.block === block && nameOf.has(profile.case_id))
    .map((profile) => ({ ...profile, name: nameOf.get(profile.case_id) ?? "" }));
  const ordered = rows.filter(({ order }) => order !== null).sort(ascendingBy(({ order }) => [order ?? 0]));
  const withoutAnswer = rows.filter(({ order }) => order === null);
  const fields = byYes(fieldsOfBlock(given.codebook, block), given);
  const labels = fields.map(({ field }) => fieldLabel(field));

  const nameWidth = Math.max(0, ...sample.map(({ name }) => textWidth(name, size.text))) + 4;
  // Headings are written upwards in two lines, as short as they can be, so that the columns leave room for the tree.
  const inTwo = (space: number) => labels.every((label) => wrap(label, space, size.text, bold).length <= 2);
  const upright = [74, 90, 110, 130].find(inTwo) ?? 150;
  const leastColumn = Math.max(markSpace + 2, 2 * lineHeight.text);
  const titleWidth = Math.max(0, ...words.distance.split(" ").map((word) => textWidth(word, size.text, bold)));
  const tree = Math.max(treeShare * page.width, titleWidth + 8);
  needsWidth(page, nameWidth + fields.length * (leastColumn + columnGap) + treeGap + tree);
  const treeLeft = page.width - tree + treeGap;
  const width = (page.width - tree - nameWidth + columnGap) / Math.max(1, fields.length) - columnGap;

  const grid = matrix({
    corner: common.case,
    nameWidth,
    upright,
    columns: labels.map((heading) => ({ heading, width })),
    rows: [...ordered, ...withoutAnswer].map(({ case_id, name }, i) => ({
      name,
      evidence: caseKey(case_id),
      gap: i > 0 && i === ordered.length ? apart : 0,
      cells: fields.map((field) => blockCell({ case_id, name }, field, at)),
    })),
  });
  const leaves = ordered.map(({ joined_at }, i) => ({ y: grid.rowMiddles[i] ?? 0, joinedAt: joined_at ?? 0 }));
  const furthest = Math.max(0.1, Math.ceil(Math.max(0, ...leaves.map(({ joinedAt }) => joinedAt)) * 10) / 10);
  const x = (distance: number) => treeLeft + ((page.width - treeLeft - 8) * distance) / furthest;
  const scale = axis({
    ticks: [0, furthest].map((distance) => ({ x: x(distance), text: common.number(distance, distance === 0 ? 0 : 1) })),
    top: (grid.rowMiddles[0] ?? 0) - 6,
    bottom: grid.height + 2,
    title: words.distance,
    middle: treeLeft + (page.width - treeLeft) / 2,
    space: page.width - treeLeft,
  });

  const captionParts = captionOf(
    given,
    fields.map(({ field }) => field),
    page.texts,
  );
  const inWords = ordered.map(({ case_id, name, nearest, jaccard }) => {
    const yes = fields.filter((field) => meaningOf(field, at(case_id, field.field).value) === "yes");
    const shown = common.list(yes.map(({ field }) => fieldLabel(field)));
    const others = nearest.split(";").flatMap((id) => nameOf.get(id) ?? []);
    const like = others.length === 0 ? "" : ` (${words.like(common.list(others), common.number(jaccard ?? 0, 2))})`;
    return `${name}${common.colon}${shown || common.none}${like}`;
  });
  const without =
    withoutAnswer.length > 0 ? words.withoutAnswer(item, common.list(withoutAnswer.map(({ name }) => name))) : "";
  return figure(page, {
    title: titleOf(block, ordered, fields.length, page.texts),
    body: {
      height: grid.height + 2,
      axisSpace: leaves.length > 1 ? scale.height : 0,
      layers: {
        cells: grid.layers,
        tree: leaves.length > 1 ? [...scale.layers, lines(dendrogram(leaves, x), { width: 0.8 })] : [],
      },
    },
    legend: [
      ...blockLegend(block, fields, page.texts),
      ...statusKeys(
        sample.flatMap(({ case_id }) => fields.map(({ field }) => at(case_id, field))),
        page.texts,
      ),
    ],
    caption: {
      ...captionParts,
      what: words.what(item, common.cases(sample.length), caption.asOf(given.reference_date)),
      missing: [captionParts.missing, without].filter((sentence) => sentence !== "").join(" "),
      notes: [words.note],
    },
    description: [words.description(item), ...inWords.map((row) => `${row}.`)].join(" "),
  });
}

/** The fields of a block, the one with the most yes first. */
function byYes(fields: readonly Field[], { values }: Given): Field[] {
  const yes = (field: Field) =>
    values.filter((value) => value.field === field.field && meaningOf(field, value.value) === "yes").length;
  return fields
    .map((field, place) => ({ field, place }))
    .sort(ascendingBy(({ field, place }) => [-yes(field), place]))
    .map(({ field }) => field);
}

function titleOf(
  block: string,
  ordered: readonly (BlockProfile & { name: string })[],
  fields: number,
  { common, figures, item, answer }: Page["texts"],
): string {
  const words = figures.profiles;
  if (ordered.length < 2) return words.titleWithout(item(block));
  const kinds = [...groupBy(ordered, ({ profile }) => profile).values()];
  const largest = kinds.reduce((best, next) => (next.length > best.length ? next : best));
  const least = Math.min(...ordered.map(({ mean_jaccard }) => mean_jaccard ?? 0));
  const outliers = ordered.filter(({ mean_jaccard }) => (mean_jaccard ?? 0) === least).map(({ name }) => name);
  const yes = largest[0]?.yes ?? 0;
  const shared =
    largest.length === 1
      ? words.noTwo(ordered.length, item(block))
      : words.same(largest.length, ordered.length, answer(block, "yes"), yes, fields, item(block));
  // Where several are equally unlike the others, none stands out.
  return outliers.length > 1 ? shared : words.title(shared, common.list(outliers));
}
