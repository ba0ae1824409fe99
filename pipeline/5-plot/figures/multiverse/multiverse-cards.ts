import type { Multiverse, Verdict } from "../../../schemas/index.js";
import { claimKey } from "../../layout/evidence-keys.js";
import { type LegendItem, legend, legendWidth } from "../../layout/legend.js";
import { type BoxRow, boxes, type Layer, lines, type TextRow, textMarks } from "../../layout/marks.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { leastWidth, wrap } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size, verdictFill } from "../../layout/theme.js";
import type { DescribedClaim } from "./multiverse-marks.js";

const [barHeight, pad] = [9, 3];

/**
 * The claims for a page of one column: below each, a bar as wide as the page, and what the columns of the table say.
 * Rows differ in height, which no scale of Vega-Lite gives, so that bars are placed in points.
 *
 * @throws TooNarrow
 */
export function multiverseCards(
  claims: readonly DescribedClaim[],
  shown: readonly Verdict[],
  key: readonly LegendItem[],
  page: Page,
): { layers: Layer[]; height: number } {
  const { width, texts } = page;
  const combinations = claims[0]?.row.combinations ?? 0;
  const words = texts.figures.multiverse;
  const sentences = claims.flatMap((claim) => [claim.paraphrase, ...factsOf(claim, page)]);
  needsWidth(page, Math.max(legendWidth(key), ...sentences.map((text) => leastWidth(text, size.text))));
  const title = wrap(words.axis(combinations), width, size.text, bold);
  // Above: who scrolls through it has seen what the colours mean.
  const above = legend(key, 0, width);
  const top = above.height + 2 * pad;
  const labelsAt = top + (title.length + 0.5) * lineHeight.text;
  const rows: TextRow[] = [];
  const bars: BoxRow[] = [];
  const rules: { x: number; x2: number; y: number; y2: number }[] = [];
  let y = labelsAt + lineHeight.text;
  for (const claim of claims) {
    const evidence = claimKey(claim.row.id);
    const write = (lines: readonly string[], color: string) => {
      for (const text of lines) {
        rows.push({ x: 0, y: y + lineHeight.text / 2, text, color, evidence });
        y += lineHeight.text;
      }
    };
    rules.push({ x: 0, x2: width, y: y - pad, y2: y - pad });
    write(wrap(claim.paraphrase, width, size.text), colour.ink);
    bars.push(...barOf(claim.row, shown, { y: y + 1, width }));
    y += barHeight + 2;
    for (const fact of factsOf(claim, page)) write(wrap(fact, width, size.text), colour.quiet);
    y += 2 * pad;
  }
  const ticks = [0, combinations / 2, combinations];
  return {
    height: y - pad,
    layers: [
      ...above.layers,
      textMarks(
        title.map((text, i) => ({ x: 0, y: top + (i + 0.5) * lineHeight.text, text })),
        { bold: true },
      ),
      ...(["left", "center", "right"] as const).map((align, i) => {
        const at = { x: (i * width) / 2, y: labelsAt, text: texts.common.number(ticks[i] ?? 0) };
        return textMarks([at], { align });
      }),
      lines(rules, { color: colour.faint }),
      boxes(bars),
      textMarks(rows),
    ],
  };
}

function barOf(found: Multiverse, shown: readonly Verdict[], { y, width }: { y: number; width: number }): BoxRow[] {
  let x = 0;
  return shown.flatMap((verdict) => {
    const [count, from] = [found[verdict], x];
    x += (count / Math.max(1, found.combinations)) * width;
    if (count === 0) return [];
    const box = { x: from, x2: x, y, y2: y + barHeight, fill: verdictFill[verdict], stroke: colour.line };
    return [{ evidence: claimKey(found.id), verdict, combinations: count, ...box }];
  });
}

function factsOf({ kept, result, turned }: DescribedClaim, { texts }: Page): string[] {
  const { head } = texts.figures.multiverse;
  const named = (name: string, text: string) => (text === "" ? [] : [`${name}${texts.common.colon}${text}`]);
  return [...named(head.kept, kept), ...named(head.result, result), ...named(head.turned, turned)];
}
