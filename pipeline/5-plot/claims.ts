import type { TopLevelSpec } from "vega-lite";
import type { ClaimResult, Field, Verdict } from "../artifacts.js";
import { ascendingBy, groupBy } from "../lib/order.js";
import { allowed, claimsAxis, type PlacedClaim } from "./claims-axis.js";
import { figure, type Layer, layer, lines, type TextRow, texts } from "./draw.js";
import { textWidth, wrap } from "./measure.js";
import { counted } from "./read.js";
import { bold, colour, lineHeight, margin, printedWidth, size, verdictColour } from "./theme.js";

const words = {
  title: (n: Record<Verdict, number>, all: number) =>
    `Of ${counted(all, "claim")}, ${n.reproduced} follow from the values, ${n.consistent} may, ${n.contradicted + n.impossible} do not, and ${n.untestable} cannot be tested`,
  subtitle:
    "Dot: computed. Upright stroke: published; the grey band is what “over” and “a majority” allow. " +
    "Blue bar and range: where missing and contested values can move the result.",
  description: (all: number) => `A table of ${counted(all, "claim")} of the paper, by verdict.`,
  head: {
    says: "Claim, in our words",
    section: "Section",
    published: "Published",
    computed: "Computed",
    range: "Range",
  },
  verdict: {
    reproduced: { name: "Reproduced", means: "the values give it as they stand" },
    consistent: { name: "Consistent", means: "the values do not give it, but missing or contested ones may" },
    contradicted: { name: "Contradicted", means: "no admissible reading of missing and contested values gives it" },
    impossible: {
      name: "Impossible",
      means: "no count of any number of answers that there can be gives the percentage",
    },
    untestable: { name: "Untestable", means: "what it needs was not published, or no field asks it" },
  },
  group: (name: string, count: number) => `${name} (${count})`,
  published: {
    exactly: (figure: string) => figure,
    more_than: (figure: string) => `over ${figure}`,
    approximately: (figure: string) => `about ${figure}`,
    vary_between: (figure: string) => figure,
    majority: () => "a majority",
    all: () => "all",
    most: () => "the most",
  },
  share: (count: string, of: string, percent: number) => `${count} of ${of} = ${percent} %`,
  lead: (by: string) => `leads by ${by}`,
  range: (low: number, high: number) => `${low}–${high}`,
  fixed: "fixed",
  percent: (figure: string | number) => `${figure} %`,
  undecided: (of: number) =>
    of === 0
      ? "No cluster has a value that decides it."
      : `Only ${counted(of, "cluster has", "clusters have")} a value that decides it.`,
};

/** Paths in a square from -1 to 1, so that no verdict hangs on its colour. */
const symbols: Record<Verdict, string> = {
  reproduced: "M-1,0L-0.3,0.7L1,-0.7",
  consistent: "M-1,-0.3C-0.5,-1 0.5,0.2 1,-0.5M-1,0.6C-0.5,-0.1 0.5,1.1 1,0.4",
  contradicted: "M-0.8,-0.8L0.8,0.8M-0.8,0.8L0.8,-0.8",
  impossible: "M-1,0A1,1,0,1,0,1,0A1,1,0,1,0,-1,0M-0.7,0.7L0.7,-0.7",
  untestable: "M-0.9,0L0.9,0",
};
const verdicts = Object.keys(symbols) as Verdict[];
const width = printedWidth.twoColumns - 2 * margin;
const column = {
  symbol: 4,
  says: 12,
  section: 207,
  published: 238,
  computed: 286,
  axis: 358,
  axisEnd: 434,
  range: 450,
} as const;
const [headHeight, groupHeight, groupGap, rowPad, gap] = [14, 13, 4, 2.5, 8];

interface Row extends PlacedClaim {
  readonly says: readonly string[];
  readonly why: readonly string[];
}

/** What the paper's text states beside what the values give: a row for each claim, under its verdict. */
export function claimsTable({
  claims,
  codebook,
}: {
  claims: readonly ClaimResult[];
  codebook: readonly Field[];
}): TopLevelSpec {
  const labels = new Map(codebook.map(({ field, label }) => [field, label.toLowerCase()]));
  const { rows, groups, bottom } = arrange(claims, (claim) => whyOf(claim, labels));
  const headed = groups.map((group) => ({ ...group, ...words.verdict[group.verdict] }));
  const title = ({ name, count }: (typeof headed)[number]) => words.group(name, count);
  const titleEnd = (group: (typeof headed)[number]) => column.says + textWidth(title(group), size.text, bold);
  return figure({
    ...wordsFor(claims, (claim) => whyOf(claim, labels)),
    printed: printedWidth.twoColumns,
    height: bottom,
    layers: [
      lines(
        rows.map(({ top }) => ({ x: column.says, x2: width, y: top, y2: top })),
        { color: colour.faint },
      ),
      ...claimsAxis(rows, {
        left: column.axis,
        right: column.axisEnd,
        labelsAt: headHeight / 2,
        label: (tick) => (tick === 100 ? words.percent(tick) : String(tick)),
      }),
      ...verdicts.map((verdict) =>
        symbolsOf(verdict, [
          ...groups.filter((group) => group.verdict === verdict),
          ...rows.filter(({ claim }) => claim.verdict === verdict),
        ]),
      ),
      texts(
        headed.map((group) => ({
          x: column.says,
          y: group.middle,
          text: title(group),
          color: verdictColour[group.verdict],
        })),
        { bold: true },
      ),
      texts(
        headed.map((group) => ({ x: titleEnd(group) + gap, y: group.middle, text: group.means, color: colour.quiet })),
      ),
      texts(
        (["says", "section", "published", "computed", "range"] as const).map((name) => ({
          x: column[name],
          y: headHeight / 2,
          text: words.head[name],
        })),
        { bold: true },
      ),
      texts(rows.flatMap(cellsOf)),
    ],
  });
}

/** Where each verdict's heading and each claim's row lie, from the top. */
function arrange(claims: readonly ClaimResult[], why: (claim: ClaimResult) => string) {
  const byVerdict = groupBy([...claims].sort(ascendingBy(rank)), ({ verdict }) => verdict);
  const rows: Row[] = [];
  const groups: { verdict: Verdict; count: number; middle: number }[] = [];
  let y = headHeight;
  for (const verdict of verdicts) {
    const group = byVerdict.get(verdict) ?? [];
    if (group.length === 0) continue;
    groups.push({ verdict, count: group.length, middle: y + groupHeight / 2 });
    y += groupHeight;
    for (const claim of group) {
      const says = wrap(claim.says, column.section - column.says - gap, size.text);
      const reason = verdict === "untestable" ? wrap(why(claim), width - column.computed, size.text) : [];
      const height = Math.max(says.length, reason.length) * lineHeight.text + rowPad;
      rows.push({ claim, says, why: reason, top: y, middle: y + height / 2 });
      y += height;
    }
    y += groupGap;
  }
  return { rows, groups, bottom: y };
}

/** What the axis shows comes first, the greatest on top; then leads, numbers and untested claims, section by section. */
function rank(claim: ClaimResult): [number, number, string, string] {
  const isDrawn = allowed(claim) !== undefined;
  return [isDrawn ? 0 : 1, isDrawn ? -Number(claim.percent) : 0, claim.section, claim.id];
}

function symbolsOf(verdict: Verdict, at: readonly { middle: number }[]): Layer {
  const place = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
  const ink = { filled: false, stroke: verdictColour[verdict], strokeWidth: 1.1, opacity: 1 };
  return layer(
    at.map(({ middle }) => ({ verdict, x: column.symbol, y: middle })),
    { type: "point", shape: symbols[verdict], size: 30, ...ink },
    { x: place("x"), y: place("y") },
  );
}

function cellsOf({ claim, says, why, middle }: Row): TextRow[] {
  const centred = (x: number, shown: readonly string[]) =>
    shown.map((text, line) => ({ x, y: middle + (line - (shown.length - 1) / 2) * lineHeight.text, text }));
  const isTested = claim.verdict !== "untestable";
  return [
    ...centred(column.says, says),
    { x: column.section, y: middle, text: claim.section },
    { x: column.published, y: middle, text: publishedOf(claim) },
    ...centred(column.computed, isTested ? [computedOf(claim)] : why),
    ...(isTested ? [{ x: column.range, y: middle, text: rangeOf(claim) }] : []),
  ];
}

const publishedOf = ({ hedge, published }: ClaimResult) => words.published[hedge](published);

function computedOf({ count, of, percent, hedge }: ClaimResult): string {
  if (of !== "") return words.share(count, of, Number(percent));
  return hedge === "most" ? words.lead(count) : count;
}

function rangeOf({ low, high, percent }: ClaimResult): string {
  if (low === high) return words.fixed;
  const range = words.range(Number(low), Number(high));
  return percent === "" ? range : words.percent(range);
}

/** Why a claim cannot be tested, with fields called as people call them and without the ids of those that are not there. */
function whyOf({ why, of }: ClaimResult, labels: ReadonlyMap<string, string>): string {
  if (of !== "") return words.undecided(Number(of));
  return why.replace(/ \([a-z]+_[a-z_]+\)/g, "").replace(/[a-z]+_[a-z_]+/g, (id) => labels.get(id) ?? id);
}

function wordsFor(claims: readonly ClaimResult[], why: (claim: ClaimResult) => string) {
  const having = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict);
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, having(verdict).length])) as Record<
    Verdict,
    number
  >;
  const told = verdicts.flatMap(having).map((claim) => {
    const found =
      claim.verdict === "untestable" ? why(claim).replace(/\.$/, "") : `${computedOf(claim)}, ${rangeOf(claim)}`;
    return `${words.verdict[claim.verdict].name}: ${claim.says} ${words.head.published}: ${publishedOf(claim)}. ${words.head.computed}: ${found}`;
  });
  return {
    title: words.title(counts, claims.length),
    subtitle: words.subtitle,
    description: `${words.description(claims.length)} ${told.join(". ")}.`,
  };
}
