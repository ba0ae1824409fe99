import { criterionOutcomes, criterionText } from "../../../schemas/index.js";
import { type Html, html } from "../html.js";
import type { ProfileGiven } from "./profile-given.js";

/** Which published criteria a case meets, which it does not, and of which that is unknown. */
export function criteriaOf(case_id: string, { tables, texts }: ProfileGiven): Html {
  const own = tables.criteria.filter((one) => one.case_id === case_id);
  if (own.length === 0) return html``;
  const { report, common, language } = texts;
  const nameOf = new Map(tables.rawCriteria.map((one) => [one.criterion_id, criterionText(one, "name", language)]));
  const having = (result: (typeof criterionOutcomes)[number]) =>
    own.filter((one) => one.result === result).map(({ criterion_id }) => nameOf.get(criterion_id) ?? criterion_id);
  const [met = 0, notMet = 0, unknown = 0] = criterionOutcomes.map((result) => having(result).length);
  return html`<h4>${report.profile.criteria(met, notMet, unknown)}</h4>
<dl class="criteria">${criterionOutcomes.map((result) => {
    const names = having(result);
    if (names.length === 0) return html``;
    return html`<div><dt>${report.criteria.results[result]}</dt><dd>${names.join(common.semicolon)}</dd></div>`;
  })}</dl>
`;
}
