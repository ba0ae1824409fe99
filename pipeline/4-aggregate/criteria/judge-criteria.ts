import { isTooIndirect } from "../../3-triangulate/admit.js";
import { distinct } from "../../lib/collections.js";
import { splitList } from "../../schemas/codes.js";
import { type Criterion, type CriterionResult, cellOf, conditionOf, type Value } from "../../schemas/index.js";
import { matchCondition, type TruthValue } from "../claims/match-condition.js";
import type { Answers } from "../claims/read-answers.js";

type Reason = CriterionResult["reason_code"];
/** Whether a field of a case meets the comparison, and where that is unknown, why. */
interface Judged {
  readonly field: string;
  readonly meets: TruthValue;
  readonly reason: Reason;
}

/** The same for a field: of several reasons the one that most is known behind. */
const reasonOrder: readonly Reason[] = ["disagreement", "bounds", "too_indirect", "missing"];

/** Every criterion for every case of the sample. */
export function judgeCriteria(
  criteria: readonly Criterion[],
  answers: Pick<Answers, "cases" | "at">,
  values: readonly Value[],
): CriterionResult[] {
  const valueAt = new Map(values.map((value) => [cellOf(value), value]));
  return criteria.flatMap((criterion) =>
    answers.cases.map((case_id): CriterionResult => {
      const { meets, reason, fields } = judge(
        criterion,
        case_id,
        answers,
        (field) => valueAt.get(cellOf({ case_id, field }))?.evidence ?? "",
      );
      const supporting = fields.flatMap((field) =>
        splitList(valueAt.get(cellOf({ case_id, field }))?.supporting ?? ""),
      );
      return {
        criterion_id: criterion.criterion_id,
        case_id,
        result: meets === undefined ? "unknown" : meets ? "met" : "not_met",
        reason_code: reason,
        fields: fields.join(";"),
        sources: distinct(supporting).sort().join(";"),
      };
    }),
  );
}

/** At least so many of the fields must meet the comparison: those that are unknown may or may not. */
function judge(
  criterion: Criterion,
  case_id: string,
  answers: Pick<Answers, "at">,
  evidenceOf: (field: string) => Value["evidence"],
) {
  const fields = splitList(criterion.fields);
  if (fields.length === 0) return { meets: undefined, reason: "no_field", fields } as const;
  if (criterion.comparison === "") return { meets: undefined, reason: "no_threshold", fields } as const;
  const judged = fields.map((field) => judgeField(criterion, field, answers.at(case_id, field), evidenceOf(field)));
  const fewest = criterion.fewest === "" ? fields.length : Number(criterion.fewest);
  const having = (meets: TruthValue) => judged.filter((one) => one.meets === meets);
  const decide = (meets: TruthValue) => having(meets).map(({ field }) => field);
  if (having(true).length >= fewest) return { meets: true, reason: "", fields: decide(true) } as const;
  if (having(true).length + having(undefined).length < fewest)
    return criterion.rule_from === "study"
      ? ({ meets: undefined, reason: "no_sign", fields: decide(false) } as const)
      : ({ meets: false, reason: "", fields: decide(false) } as const);
  const reason = reasonOrder.find((code) => having(undefined).some((one) => one.reason === code)) ?? "missing";
  return { meets: undefined, reason, fields: decide(undefined) } as const;
}

/** Met where every value that it may be meets it; a value that nobody states is unknown. */
function judgeField(
  criterion: Criterion,
  field: string,
  { value, others }: ReturnType<Answers["at"]>,
  evidence: Value["evidence"],
): Judged {
  const readings = [...(value === "" ? [] : [value]), ...others];
  if (readings.length === 0) return { field, meets: undefined, reason: "missing" };
  const condition = conditionOf(criterion, field);
  const matches = readings.map((reading) => (condition === undefined ? true : matchCondition(reading, condition)));
  const [first, ...rest] = new Set<TruthValue>(matches);
  if (rest.length > 0) return { field, meets: undefined, reason: "disagreement" };
  const { least_grade } = criterion;
  // Where none is concluded, no grade is known.
  if (first !== undefined && least_grade !== "" && (evidence === "" || isTooIndirect(evidence, least_grade)))
    return { field, meets: undefined, reason: "too_indirect" };
  return { field, meets: first, reason: first === undefined ? "bounds" : "" };
}
