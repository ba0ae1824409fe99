import type { TopLevelSpec } from "vega-lite";
import { ascendingBy, groupBy } from "../../lib/collections.js";
import { isLever, type LeverProfile } from "../../schemas/index.js";
import { axis } from "../layout/axis.js";
import { captionOf } from "../layout/caption.js";
import { caseKey, valueKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { lines } from "../layout/marks.js";
import { columnGap, markSpace, matrix } from "../layout/matrix.js";
import { needsWidth, type Page } from "../layout/page.js";
import { textWidth, wrap } from "../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import { dendrogram } from "./dendrogram.js";

type Given = Pick<
  Tables,
  "cases" | "codebook" | "leverProfiles" | "sources" | "values" | "witnesses" | "reference_date"
>;

const [apart, treeGap, treeShare] = [5, 5, 0.2];

/** Table 3 in another order: cases that use the same levers stand together, with the tree of their likeness beside. */
export function leverProfiles(given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field: fieldLabel } = page.texts;
  const words = figures["lever-profiles"];
  const at = lookUp(given.values);
  const sample = sampleOf(given.cases);
  const nameOf = new Map(sample.map(({ case_id, name }) => [case_id, name]));
  const rows = given.leverProfiles
    .filter(({ case_id }) => nameOf.has(case_id))
    .map((profile) => ({ ...profile, name: nameOf.get(profile.case_id) ?? "" }));
  const ordered = rows.filter(({ order }) => order !== null).sort(ascendingBy(({ order }) => [order ?? 0]));
  const withoutAnswer = rows.filter(({ order }) => order === null);
  const levers = byUse(given);

  const nameWidth = Math.max(0, ...sample.map(({ name }) => textWidth(name, size.text))) + 4;
  // Headings are written upwards in two lines, as short as they can be, so that the columns leave room for the tree.
  const inTwo = (space: number) => levers.every((lever) => wrap(fieldLabel(lever), space, size.text, bold).length <= 2);
  const upright = [74, 90, 110, 130].find(inTwo) ?? 150;
  const leastColumn = Math.max(markSpace + 2, 2 * lineHeight.text);
  const titleWidth = Math.max(0, ...words.distance.split(" ").map((word) => textWidth(word, size.text, bold)));
  const tree = Math.max(treeShare * page.width, titleWidth + 8);
  needsWidth(page, nameWidth + levers.length * (leastColumn + columnGap) + treeGap + tree);
  const treeLeft = page.width - tree + treeGap;
  const width = (page.width - tree - nameWidth + columnGap) / Math.max(1, levers.length) - columnGap;

  const grid = matrix({
    corner: common.case,
    nameWidth,
    upright,
    columns: levers.map((lever) => ({ heading: fieldLabel(lever), width })),
    rows: [...ordered, ...withoutAnswer].map(({ case_id, name }, i) => ({
      name,
      evidence: caseKey(case_id),
      gap: i > 0 && i === ordered.length ? apart : 0,
      cells: levers.map((lever) => {
        const { value, status } = at(case_id, lever);
        const fill = value === "yes" ? colour.filled : colour.paper;
        return {
          parts: value === "" ? [] : [{ fill }],
          contested: status === "contested",
          data: { evidence: valueKey(case_id, lever), case: name, lever, value, status },
        };
      }),
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

  const captionParts = captionOf(given, levers, page.texts);
  const inWords = ordered.map(({ case_id, name, nearest, jaccard }) => {
    const used = levers.filter((lever) => at(case_id, lever).value === "yes").map(fieldLabel);
    const others = nearest.split(";").flatMap((id) => nameOf.get(id) ?? []);
    const like = others.length === 0 ? "" : ` (${words.like(common.list(others), common.number(jaccard ?? 0, 2))})`;
    return `${name}${common.colon}${common.list(used) || common.none}${like}`;
  });
  const without =
    withoutAnswer.length > 0 ? words.withoutAnswer(common.list(withoutAnswer.map(({ name }) => name))) : "";
  return figure(page, {
    title: titleOf(ordered, levers.length, page.texts),
    body: {
      height: grid.height + 2,
      axisSpace: leaves.length > 1 ? scale.height : 0,
      layers: {
        cells: grid.layers,
        tree: leaves.length > 1 ? [...scale.layers, lines(dendrogram(leaves, x), { width: 0.8 })] : [],
      },
    },
    legend: [
      { mark: { fill: colour.filled }, text: common.yes },
      { mark: { fill: colour.paper }, text: common.no },
      { mark: "missing", text: `– ${common.missing}` },
      { mark: "contested", text: common.contested },
    ],
    caption: {
      ...captionParts,
      what: words.what(common.cases(sample.length), caption.asOf(given.reference_date)),
      missing: [captionParts.missing, without].filter((sentence) => sentence !== "").join(" "),
      notes: [words.note],
    },
    description: [words.description, ...inWords.map((row) => `${row}.`)].join(" "),
  });
}

/** The levers, the most used first. */
function byUse({ codebook, values }: Given): string[] {
  const uses = (lever: string) => values.filter(({ field, value }) => field === lever && value === "yes").length;
  return codebook
    .map(({ field }, place) => ({ field, place }))
    .filter(({ field }) => isLever(field))
    .sort(ascendingBy(({ field, place }) => [-uses(field), place]))
    .map(({ field }) => field);
}

function titleOf(
  ordered: readonly (LeverProfile & { name: string })[],
  levers: number,
  { common, figures }: Page["texts"],
): string {
  const words = figures["lever-profiles"];
  if (ordered.length < 2) return words.titleWithout;
  const kinds = [...groupBy(ordered, ({ profile }) => profile).values()];
  const largest = kinds.reduce((best, next) => (next.length > best.length ? next : best));
  const least = Math.min(...ordered.map(({ mean_jaccard }) => mean_jaccard ?? 0));
  const outliers = ordered.filter(({ mean_jaccard }) => (mean_jaccard ?? 0) === least).map(({ name }) => name);
  const shared =
    largest.length === 1
      ? words.noTwo(ordered.length)
      : words.same(largest.length, ordered.length, largest[0]?.levers ?? 0, levers);
  // Where several are equally unlike the others, none stands out.
  return outliers.length > 1 ? shared : words.title(shared, common.list(outliers));
}
