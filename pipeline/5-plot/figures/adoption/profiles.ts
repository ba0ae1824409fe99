import type { TopLevelSpec } from "vega-lite";
import { ascendingBy, groupBy } from "../../../lib/collections.js";
import {
  type BlockProfile,
  type Case,
  type Field,
  type FigureOf,
  fieldsOfBlock,
  meaningOf,
} from "../../../schemas/index.js";
import { boundCases, inBrackets, openIn } from "../../bound-cases.js";
import { axis } from "../../layout/axis.js";
import { captionOf } from "../../layout/caption.js";
import { caseKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { lines } from "../../layout/marks.js";
import { columnGap, markSpace, matrix, uprightInOne } from "../../layout/matrix.js";
import { areNamesAbove, type Page } from "../../layout/page.js";
import { textWidth, wrap } from "../../layout/text-width.js";
import { bold, lineHeight, size } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import { dendrogram } from "../dendrogram.js";
import { blockCell, blockLegend } from "../matrix/block-cells.js";

type Given = Pick<
  Tables,
  "study" | "cases" | "codebook" | "profiles" | "sources" | "values" | "witnesses" | "reference_date"
>;

const [apart, treeGap, treeShare] = [5, 5, 0.2];

/** The yes/no fields of a block: cases with yes for the same fields stand together, with the tree of their similarity beside. */
export function profiles({ block }: FigureOf<"profiles">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.profiles;
  const item = page.texts.item(block);
  const at = lookUp(given.values);
  const { ordered, withoutAnswer } = profiledCases(block, given);
  const fields = byYes(fieldsOfBlock(given.codebook, block), given);
  const space = spaceFor(fields, sampleOf(given.cases), page);

  const rows = [...ordered, ...withoutAnswer].map(({ case_id, name }, i) => ({
    name,
    evidence: caseKey(case_id),
    gap: i > 0 && i === ordered.length ? apart : 0,
    cells: fields.map((field) => blockCell({ case_id, name }, field, at)),
  }));
  const grid = matrix({ corner: common.case, ...space, rows });
  const tree = treeBeside(ordered, grid, space.treeLeft, page);
  return figure(page, {
    title: titleOf(block, ordered, fields, given, page.texts),
    body: {
      height: grid.height + 2,
      axisSpace: tree.axisSpace,
      layers: { cells: grid.layers, tree: tree.layers },
    },
    legend: blockLegend(block, rows, page.texts),
    caption: {
      ...captionOf(
        given,
        fields.map(({ field }) => field),
        page.texts,
        withoutAnswer.length > 0 ? words.withoutAnswer(item, common.list(withoutAnswer.map(({ name }) => name))) : "",
      ),
      what: words.what(item, common.cases(sampleOf(given.cases).length), caption.asOf(given.reference_date)),
      notes: [words.note],
    },
    description: [words.description(item), ...inWords(ordered, fields, at, page.texts)].join(" "),
  });
}

type Profiled = BlockProfile & { readonly name: string };

/** The cases of the sample in the order of their similarity, and those without an answer. */
function profiledCases(block: string, { cases, profiles: all }: Given) {
  const names = new Map(sampleOf(cases).map(({ case_id, name }) => [case_id, name]));
  const found = all.flatMap((profile): Profiled[] => {
    const name = names.get(profile.case_id);
    return profile.block !== block || name === undefined ? [] : [{ ...profile, name }];
  });
  return {
    ordered: found.filter(({ order }) => order !== null).sort(ascendingBy(({ order }) => [order ?? 0])),
    withoutAnswer: found.filter(({ order }) => order === null),
  };
}

/** The names at the left, then the columns, and at the right the tree, which gets a share of the page. */
function spaceFor(fields: readonly Field[], sample: readonly Case[], page: Page) {
  const labels = fields.map(({ field }) => page.texts.field(field));
  const widest = Math.max(0, ...sample.map(({ name }) => textWidth(name, size.text))) + 4;
  // Headings are written upwards in two lines, as short as they can be, so that the columns leave room for the tree.
  const inTwo = (space: number) => labels.every((label) => wrap(label, space, size.text, bold).length <= 2);
  const upright = [74, 90, 110, 130].find(inTwo) ?? 150;
  const titleWords = page.texts.figures.profiles.distance.split(" ");
  const titleWidth = Math.max(0, ...titleWords.map((word) => textWidth(word, size.text, bold)));
  const tree = Math.max(treeShare * page.width, titleWidth + 8);
  const least = (lines: number) => {
    const leastColumn = Math.max(markSpace + 2, lines * lineHeight.text);
    return fields.length * (leastColumn + columnGap) + treeGap + tree;
  };
  const isOver = areNamesAbove(page, widest + least(2), Math.max(widest, least(1)));
  const nameWidth = isOver ? 0 : widest;
  const width = (page.width - tree - nameWidth + columnGap) / Math.max(1, fields.length) - columnGap;
  return {
    ...{ nameWidth, upright: isOver ? uprightInOne : upright, treeLeft: page.width - tree + treeGap },
    columns: labels.map((heading) => ({ heading, width })),
  };
}

/** The tree of the rows of a matrix, with an axis of distances. */
function treeBeside(ordered: readonly Profiled[], grid: ReturnType<typeof matrix>, left: number, page: Page) {
  const { common, figures } = page.texts;
  const leaves = ordered.map(({ joined_at }, i) => ({ y: grid.rowMiddles[i] ?? 0, joinedAt: joined_at ?? 0 }));
  const furthest = Math.max(0.1, Math.ceil(Math.max(0, ...leaves.map(({ joinedAt }) => joinedAt)) * 10) / 10);
  const x = (distance: number) => left + ((page.width - left - 8) * distance) / furthest;
  const scale = axis({
    ticks: [0, furthest].map((distance) => ({ x: x(distance), text: common.number(distance, distance === 0 ? 0 : 1) })),
    top: (grid.rowMiddles[0] ?? 0) - 6,
    bottom: grid.height + 2,
    title: figures.profiles.distance,
    middle: left + (page.width - left) / 2,
    space: page.width - left,
  });
  return { layers: [...scale.layers, lines(dendrogram(leaves, x), { width: 0.8 })], axisSpace: scale.height };
}

/** What each case has, and which are most like it. */
function inWords(
  ordered: readonly Profiled[],
  fields: readonly Field[],
  at: ReturnType<typeof lookUp>,
  { common, figures, field: fieldLabel }: Page["texts"],
): string[] {
  const names = new Map(ordered.map(({ case_id, name }) => [case_id, name]));
  return ordered.map(({ case_id, name, nearest, jaccard }) => {
    const yes = fields.filter((field) => meaningOf(field, at(case_id, field.field).value) === "yes");
    const shown = common.list(yes.map(({ field }) => fieldLabel(field)));
    const others = common.list(nearest.split(";").flatMap((id) => names.get(id) ?? []));
    const like = others === "" ? "" : ` (${figures.profiles.like(others, common.number(jaccard ?? 0, 2))})`;
    return `${name}${common.colon}${shown || common.none}${like}.`;
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

/** How few and how many cases can have yes for just the fields for which these have it. */
function likeThem([first]: readonly Profiled[], fields: readonly Field[], given: Given) {
  if (first === undefined) return undefined;
  const at = lookUp(given.values);
  return boundCases(
    fields.map((field) => {
      const isYes = (value: string) => meaningOf(field, value) === "yes";
      const has = isYes(at(first.case_id, field.field).value);
      return { field: field.field, holds: (value) => isYes(value) === has };
    }),
    given,
  );
}

function titleOf(
  block: string,
  ordered: readonly Profiled[],
  fields: readonly Field[],
  given: Given,
  texts: Page["texts"],
): string {
  const { common, figures, item, answer } = texts;
  const words = figures.profiles;
  const kinds = [...groupBy(ordered, ({ profile }) => profile).values()];
  const largest = kinds.reduce((best, next) => (next.length > best.length ? next : best));
  const least = Math.min(...ordered.map(({ mean_jaccard }) => mean_jaccard ?? 0));
  const outliers = ordered.filter(({ mean_jaccard }) => (mean_jaccard ?? 0) === least).map(({ name }) => name);
  const yes = largest[0]?.yes ?? 0;
  const shared =
    largest.length === 1
      ? words.noTwo(ordered.length, item(block))
      : `${words.same(largest.length, ordered.length, answer(block, "yes"), yes, fields.length, item(block))}${inBrackets(openIn(likeThem(largest, fields, given), { count: largest.length, of: ordered.length }, texts))}`;
  // Where several are equally unlike the others, none stands out.
  return outliers.length > 1 ? shared : words.title(shared, common.list(outliers));
}
