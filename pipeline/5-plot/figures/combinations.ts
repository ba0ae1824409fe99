import type { TopLevelSpec } from "vega-lite";
import { groupBy } from "../../lib/collections.js";
import type { Code } from "../../schemas/codes.js";
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
import type { Texts } from "../text/index.js";

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
  const alone = countCases(
    known.filter(({ members }) => !members.includes("open") && members.filter((is) => is === "in").length === 1),
  );
  const [first] = known;
  const sentences = found.map(({ value, cases }) => {
    const names = common.list(cases.map(({ name }) => name));
    return words.row(value === "" ? common.missing : label(field, value), cases.length, names);
  });
  const isContested = found.some(({ cases }) => cases.some(({ contested }) => contested));
  const occurring = (["in", "out", "open"] as const).filter((is) => found.some(({ members }) => members.includes(is)));
  return figure(page, {
    title: first
      ? words.title(
          name,
          common.list(page.texts.label(field, first.value).split(", ")),
          first.cases.length,
          countCases(known),
          alone,
          first.members.every((is) => is === "in"),
        )
      : words.titleWithout(name, common.cases(countCases(found))),
    body: upset(field, found, page),
    legend: [
      ...occurring.map((is) => ({ mark: { dot: look[is] }, text: words.membership[is] })),
      ...(isContested ? [{ mark: "contested" as const, text: common.contested }] : []),
    ],
    caption: {
      ...captionOf(given, [field], page.texts),
      what: words.what(name, common.cases(countCases(found)), caption.asOf(given.reference_date)),
    },
    description: `${words.description} ${sentences.join(common.semicolon)}.`,
  });
}

/** The commonest first, then those of more codes, then in the codebook's order; what is missing comes last, also if it is nobody. */
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

/** A column for each code, a row for each combination: which codes are in it, a bar of its cases, and their names. */
function upset(field: string, found: readonly Combination[], page: Page): { layers: Layer[]; height: number } {
  const codes = page.texts.codes(field);
  const space = spaceFor(codes, found, page);
  const layers = headsOf(field, codes, found, space, page.texts);
  let y = 2 * lineHeight.text + 3;
  for (const combination of found) {
    const row = rowOf(combination, y, space, page);
    layers.push(...row.layers);
    y += row.height;
  }
  return { layers, height: y };
}

interface Space {
  /** The middle of each code's column. */
  readonly middles: readonly number[];
  readonly barLeft: number;
  readonly namesLeft: number;
  /** The length of a bar for each of its cases. */
  readonly perCase: number;
  readonly widestName: number;
}

function spaceFor(codes: readonly Code[], found: readonly Combination[], page: Page): Space {
  const { common, figures } = page.texts;
  const words = figures.combinations;
  const all = found.flatMap(({ cases }) => cases);
  const column = Math.max(30, ...codes.map(({ label }) => textWidth(label, size.text, bold))) + pad;
  const barLeft = Math.max(codes.length * column, textWidth(`– ${common.missing}`, size.text)) + pad;
  const countSpace = textWidth(`${all.length}`, size.text, bold) + 2 * pad;
  const leastBars = Math.max(leastBar + countSpace, textWidth(words.bars, size.text, bold) + 2 * pad);
  const widestName = nameWidth(all);
  const leastNames = Math.max(widestName, textWidth(words.names, size.text, bold));
  needsWidth(page, barLeft + leastBars + leastNames);
  const namesLeft = barLeft + Math.max(leastBars, Math.min(page.width - barLeft - leastNames, page.width / 4));
  const perCase = (namesLeft - barLeft - countSpace) / Math.max(1, ...found.map(({ cases }) => cases.length));
  return { middles: codes.map((_, i) => (i + 0.5) * column), barLeft, namesLeft, perCase, widestName };
}

/** Each code with how many have it, of how many with a value. */
function headsOf(
  field: string,
  codes: readonly Code[],
  found: readonly Combination[],
  { middles, barLeft, namesLeft }: Space,
  { figures }: Texts,
): Layer[] {
  const words = figures.combinations;
  const known = countCases(found.filter(({ value }) => value !== ""));
  const heads = codes.map(({ label }, i) => ({ x: middles[i] ?? 0, y: lineHeight.text / 2, text: label }));
  const totals = codes.map(({ code }, i) => ({
    x: middles[i] ?? 0,
    y: 1.5 * lineHeight.text,
    text: `${countCases(found.filter(({ members }) => members[i] === "in"))}/${known}`,
    evidence: shareKey(field, code),
  }));
  return [
    textMarks(heads, { align: "center", bold: true }),
    textMarks(totals, { align: "center" }),
    textMarks(
      [
        { x: barLeft, y: lineHeight.text / 2, text: words.bars },
        { x: namesLeft, y: lineHeight.text / 2, text: words.names },
      ],
      { bold: true },
    ),
  ];
}

function rowOf({ value, members, cases }: Combination, y: number, space: Space, { width, texts }: Page) {
  const { middles, barLeft, namesLeft, widestName: widest } = space;
  const grid = nameGrid(cases, { x: namesLeft, y: y + 2, width: width - namesLeft, fill: colour.paper, widest });
  const height = Math.max(grid.height, lineHeight.text) + 4;
  const middle = y + height / 2;
  const held = members.flatMap((is, i) => (is === "out" ? [] : [middles[i] ?? 0]));
  const end = barLeft + cases.length * space.perCase;
  const bar = { x: barLeft, x2: end, y: middle - barHeight / 2, y2: middle + barHeight / 2 };
  const data = { value, cases: cases.length };
  const bars = cases.length === 0 ? [] : [{ ...bar, ...data, ...(value === "" ? missingFill : look.in) }];
  const layers = [
    lines([{ x: 0, x2: width, y, y2: y }], { color: colour.faint }),
    textMarks(value === "" ? [{ x: 0, y: middle, text: `– ${texts.common.missing}` }] : []),
    lines(held.length > 1 ? [{ x: Math.min(...held), x2: Math.max(...held), y: middle, y2: middle }] : [], join),
    dots(
      members.map((is, i) => ({ x: middles[i] ?? 0, y: middle, ...look[is] })),
      dotSize,
    ),
    boxes(bars, { dashed: value === "" }),
    textMarks([{ x: end + pad, y: middle, text: `${cases.length}` }], { bold: true }),
    ...grid.layers,
  ];
  return { layers, height };
}

const countCases = (found: readonly Combination[]) => found.reduce((sum, { cases }) => sum + cases.length, 0);
