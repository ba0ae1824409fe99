import { endOfTerm, isTooIndirect, whyLeftOut, whySetAside } from "../../3-triangulate/admit.js";
import { type Stated, weighBy } from "../../3-triangulate/weigh-by.js";
import { remember } from "../../lib/remember.js";
import { type Case, cellOf, type Field, type Settings, type Source } from "../../schemas/index.js";

type Observation = ReturnType<typeof weighBy>["observations"][number];

/** What takes part in the value of one field of one case under some settings, with a number that is the same wherever that is the same. */
export interface CellStatements {
  readonly number: number;
  readonly field: Field;
  readonly studyCase: Case;
  readonly statements: readonly { readonly observation: Observation; readonly source: Source }[];
  /** Some under which they count so. */
  readonly settings: Settings;
}

type StatementsOn = (studyCase: Case, field: Field) => CellStatements;

/**
 * The statements that count, by case and field, and those that have ceased to count and may supersede others: no other takes part in any
 * value. What the coder's codes and the day make of them is found once for each of these; then only kinds, sources and grades decide.
 */
export function listStatements(given: Stated): (settings: Settings) => StatementsOn {
  const dated = new Map<string, ReturnType<typeof dateStatements>>();
  const known = new Map<string, CellStatements>();
  const numbers = new Map<string, number>();
  return (settings) => {
    const { coder, reference_date } = settings;
    const byCell = remember(dated, `${coder} ${reference_date}`, () => dateStatements(settings, given, numbers));
    return (studyCase, field) => {
      const cell = cellOf({ case_id: studyCase.case_id, field: field.field });
      const all = byCell.get(cell) ?? [];
      const counting = all.filter(({ observation, source }) => whyLeftOut(observation, source, settings).code === "");
      const grades = counting.map(({ number, observation: { evidence } }) => {
        return isTooIndirect(evidence, settings.least_grade) ? -number : number;
      });
      return remember(known, `${cell} ${grades.join(" ")}`, (number) => {
        return { number, field, studyCase, statements: counting, settings };
      });
    };
  };
}

interface DatedStatement {
  readonly observation: Observation;
  readonly source: Source;
  /** From 1 on. */
  readonly number: number;
}

/** The statements as the coder has them, without those that the day sets aside, by case and field. */
function dateStatements(
  settings: Settings,
  given: Stated,
  numbers: Map<string, number>,
): ReadonlyMap<string, readonly DatedStatement[]> {
  const sourceOf = new Map(given.sources.map((source) => [source.source_id, source]));
  const fieldOf = new Map(given.codebook.map((field) => [field.field, field]));
  const byCell = new Map<string, DatedStatement[]>();
  for (const observation of weighBy(settings, given).observations) {
    const { obs_id, value, evidence, observed_on } = observation;
    const field = fieldOf.get(observation.field);
    if (field === undefined) continue;
    const setAside = whySetAside(observation, field, settings.reference_date);
    const until = endOfTerm(observation, setAside, settings.reference_date);
    if (setAside.code !== "" && until === undefined) continue;
    const number = remember(numbers, JSON.stringify([obs_id, value, evidence, observed_on, until]), (size) => size + 1);
    const source = sourceOf.get(observation.source_id) as Source;
    remember(byCell, cellOf(observation), () => []).push({ observation, source, number });
  }
  return byCell;
}
