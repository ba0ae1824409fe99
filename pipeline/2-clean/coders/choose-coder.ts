import {
  type CoderDifference,
  codesIn,
  type Field,
  type Observation,
  parseValue,
  type Settings,
} from "../../schemas/index.js";

/** A statement as the coder has it whose codes count. */
export interface ChosenObservation extends Observation {
  /** Two persons coded it differently, and nobody has settled which code holds: it counts like grade weak. */
  readonly codersDiffer?: true;
}

interface Given {
  readonly coder: Settings["coder"];
  readonly differences: readonly CoderDifference[];
  readonly codebook: readonly Field[];
}

/**
 * The statements by the codes of one coder; what one person alone coded counts as it is. Where the codes count on which coders agree,
 * a difference that a person has settled counts as settled, and any other makes the statement weak, unless the second coder affirms
 * the very field that it counts for: words that name two yes/no fields are no doubt about either.
 *
 * @param observations by the first coder's codes
 * @example chooseCoder([{ obs_id: "t1", value: "oak", evidence: "stated", … }], { coder: "agreed", differences: [{ obs_id: "t1", … }], codebook })
 *   // [{ obs_id: "t1", value: "oak", evidence: "weak", codersDiffer: true, … }]
 */
export function chooseCoder(
  observations: readonly Observation[],
  { coder, differences, codebook }: Given,
): readonly ChosenObservation[] {
  if (coder === "first" || differences.length === 0) return observations;
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const differenceOf = new Map(differences.map((row) => [row.obs_id, row]));
  return observations.flatMap((observation): ChosenObservation | ChosenObservation[] => {
    const difference = differenceOf.get(observation.obs_id);
    if (difference === undefined) return observation;
    const holds = coder === "second" ? "second" : difference.settled;
    if (holds === "second") return asSecondCoder(observation, difference, fieldOf);
    if (holds === "first" || codesOfDifference(difference).includes(observation.field)) return observation;
    return { ...observation, evidence: "weak", codersDiffer: true };
  });
}

/** The statement with the second coder's code: one for each yes/no field that a set of them affirms. */
function asSecondCoder(
  observation: Observation,
  difference: CoderDifference,
  fieldOf: ReadonlyMap<string, Field>,
): Observation[] {
  const { field, second_code: value, remark } = difference;
  const coded = { ...observation, coding: "coded" as const, coding_reason: remark };
  if (fieldOf.has(field) && value !== "") return [{ ...coded, field, value }];
  const affirmed = codesOfDifference(difference).flatMap((code) => fieldOf.get(code) ?? []);
  if (affirmed.length > 0) return affirmed.map(({ field, yes }) => ({ ...coded, field, value: yes }));
  const asked = fieldOf.has(field) ? field : observation.field;
  return [{ ...coded, field: asked, value: "", coding: "uncoded" }];
}

/** The second coder's codes of a word for yes/no fields, each of which is a field; none where the choice is open. */
function codesOfDifference({ second_code }: CoderDifference): readonly string[] {
  return codesIn(parseValue("codes", second_code));
}
