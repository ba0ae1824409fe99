import { mostCommon, mostNamed } from "../../most-common.js";
import type { Texts } from "../../text/index.js";
import { answersTo, headlineKey } from "../answers-to.js";
import { nameOfCode } from "../name-share.js";
import type { ReportTables } from "../reads.js";
import type { Difference } from "./find-differences.js";

/** The headlines that have no single answer now, and another line than they had. Those that have one are marked as the counts are. */
export function differingHeadlines(
  published: ReportTables,
  now: ReportTables,
  texts: Texts,
): Pick<Difference, "key" | "before">[] {
  return published.study.headlines.flatMap((asked) => {
    const [before, after] = [published, now].map((tables) => describe(asked, tables, texts));
    const isMarked = before !== undefined && before.text !== after?.text && after?.isSingle === false;
    return isMarked ? [{ key: headlineKey(asked, published), before: before.text }] : [];
  });
}

/** The most common answer in words, and whether it has a count of its own; none where a headline has no answers to count. */
function describe(asked: string, tables: ReportTables, texts: Texts): { text: string; isSingle: boolean } | undefined {
  const { report, common } = texts;
  const answers = answersTo(asked, tables);
  const equals = mostCommon(answers);
  const [first] = equals;
  if (first === undefined) return undefined;
  if (first.of === 0) return { text: report.answer.nothingKnown, isSingle: false };
  const of = report.answer.of(first.count, first.of);
  if (equals.length > mostNamed)
    return { text: `${common.answers(equals.length)}, ${of}${common.each(equals.length)}`, isSingle: false };
  const names = equals.map(({ field, code, label }) => nameOfCode(field, code, label, tables, texts));
  return { text: `${common.list(names)}, ${of}`, isSingle: true };
}
