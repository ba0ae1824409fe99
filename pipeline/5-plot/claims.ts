import type { TopLevelSpec } from "vega-lite";
import type { ClaimResult, Field, Verdict } from "../artifacts.js";
import { ascendingBy, groupBy } from "../lib/order.js";
import { allowed, claimsAxis, type PlacedClaim } from "./claims-axis.js";
import { figure, type Layer, layer, lines, type TextRow, texts } from "./draw.js";
import { textWidth, wrap } from "./measure.js";
import { type ToldClaim, tellClaim } from "./tell-claim.js";
import { claims as words } from "./texts/en/claims.js";
import { bold, colour, lineHeight, margin, printedWidth, size, verdictColour } from "./theme.js";

/** Paths in a square from -1 to 1, so that no verdict hangs on its colour. */
const shape: Record<Verdict, string> = {
  reproduced: "M-1,0L-0.3,0.7L1,-0.7",
  consistent: "M-1,-0.3C-0.5,-1 0.5,0.2 1,-0.5M-1,0.6C-0.5,-0.1 0.5,1.1 1,0.4",
  contradicted: "M-0.8,-0.8L0.8,0.8M-0.8,0.8L0.8,-0.8",
  impossible: "M-1,0A1,1,0,1,0,1,0A1,1,0,1,0,-1,0M-0.7,0.7L0.7,-0.7",
  untestable: "M-0.9,0L0.9,0",
};
const verdicts = Object.keys(shape) as Verdict[];
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
const headings = ["says", "section", "published", "computed", "range"] as const;
const [headHeight, groupHeight, groupGap, rowPad, gap] = [14, 13, 4, 2.5, 8];

interface Row extends PlacedClaim {
  readonly told: ToldClaim;
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
  const { rows, groups, bottom } = arrange(claims, (claim) => tellClaim(claim, words, codebook));
  const headed = groups.map(({ verdict, count, middle: y }) => {
    const text = words.group(words.verdict[verdict].name, count);
    return {
      verdict,
      y,
      text,
      means: words.verdict[verdict].means,
      end: column.says + textWidth(text, size.text, bold),
    };
  });
  return figure({
    ...wordsFor(rows),
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
        label: (tick) => (tick === 100 ? words.percent(tick) : words.number(tick)),
      }),
      ...groups.map(({ verdict, middle }) =>
        symbols(verdict, [middle, ...rows.filter(({ claim }) => claim.verdict === verdict).map((row) => row.middle)]),
      ),
      texts(
        headed.map(({ verdict, y, text }) => ({ x: column.says, y, text, color: verdictColour[verdict] })),
        { bold: true },
      ),
      texts(headed.map(({ y, means, end }) => ({ x: end + gap / 2, y, text: means, color: colour.quiet }))),
      texts(
        headings.map((name) => ({ x: column[name], y: headHeight / 2, text: words.head[name] })),
        { bold: true },
      ),
      texts(rows.flatMap(cellsOf)),
    ],
  });
}

/** Where each verdict's heading and each claim's row lie, from the top. */
function arrange(claims: readonly ClaimResult[], tell: (claim: ClaimResult) => ToldClaim) {
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
      const told = tell(claim);
      const says = wrap(told.says, column.section - column.says - gap, size.text);
      const why = told.why === "" ? [] : wrap(told.why, width - column.computed, size.text);
      const height = Math.max(says.length, why.length) * lineHeight.text + rowPad;
      rows.push({ claim, told, says, why, top: y, middle: y + height / 2 });
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

function symbols(verdict: Verdict, at: readonly number[]): Layer {
  const place = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
  const ink = { filled: false, stroke: verdictColour[verdict], strokeWidth: 1.1, opacity: 1 };
  return layer(
    at.map((y) => ({ verdict, x: column.symbol, y })),
    { type: "point", shape: shape[verdict], size: 30, ...ink },
    { x: place("x"), y: place("y") },
  );
}

function cellsOf({ told, says, why, middle }: Row): TextRow[] {
  const centred = (x: number, shown: readonly string[]) =>
    shown.map((text, line) => ({ x, y: middle + (line - (shown.length - 1) / 2) * lineHeight.text, text }));
  const cells = (["section", "published", "computed", "range"] as const).map((name) => ({
    x: column[name],
    y: middle,
    text: told[name],
  }));
  return [...centred(column.says, says), ...cells.filter(({ text }) => text !== ""), ...centred(column.computed, why)];
}

function wordsFor(rows: readonly Row[]) {
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, rows.filter(({ claim }) => claim.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  const told = rows.map(({ claim: { verdict }, told: { says, published, computed, range, why } }) => {
    const found = why || `${words.head.computed}: ${computed}. ${words.head.range}: ${range}.`;
    return `${words.verdict[verdict].name}. ${says} ${words.head.published}: ${published}. ${found}`;
  });
  return {
    title: words.title(counts, rows.length),
    subtitle: words.marks,
    description: [words.description, ...told].join(" "),
  };
}
