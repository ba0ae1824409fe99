import type { TopLevelSpec } from "vega-lite";
import { groupBy } from "../../../lib/collections.js";
import { codesIn, type FigureOf, optionsOf, parseValue } from "../../../schemas/index.js";
import { boundCases, inBrackets, openIn } from "../../bound-cases.js";
import { captionOf } from "../../layout/caption.js";
import { valueKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { type Page, wideOrNarrow } from "../../layout/page.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import { nameAbsences } from "../../text/name-absence.js";
import { type Combination, countCases, look, type Membership, upset } from "./upset.js";
import { upsetStacked } from "./upset-stacked.js";

type Given = Pick<Tables, "study" | "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;

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
    page.texts,
  );
  const known = found.filter(({ value }) => value !== "");
  const alone = countCases(
    known.filter(({ members }) => !members.includes("open") && members.filter((is) => is === "in").length === 1),
  );
  const [first] = known;
  const sentences = found.map(({ value, absence, cases }) => {
    const names = common.list(cases.map(({ name }) => name));
    return words.row(absence || label(field, value), cases.length, names);
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
          openOf(field, first, alone, countCases(known), given, page.texts),
        )
      : words.titleWithout(name, common.cases(countCases(found))),
    body: wideOrNarrow(
      page,
      () => upset(field, found, page),
      () => upsetStacked(field, found, page),
    ),
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

/** What open values leave of the most common combination, and of those with one code alone; each in brackets. */
function openOf(
  field: string,
  first: Combination,
  alone: number,
  of: number,
  given: Given,
  texts: Page["texts"],
): readonly [string, string] {
  const isAlone = (value: string) => codesIn(texts.parse(field, value)).length === 1;
  // A set that is open is itself no reading, but each of those that it may be.
  const own = first.members.includes("open")
    ? undefined
    : boundCases([{ field, holds: (value) => value === first.value }], given);
  const ofFirst = openIn(own, { count: first.cases.length, of }, texts);
  const bounds = boundCases([{ field, holds: isAlone }], given);
  const ofAlone = openIn(bounds, { count: alone, of: bounds.all }, texts, ofFirst === "");
  return [inBrackets(ofFirst), inBrackets(ofAlone)];
}

/** The most common first, then those of more codes, then in the codebook's order; those without a value come last, also if there are none. */
function combinationsOf(
  field: string,
  { cases, values }: Given,
  codes: readonly string[],
  texts: Page["texts"],
): Combination[] {
  const at = lookUp(values);
  const answers = sampleOf(cases).map(({ case_id, name }) => {
    const { value, status } = at(case_id, field);
    return { value, status, name, contested: status === "contested", evidence: valueKey(case_id, field) };
  });
  const isIn = ({ members }: Combination) => members.filter((is) => is !== "out").length;
  const known = [
    ...groupBy(
      answers.filter(({ value }) => value !== ""),
      ({ value }) => value,
    ),
  ]
    .map(([value, named]) => ({ value, absence: "", members: membersOf(value, codes), cases: named }))
    .sort((a, b) => b.cases.length - a.cases.length || isIn(b) - isIn(a) || place(a, codes) - place(b, codes));
  const without = answers.filter(({ value }) => value === "");
  const absence = nameAbsences(
    without.map(({ status }) => status),
    texts,
  );
  return [...known, { value: "", absence, members: [], cases: without }];
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
