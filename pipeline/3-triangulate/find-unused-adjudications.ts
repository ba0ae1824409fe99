import { distinct, groupBy } from "../lib/collections.js";
import { didYouMean } from "../lib/did-you-mean.js";
import {
  type Adjudication,
  cellOf,
  type Field,
  formatValue,
  optionsOf,
  parseValue,
  rangeOf,
  type Value,
  type Witness,
} from "../schemas/index.js";

export interface Resolved {
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

/** A row of adjudications.csv that settles nothing, in which column that shows, and why. */
export interface UnusedAdjudication {
  readonly adjudication: Adjudication;
  readonly column: "field" | "value";
  readonly message: string;
}

interface Given {
  readonly adjudications: readonly Adjudication[];
  readonly codebook: readonly Field[];
}

/** The rows that settle nothing: the sources do not disagree, or none of them says what the row says. A row on a case or a field that there is not is one of them. */
export function findUnusedAdjudications(
  { values, witnesses }: Resolved,
  { adjudications, codebook }: Given,
): UnusedAdjudication[] {
  const asked = new Set(adjudications.map(cellOf));
  const found = new Map(values.filter((value) => asked.has(cellOf(value))).map((value) => [cellOf(value), value]));
  const statements = groupBy(
    witnesses.filter((witness) => asked.has(cellOf(witness))),
    cellOf,
  );
  const typeOf = new Map(codebook.map(({ field, type }) => [field, type]));
  return adjudications.flatMap((adjudication): UnusedAdjudication[] => {
    const { field, value } = adjudication;
    if (found.get(cellOf(adjudication))?.status !== "contested") {
      return [
        {
          adjudication,
          column: "field",
          message: `the sources no longer disagree on ${cellOf(adjudication)}; remove the row`,
        },
      ];
    }
    const admitted = (statements.get(cellOf(adjudication)) ?? []).filter(({ stance }) => stance !== "set-aside");
    const type = typeOf.get(field) ?? "text";
    const readings = distinct(
      admitted.flatMap((witness) => optionsOf(parseValue(type, witness.value)).map(formatValue)),
    );
    if (readings.some((reading) => reading === value || isWithin(type, value, reading))) return [];
    const message = `expected one of ${readings.join(", ")}, but found "${value}"${didYouMean(value, readings)}`;
    return [{ adjudication, column: "value", message }];
  });
}

/** Never for what is no number. */
function isWithin(type: Field["type"], value: string, bounds: string): boolean {
  const [[low, high], [least, most]] = [rangeOf(parseValue(type, value)), rangeOf(parseValue(type, bounds))];
  return low >= least && high <= most;
}
