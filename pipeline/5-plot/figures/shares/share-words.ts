import { distinct } from "../../../lib/collections.js";
import { openIn, openInEach } from "../../bound-cases.js";
import { mostCommon, nameEquals } from "../../most-common.js";
import type { Texts } from "../../text/index.js";
import type { Count, PublishedAnswer } from "./read-shares.js";

/**
 * @param open what open values leave, behind the percentage; "" where nothing
 * @example countInWords({ count: 11, of: 17 }, texts) // "11 of 17 (65 %)"
 */
export function countInWords({ count, of }: Count, { common, figures }: Texts, open = ""): string {
  const percent = of === 0 ? "" : common.percent((100 * count) / of);
  return of === 0
    ? "–"
    : figures.shares.count(count, of, open === "" ? percent : `${percent}${common.semicolon}${open}`);
}

/** An answer as a sentence of the description: what the text states, the survey counts and the values give. */
export function rowInWords({ label, published, tabled, concluded, bounds }: PublishedAnswer, texts: Texts): string {
  const { common, figures } = texts;
  const words = figures.shares;
  const open = bounds === undefined ? "" : `, ${common.bounds(bounds.fewest, bounds.most, bounds.all)}`;
  const parts = [
    ...(published === undefined ? [] : [[words.text, common.percent(published)]]),
    ...(tabled.of === 0 ? [] : [[words.survey, countInWords(tabled, texts)]]),
    [words.values, `${countInWords(concluded, texts)}${open}`],
  ];
  return `${label}${common.colon}${parts.map((part) => part.join(" ")).join(common.semicolon)}`;
}

/** Which published shares the values contradict; where the text states none, the most common answer. */
export function titleOf(field: string, answers: readonly PublishedAnswer[], cases: number, texts: Texts): string {
  const { common } = texts;
  const words = texts.figures.shares;
  const published = answers.filter((one) => one.published !== undefined);
  const refuted = published.filter((one) => one.follows === false);
  if (published.length === 0) {
    const known = answers.filter(({ concluded }) => concluded.of > 0);
    const equals = mostCommon(known.map(({ label, concluded }) => ({ label, concluded, count: concluded.count })));
    const [first] = equals;
    if (first === undefined) return words.titleWithout(field, common.cases(cases));
    const named = nameEquals(
      equals.map(({ label }) => label),
      texts,
    );
    const bounds = answers.flatMap((one) =>
      equals.some(({ label }) => label === one.label) ? (one.bounds ?? []) : [],
    );
    const open = bounds.length === 0 ? "" : openInEach(bounds, first.concluded, texts);
    return `${words.most(field, named, countInWords(first.concluded, texts, open))}${common.each(equals.length)}`;
  }
  const each = refuted.map(({ label, published: percent = 0, concluded: { count, of }, bounds }, at) => {
    const open = openIn(bounds, { count, of }, texts, at === 0);
    const inPercent = common.percent((100 * count) / of);
    return words.apart(
      label,
      common.percent(percent),
      count,
      of,
      [inPercent, ...(open === "" ? [] : [open])].join(common.semicolon),
    );
  });
  const given = published.filter((one) => one.follows === true).length;
  const findings = distinct(refuted.map(({ finding }) => finding)).length;
  const untested = published.filter((one) => !one.isTested).length;
  const counts = { refuted: refuted.length, findings, given, untested, published: published.length };
  return words.title(field, counts, each.join(common.semicolon));
}
