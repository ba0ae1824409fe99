import { codesOf } from "../../../schemas/codes.js";
import type { Field } from "../../../schemas/index.js";
import { boundCases, type CaseGiven, inBrackets, openInEach } from "../../bound-cases.js";
import { otherColours } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import { mostCommon, nameEquals } from "../../most-common.js";
import { uncapital } from "../../text/grammar.js";
import type { Texts } from "../../text/index.js";

type Columns = readonly { readonly field: Field }[];

/** What most cases have in common, in the first two short code lists in which they are not all alike. */
export function titleOfMatrix(columns: Columns, given: CaseGiven, texts: Texts): string {
  const { most, titleWithout } = texts.figures.matrix;
  const [sample, at] = [sampleOf(given.cases), lookUp(given.values)];
  const found = columns
    .filter(({ field }) => field.type === "code" && !isLong(field))
    .flatMap(({ field: { field } }) => {
      const answers = sample.map(({ case_id }) => at(case_id, field).value).filter((value) => value !== "");
      const equals = mostCommon(countEach(answers));
      const count = equals[0]?.count ?? 0;
      if (count === answers.length) return [];
      const named = nameEquals(
        equals.map(({ value }) => texts.label(field, value)),
        texts,
      );
      const text = `${most(texts.field(field), named, count, answers.length)}${texts.common.each(equals.length)}`;
      const bounds = equals.map((one) => boundCases([{ field, holds: (value) => value === one.value }], given));
      return [{ text, bounds, shown: { count, of: answers.length } }];
    });
  if (found.length === 0) return titleWithout(texts.common.cases(sample.length), columns.length);
  return found
    .slice(0, 2)
    .map(({ text, bounds, shown }, i) => {
      return `${i === 0 ? text : uncapital(text)}${inBrackets(openInEach(bounds, shown, texts, i === 0))}`;
    })
    .join(texts.common.semicolon);
}

function countEach(answers: readonly string[]): { value: string; count: number }[] {
  return [...new Set(answers)].map((value) => ({
    value,
    count: answers.filter((answer) => answer === value).length,
  }));
}

/** More codes than can be distinguished by colour, or no codes at all but words. */
export function isLong(field: Field): boolean {
  return field.type === "code" && codesOf(field).length > otherColours.length;
}
