import { splitList } from "../../schemas/codes.js";
import type { Criterion } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";

/** How a criterion is judged, in words. */
export function formatRule(criterion: Criterion, texts: Texts): string {
  const { fields, comparison, value, fewest, least_grade, rule_from } = criterion;
  const { report, common } = texts;
  const words = report.criteria;
  const named = splitList(fields);
  if (named.length === 0) return words.noField;
  const labels = named.map(texts.field);
  if (comparison === "") return words.noThreshold(common.list(labels));
  const each = named.map((field) => {
    if (comparison === "known") return words.comparison.known(texts.field(field));
    const codes = splitList(value).map((code) => texts.label(field, code));
    const shown = comparison === "one_of" ? codes.join(common.or) : common.number(Number(value), decimalsOf(value));
    return words.comparison[comparison](texts.field(field), shown);
  });
  const some = fewest === "" || Number(fewest) === named.length ? [] : [words.fewest(Number(fewest), named.length)];
  const grade = least_grade === "" ? [] : [words.leastGrade(report.evidence[least_grade] ?? least_grade)];
  return [...each, ...some, ...grade, ...(rule_from === "study" ? [words.ofStudy] : [])].join(common.semicolon);
}

function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}
