import type { TopLevelSpec } from "vega-lite";
import type { Verdict } from "../../../schemas/index.js";
import { claimNotes } from "../../claim-notes.js";
import { countFindings } from "../../count-findings.js";
import { captionOf } from "../../layout/caption.js";
import { claimKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { lines, type TextRow, textMarks } from "../../layout/marks.js";
import { needsWidth, type Page, wideOrNarrow } from "../../layout/page.js";
import { textWidth, wrap } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size, verdictColour } from "../../layout/theme.js";
import type { Tables } from "../../reads.js";
import { claimFields } from "../../text/claim-fields.js";
import { type FormattedClaim, formatClaims } from "../../text/format-claim.js";
import { byVerdict, type ClaimRow } from "./claim-rows.js";
import { claimsAxis, type PlacedClaim } from "./claims-axis.js";
import { claimsCards } from "./claims-cards.js";
import { describeMarks } from "./claims-marks.js";
import { symbols, verdicts } from "./verdict-symbols.js";

type Given = Pick<
  Tables,
  "rawClaims" | "claims" | "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date"
>;

const headings = ["paraphrase", "section", "published", "computed", "range"] as const;
const [headHeight, groupHeight, groupGap, rowPad, gap] = [14, 13, 4, 2.5, 8];
const [paraphraseX, axisWidth, axisEdge, narrowest] = [12, 76, 14, 120];

interface Row extends PlacedClaim, ClaimRow {
  readonly paraphrase: readonly string[];
  readonly published: readonly string[];
  readonly why: readonly string[];
}

/** What the published text states beside what the values give: a row for each claim, under its verdict. */
export function claimsTable(given: Given, page: Page): TopLevelSpec {
  const words = page.texts.figures.claims;
  const all = formatClaims(given.claims, given.rawClaims, page.texts);
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, all.filter(({ claim }) => claim.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  const findings = countFindings(given.claims);
  return figure(page, {
    title: words.title(counts, all.length, findings),
    body: wideOrNarrow(
      page,
      () => tableOf(all, page),
      () => claimsCards(all, page),
    ),
    caption: {
      ...captionOf(given, claimFields(given.rawClaims, given.codebook), page.texts),
      what: words.what(all.length, page.texts.caption.asOf(given.reference_date)),
      notes: [describeMarks(given.claims, page.texts), ...claimNotes(given.claims, page.texts)],
    },
    description: [
      words.description,
      ...byVerdict(all)
        .flatMap(({ claims }) => claims)
        .map((row) => describe(row, page.texts)),
    ].join(" "),
  });
}

/** A row for each claim, under its verdict. */
function tableOf(all: readonly ClaimRow[], page: Page) {
  const words = page.texts.figures.claims;
  const columns = columnsFor(
    all.map(({ formatted }) => formatted),
    page,
  );
  const { rows, groups, bottom } = arrange(all, columns, page.width);
  const headed = groups.map(({ verdict, count, middle: y }) => {
    const text = words.group(words.verdict[verdict].name, count);
    return {
      verdict,
      y,
      text,
      means: words.verdict[verdict].means,
      end: paraphraseX + textWidth(text, size.text, bold),
    };
  });
  return {
    height: bottom,
    layers: [
      lines(
        rows.map(({ top }) => ({ x: paraphraseX, x2: page.width, y: top, y2: top })),
        { color: colour.faint },
      ),
      ...claimsAxis(rows, {
        left: columns.axis,
        right: columns.axis + axisWidth,
        labelsAt: headHeight / 2,
        label: (tick) => (tick === 100 ? words.percent(tick) : words.number(tick)),
      }),
      ...groups.map(({ verdict, middle }) =>
        symbols(verdict, [middle, ...rows.filter(({ claim }) => claim.verdict === verdict).map((row) => row.middle)]),
      ),
      textMarks(
        headed.map(({ verdict, y, text }) => ({ x: paraphraseX, y, text, color: verdictColour[verdict] })),
        { bold: true },
      ),
      textMarks(headed.map(({ y, means, end }) => ({ x: end + gap / 2, y, text: means, color: colour.quiet }))),
      textMarks(
        headings.map((name) => ({ x: columns[name], y: headHeight / 2, text: words.head[name] })),
        { bold: true },
      ),
      textMarks(rows.flatMap((row) => cellsOf(row, columns))),
    ],
  };
}

type Columns = Record<(typeof headings)[number] | "axis", number>;

/** Each column as wide as its words, and the rest for what the claims say. */
function columnsFor(formatted: readonly FormattedClaim[], page: Page): Columns {
  const { head } = page.texts.figures.claims;
  const width = (name: "section" | "published" | "computed" | "range") => {
    const shown = formatted.flatMap((row) => (name === "published" ? row.publishedLines : [row[name]]));
    return Math.max(textWidth(head[name], size.text, bold), ...shown.map((text) => textWidth(text, size.text)));
  };
  const range = page.width - width("range");
  const axis = range - axisEdge - axisWidth;
  const computed = axis - gap - width("computed");
  const published = computed - gap - width("published");
  const section = published - gap - width("section");
  needsWidth(page, page.width - (section - gap) + paraphraseX + narrowest);
  return { paraphrase: paraphraseX, section, published, computed, axis, range };
}

/** Where each verdict's heading and each claim's row lie, from the top. */
function arrange(all: readonly ClaimRow[], columns: Columns, width: number) {
  const rows: Row[] = [];
  const groups: { verdict: Verdict; count: number; middle: number }[] = [];
  let y = headHeight;
  for (const { verdict, claims: group } of byVerdict(all)) {
    groups.push({ verdict, count: group.length, middle: y + groupHeight / 2 });
    y += groupHeight;
    for (const { claim, formatted } of group) {
      const paraphrase = wrap(formatted.paraphrase, columns.section - paraphraseX - gap, size.text);
      const why = formatted.why === "" ? [] : wrap(formatted.why, width - columns.computed, size.text);
      const published = formatted.publishedLines;
      const height = Math.max(paraphrase.length, published.length, why.length) * lineHeight.text + rowPad;
      rows.push({ claim, formatted, paraphrase, published, why, top: y, middle: y + height / 2 });
      y += height;
    }
    y += groupGap;
  }
  return { rows, groups, bottom: y };
}

function cellsOf({ claim, formatted, paraphrase, published, why, middle }: Row, columns: Columns): TextRow[] {
  const evidence = claimKey(claim.id);
  const centred = (x: number, shown: readonly string[]) =>
    shown.map((text, line) => ({ x, y: middle + (line - (shown.length - 1) / 2) * lineHeight.text, text, evidence }));
  const cells = (["section", "computed", "range"] as const).map((name) => {
    return { x: columns[name], y: middle, text: formatted[name], evidence };
  });
  return [
    ...centred(columns.paraphrase, paraphrase),
    ...centred(columns.published, published),
    ...cells.filter(({ text }) => text !== ""),
    ...centred(columns.computed, why),
  ];
}

function describe({ claim, formatted }: ClaimRow, { common, figures }: Page["texts"]): string {
  const { verdict, head } = figures.claims;
  const { paraphrase, published, computed, range, why } = formatted;
  const found = why || `${head.computed}${common.colon}${computed}. ${head.range}${common.colon}${range}.`;
  return `${verdict[claim.verdict].name}. ${paraphrase} ${head.published}${common.colon}${published}. ${found}`;
}
