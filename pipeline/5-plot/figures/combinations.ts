import type { TopLevelSpec } from "vega-lite";
import { groupBy } from "../../lib/collections.js";
import { codesIn, type FigureOf, optionsOf, parseValue } from "../../schemas/index.js";
import { captionOf } from "../layout/caption.js";
import { shareKey, valueKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { boxes, dots, type Layer, lines, textMarks } from "../layout/marks.js";
import { type Named, nameGrid, nameWidth } from "../layout/name-grid.js";
import { needsWidth, type Page } from "../layout/page.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";

type Given = Pick<Tables, "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;
type Membership = "in" | "out" | "open";
/** The cases of one value: which codes are in it, and which may be. Of a missing value, none is known. */
interface Combination {
  readonly value: string;
  readonly members: readonly Membership[];
  readonly cases: readonly Named[];
}

const [pad, leastBar, barHeight, dotSize] = [4, 30, 6, 5.5];
const look: Record<Membership, { fill: string; stroke: string }> = {
  in: { fill: colour.filled, stroke: colour.filled },
  open: { fill: colour.paper, stroke: colour.filled },
  out: { fill: colour.faint, stroke: colour.faint },
};
const missingFill = { fill: colour.paper, stroke: colour.quiet };
const join = { color: colour.filled, width: 1.2 };

/** Which codes of a field go together: a row for each combination, with its cases. After Lex et al. (2014), UpSet. */
export function combinations({ field }: FigureOf<"combinations">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, label } = page.texts;
  const words = figures.combinations;
  const codes = page.texts.codes(field);
  const name = page.texts.field(field);
  const found = combinationsOf(
    field,
    given,
    codes.map(({ code }) => code),
  );
  const known = found.filter(({ value }) => value !== "");
  const sum = (combinations: readonly Combination[]) => combinations.reduce((n, { cases }) => n + cases.length, 0);
  const alone = sum(
    known.filter(({ members }) => !members.includes("open") && members.filter((is) => is === "in").length === 1),
  );
  const [first] = known;
  const sentences = found.map(({ value, cases }) => {
    const names = common.list(cases.map(({ name }) => name));
    return words.row(value === "" ? common.missing : label(field, value), cases.length, names);
  });
  const isContested = found.some(({ cases }) => cases.some(({ contested }) => contested));
  const isOpen = found.some(({ members }) => members.includes("open"));
  return figure(page, {
    title: first
      ? words.title(
          name,
          common.list(page.texts.label(field, first.value).split(", ")),
          first.cases.length,
          sum(known),
          alone,
          first.members.every((is) => is === "in"),
        )
      : words.titleWithout(name, common.cases(sum(found))),
    body: upset(field, found, page),
    legend: [
      { mark: { dot: look.in }, text: words.has },
      { mark: { dot: look.out }, text: words.hasNot },
      ...(isOpen ? [{ mark: { dot: look.open }, text: words.open }] : []),
      ...(isContested ? [{ mark: "contested" as const, text: common.contested }] : []),
    ],
    caption: {
      ...captionOf(given, [field], page.texts),
      what: words.what(name, common.cases(sum(found)), caption.asOf(given.reference_date)),
    },
    description: `${words.description} ${sentences.join(common.semicolon)}.`,
  });
}

/** The most common first, then those of more codes, then in the codebook's order; what is missing comes last, also if it is nobody. */
function combinationsOf(field: string, { cases, values }: Given, codes: readonly string[]): Combination[] {
  const at = lookUp(values);
  const answers = sampleOf(cases).map(({ case_id, name }) => {
    const { value, status } = at(case_id, field);
    return { value, name, contested: status === "contested", evidence: valueKey(case_id, field) };
  });
  const isIn = ({ members }: Combination) => members.filter((is) => is !== "out").length;
  const known = [
    ...groupBy(
      answers.filter(({ value }) => value !== ""),
      ({ value }) => value,
    ),
  ]
    .map(([value, named]) => ({ value, members: membersOf(value, codes), cases: named }))
    .sort((a, b) => b.cases.length - a.cases.length || isIn(b) - isIn(a) || place(a, codes) - place(b, codes));
  return [...known, { value: "", members: [], cases: answers.filter(({ value }) => value === "") }];
}

/** `a|b` is one of these sets and `a+b` all of these: a code in every one of them is in, in some it is open. */
function membersOf(value: string, codes: readonly string[]): Membership[] {
  const sets = optionsOf(parseValue("codes", value)).map(codesIn);
  return codes.map((code) => {
    const having = sets.filter((set) => set.includes(code)).length;
    if (having === 0) return "out";
    return having === sets.length ? "in" : "open";
  });
}

const place = ({ members }: Combination, codes: readonly string[]) =>
  members.reduce((sum, is, i) => sum + (is === "out" ? 2 ** (codes.length - i) : 0), 0);

function upset(field: string, found: readonly Combination[], page: Page): { layers: Layer[]; height: number } {
  const { codes: codesOf, common, figures } = page.texts;
  const words = figures.combinations;
  const codes = codesOf(field);
  const all = found.flatMap(({ cases }) => cases);
  const known = found.filter(({ value }) => value !== "").flatMap(({ cases }) => cases).length;
  const having = codes.map((_, i) =>
    found.reduce((sum, { members, cases }) => sum + (members[i] === "in" ? cases.length : 0), 0),
  );

  const column = Math.max(30, ...codes.map(({ label }) => textWidth(label, size.text, bold))) + pad;
  const middles = codes.map((_, i) => (i + 0.5) * column);
  const barLeft = Math.max(codes.length * column, textWidth(`– ${common.missing}`, size.text)) + pad;
  const countSpace = textWidth(`${all.length}`, size.text, bold) + 2 * pad;
  const leastBars = Math.max(leastBar + countSpace, textWidth(words.bars, size.text, bold) + 2 * pad);
  const widest = nameWidth(all);
  const leastNames = Math.max(widest, textWidth(words.names, size.text, bold));
  needsWidth(page, barLeft + leastBars + leastNames);
  const namesLeft = barLeft + Math.max(leastBars, Math.min(page.width - barLeft - leastNames, page.width / 4));
  const perCase = (namesLeft - barLeft - countSpace) / Math.max(1, ...found.map(({ cases }) => cases.length));

  const heads = codes.map(({ label }, i) => ({ x: middles[i] ?? 0, y: lineHeight.text / 2, text: label }));
  const totals = having.map((n, i) => ({
    x: middles[i] ?? 0,
    y: 1.5 * lineHeight.text,
    text: `${n}/${known}`,
    evidence: shareKey(field, codes[i]?.code ?? ""),
  }));
  const layers: Layer[] = [
    textMarks(heads, { align: "center", bold: true }),
    textMarks(totals, { align: "center" }),
    textMarks(
      [
        { ...headAt(barLeft), text: words.bars },
        { ...headAt(namesLeft), text: words.names },
      ],
      { bold: true },
    ),
  ];
  let y = 2 * lineHeight.text + 3;
  for (const { value, members, cases } of found) {
    const grid = nameGrid(cases, {
      x: namesLeft,
      y: y + 2,
      width: page.width - namesLeft,
      fill: colour.paper,
      widest,
    });
    const height = Math.max(grid.height, lineHeight.text) + 4;
    const middle = y + height / 2;
    const held = members.flatMap((is, i) => (is === "out" ? [] : [middles[i] ?? 0]));
    const end = barLeft + cases.length * perCase;
    const bar = { x: barLeft, x2: end, y: middle - barHeight / 2, y2: middle + barHeight / 2 };
    const data = { value, cases: cases.length };
    const bars = cases.length === 0 ? [] : [{ ...bar, ...data, ...(value === "" ? missingFill : look.in) }];
    layers.push(
      lines([{ x: 0, x2: page.width, y, y2: y }], { color: colour.faint }),
      textMarks(value === "" ? [{ x: 0, y: middle, text: `– ${common.missing}` }] : []),
      lines(held.length > 1 ? [{ x: Math.min(...held), x2: Math.max(...held), y: middle, y2: middle }] : [], join),
      dots(
        members.map((is, i) => ({ x: middles[i] ?? 0, y: middle, ...look[is] })),
        dotSize,
      ),
      boxes(bars, { dashed: value === "" }),
      textMarks([{ x: end + pad, y: middle, text: `${cases.length}` }], { bold: true }),
      ...grid.layers,
    );
    y += height;
  }
  return { layers, height: y };
}

const headAt = (x: number) => ({ x, y: lineHeight.text / 2 });
