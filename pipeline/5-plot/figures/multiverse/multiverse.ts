import type { TopLevelSpec } from "vega-lite";
import { ascendingBy, groupBy } from "../../../lib/collections.js";
import { betweenSets, type ChoiceName, type Multiverse, type Verdict, verdicts } from "../../../schemas/index.js";
import { sizeIn } from "../../../schemas/results/result.js";
import { countKept } from "../../count-kept.js";
import { captionOf } from "../../layout/caption.js";
import { type FigureGiven, figure } from "../../layout/figure.js";
import { textMarks } from "../../layout/marks.js";
import { needsWidth, type Page, wideOrNarrow } from "../../layout/page.js";
import { textWidth, wrap } from "../../layout/text-width.js";
import { bold, lineHeight, size, verdictFill } from "../../layout/theme.js";
import type { Tables } from "../../reads.js";
import { claimFields } from "../../text/claim-fields.js";
import { formatClaims } from "../../text/format-claim.js";
import { multiverseCards } from "./multiverse-cards.js";
import { bars, cellsAt, type DescribedClaim } from "./multiverse-marks.js";

type Given = Pick<
  Tables,
  "rawClaims" | "claims" | "multiverse" | "cases" | "codebook" | "sources" | "values" | "witnesses"
>;

const [headHeight, rowPad, gap, barWidth, narrowest, turnedWidth] = [14, 4, 8, 84, 130, 96];
const columns = ["claim", "kept", "result", "turned"] as const;
/** More sets of choices that give one verdict are counted and not listed. */
const mostListed = 3;
const row = { field: "id", type: "nominal", sort: null, axis: null, scale: { padding: 0 } };

/** How many combinations of choices give each verdict on a claim: a bar for each. After Simonsohn et al. (2020), their specification curve. */
export function multiverse(given: Given, page: Page): TopLevelSpec {
  const words = page.texts.figures.multiverse;
  const claims = describeClaims(given, page);
  const { kept, keptOrUntestable, combinations } = countKept(given.multiverse);
  const shown = verdicts.filter((verdict) => claims.some(({ row }) => row[verdict] > 0));
  const isShown = new Set(claims.map(({ row: { id } }) => id));
  const fields = claimFields(
    given.rawClaims.filter(({ id }) => isShown.has(id)),
    given.codebook,
  );
  const legend = shown.map((verdict) => ({
    mark: { fill: verdictFill[verdict] },
    text: page.texts.figures.claims.verdict[verdict].name,
  }));
  return figure(page, {
    title: words.title(kept, keptOrUntestable, claims.length, combinations),
    ...wideOrNarrow<Pick<FigureGiven, "body" | "legend">>(
      page,
      () => ({ body: rowsOf(claims, shown, combinations, page), legend }),
      () => ({ body: multiverseCards(claims, shown, legend, page) }),
    ),
    caption: {
      ...captionOf(given, fields, page.texts),
      what: words.what(claims.length, combinations),
      notes: [words.note],
    },
    description: [words.description, ...claims.map((claim) => describe(claim, page))].join(" "),
  });
}

/** The claims below one another, all rows as high as the one with the most lines. */
function rowsOf(claims: readonly DescribedClaim[], shown: readonly Verdict[], combinations: number, page: Page) {
  const words = page.texts.figures.multiverse;
  const at = columnsFor(claims, page);
  const wrapped = claims.map((claim) => ({
    id: claim.row.id,
    claim: wrap(claim.paraphrase, at.bar - gap, size.text),
    kept: [claim.kept],
    result: [claim.result],
    turned: wrap(claim.turned, page.width - at.turned, size.text),
  }));
  const most = Math.max(...wrapped.map(({ claim, turned }) => Math.max(claim.length, turned.length)));
  const rowHeight = most * lineHeight.text + rowPad;
  const bottom = headHeight + claims.length * rowHeight;
  const y = { ...row, scale: { ...row.scale, range: [headHeight, bottom], domain: wrapped.map(({ id }) => id) } };
  const bar = { y, shown, range: [at.bar, at.bar + barWidth], title: words.axis(combinations) };
  const heads = columns.map((name) => ({ x: at[name], y: headHeight / 2, text: words.head[name] }));
  return {
    height: bottom,
    axisSpace: 24,
    layers: [
      bars(
        claims.map((claim) => claim.row),
        bar,
      ),
      textMarks(heads, { bold: true }),
      ...columns.map((name) =>
        cellsAt(
          at[name],
          wrapped.map((claim) => ({ id: claim.id, lines: claim[name] })),
          y,
          rowHeight,
        ),
      ),
    ],
  };
}

/** The firmest first. */
function describeClaims({ multiverse: rows, claims, rawClaims }: Given, { texts }: Page): DescribedClaim[] {
  const words = texts.figures.multiverse;
  const { verdict: nameOf } = texts.figures.claims;
  const formatted = new Map(
    formatClaims(claims, rawClaims, texts).map(({ claim, formatted }) => [claim.id, formatted]),
  );
  const turnedOf = ({ turned_with, turned_to }: Multiverse) => {
    const verdictsOf = turned_to.split(betweenSets) as Verdict[];
    const sets = turned_with
      .split(betweenSets)
      .map((set, at) => ({ set: set.split(";"), verdict: verdictsOf[at] as Verdict }));
    return [...groupBy(sets, ({ verdict }) => verdict)].map(([verdict, of]) => {
      const shown = of.map(({ set }) => texts.common.list(set.map(choiceOf)));
      return words.turned(shown.slice(0, mostListed), shown.length, nameOf[verdict].name);
    });
  };
  const choiceOf = (one: string) => {
    const [choice = "", option = ""] = one.split("=");
    return words.choice(choice as ChoiceName, option);
  };
  return [...rows].sort(ascendingBy((found) => [-found[found.verdict], found.id])).map((found) => ({
    row: found,
    paraphrase: formatted.get(found.id)?.paraphrase ?? found.id,
    kept: words.kept(nameOf[found.verdict].name, found[found.verdict], found.combinations),
    result: found.lowest === "" ? "" : resultOf(found, texts),
    turned: found.turned_to === "" ? words.none : turnedOf(found).join(texts.common.semicolon),
  }));
}

function resultOf({ lowest, highest }: Multiverse, { common, figures }: Page["texts"]): string {
  const isShare = lowest.includes("/");
  const format = (result: string) => (isShare ? common.percent(sizeIn(result)) : common.number(sizeIn(result)));
  return figures.multiverse.result(format(lowest), format(highest));
}

/** Each column as wide as its words, and the rest for what the claims say. */
function columnsFor(claims: readonly DescribedClaim[], page: Page) {
  const { head } = page.texts.figures.multiverse;
  const width = (name: "kept" | "result") =>
    Math.max(textWidth(head[name], size.text, bold), ...claims.map((claim) => textWidth(claim[name], size.text)));
  const turned = page.width - turnedWidth;
  const result = turned - gap - width("result");
  const kept = result - gap - width("kept");
  const bar = kept - gap - barWidth;
  needsWidth(page, page.width - bar + gap + narrowest);
  return { claim: 0, bar, kept, result, turned };
}

function describe({ paraphrase, kept, result, turned }: DescribedClaim, { texts }: Page): string {
  const { colon, semicolon } = texts.common;
  const { head } = texts.figures.multiverse;
  const parts = [
    `${head.kept}${colon}${kept}`,
    ...(result === "" ? [] : [`${head.result}${colon}${result}`]),
    `${head.turned}${colon}${turned}`,
  ];
  return `${paraphrase} ${parts.join(semicolon)}.`;
}
