import { groupBy } from "../../lib/collections.js";
import { splitList } from "../../schemas/codes.js";
import { type CriterionResult, criterionOutcomes, criterionText } from "../../schemas/index.js";
import { criterionKey, valueKey } from "../layout/evidence-keys.js";
import type { Texts } from "../text/index.js";
import type { EvidenceList, Lists } from "./list-values.js";
import type { ReportTables } from "./reads.js";

/** The cases that meet each criterion, those that do not and those of which it is unknown, with the values that decide it. */
export function listCriteria({ rawCriteria, criteria, cases }: ReportTables, texts: Texts): Lists {
  const { report, common, language } = texts;
  const words = report.criteria;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const named = (rows: readonly CriterionResult[]) =>
    words.list(common.list(rows.map(({ case_id }) => nameOf.get(case_id) ?? case_id)));
  const whyOpen = (rows: readonly CriterionResult[]) =>
    [...groupBy(rows, ({ reason_code }) => reason_code)].flatMap(([code, own]) =>
      code === "" ? [] : [words.because(words.reason[code], own.length)],
    );
  return Object.fromEntries<EvidenceList>(
    criterionOutcomes.flatMap((result) => {
      const found = criteria.filter((one) => one.result === result);
      const each = rawCriteria.map((criterion): [string, EvidenceList] => {
        const rows = found.filter(({ criterion_id }) => criterion_id === criterion.criterion_id);
        const name = `${criterionText(criterion, "name", language)}${common.colon}${words.results[result]}`;
        const keys = rows.flatMap(({ case_id, fields }) => splitList(fields).map((field) => valueKey(case_id, field)));
        const note = criterionText(criterion, "note", language);
        const intro = [
          ...(rows.length === 0 ? [common.none] : [named(rows)]),
          ...(result === "unknown" ? whyOpen(rows) : []),
          ...(note === "" ? [] : [note]),
        ];
        return [criterionKey(result, criterion.criterion_id), { name, intro, keys }];
      });
      const keys = rawCriteria.map(({ criterion_id }) => criterionKey(result, criterion_id));
      const intro = result === "unknown" ? whyOpen(found) : [];
      return [...each, [criterionKey(result), { name: words.results[result], intro, keys }] as const];
    }),
  );
}
