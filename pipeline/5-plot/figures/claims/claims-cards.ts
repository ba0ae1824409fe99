import { claimKey } from "../../layout/evidence-keys.js";
import { type Layer, lines, type TextRow, textMarks } from "../../layout/marks.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { leastWidth, wrap } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size, verdictColour } from "../../layout/theme.js";
import { byVerdict, type ClaimRow } from "./claim-rows.js";
import { allowed, claimsAxis, type PlacedClaim } from "./claims-axis.js";
import { symbols } from "./verdict-symbols.js";

const [textX, headGap, rowPad, axisHeight, axisEdge, groupGap] = [12, 2, 4, 13, 10, 6];

/**
 * The claims for a page of one column: below each, what the text states and what the values give, and a scale as wide as the page.
 *
 * @throws TooNarrow
 */
export function claimsCards(all: readonly ClaimRow[], page: Page): { layers: Layer[]; height: number } {
  const { texts, width } = page;
  const words = texts.figures.claims;
  const lineWidth = width - textX;
  const sentences = all.map((row) => [row.formatted.paraphrase, factsOf(row, page)]);
  needsWidth(page, textX + Math.max(0, ...sentences.flat().map((text) => leastWidth(text, size.text, bold))));
  const layers: Layer[] = [];
  let y = 0;
  for (const { verdict, claims: group } of byVerdict(all)) {
    const { name, means } = words.verdict[verdict];
    const head = write(wrap(words.group(name, group.length), lineWidth, size.text, bold), y, verdictColour[verdict]);
    const meaning = write(wrap(means, lineWidth, size.text), head.bottom, colour.quiet);
    const hasAxis = group.some(({ claim }) => allowed(claim) !== undefined);
    const placed = placeCards(group, meaning.bottom + headGap + (hasAxis ? lineHeight.text : 0), page);
    layers.push(
      symbols(verdict, [y + lineHeight.text / 2, ...placed.starts]),
      textMarks(head.rows, { bold: true }),
      textMarks([...meaning.rows, ...placed.words]),
      lines(
        placed.starts.map((start) => {
          const top = start - lineHeight.text / 2 - rowPad / 2;
          return { x: textX, x2: width, y: top, y2: top };
        }),
        { color: colour.faint },
      ),
      ...(hasAxis
        ? claimsAxis(placed.onAxis, {
            left: textX + axisEdge,
            right: width - axisEdge,
            labelsAt: meaning.bottom + headGap + lineHeight.text / 2,
            label: (tick) => (tick === 100 ? words.percent(tick) : words.number(tick)),
          })
        : []),
    );
    y = placed.bottom + groupGap;
  }
  return { layers, height: y };
}

function write(text: readonly string[], top: number, color: string) {
  const rows = text.map((line, i): TextRow => ({ x: textX, y: top + (i + 0.5) * lineHeight.text, text: line, color }));
  return { rows, bottom: top + text.length * lineHeight.text };
}

/** The claims of one verdict below one another: their words, the middles of their first lines, and where their scales are. */
function placeCards(group: readonly ClaimRow[], top: number, page: Page) {
  const lineWidth = page.width - textX;
  const words: TextRow[] = [];
  const starts: number[] = [];
  const onAxis: PlacedClaim[] = [];
  let y = top + rowPad / 2;
  for (const row of group) {
    const evidence = claimKey(row.claim.id);
    starts.push(y + lineHeight.text / 2);
    const paraphrase = write(wrap(row.formatted.paraphrase, lineWidth, size.text), y, colour.ink);
    const facts = write(wrap(factsOf(row, page), lineWidth, size.text), paraphrase.bottom, colour.quiet);
    words.push(...[...paraphrase.rows, ...facts.rows].map((line) => ({ ...line, evidence })));
    y = facts.bottom;
    if (allowed(row.claim) !== undefined) {
      onAxis.push({ claim: row.claim, top: y, middle: y + axisHeight / 2 });
      y += axisHeight;
    }
    y += rowPad;
  }
  return { words, starts, onAxis, bottom: y };
}

/** What a row of the table has under its headings, in one line of words. */
function factsOf({ formatted }: ClaimRow, { texts }: Page): string {
  const { head } = texts.figures.claims;
  const { colon, semicolon } = texts.common;
  const columns = ["section", "published", "computed", "range"] as const;
  const facts = columns
    .filter((name) => formatted[name] !== "")
    .map((name) => `${head[name]}${colon}${formatted[name]}`);
  return [facts.join(semicolon), formatted.why].filter((part) => part !== "").join(". ");
}
