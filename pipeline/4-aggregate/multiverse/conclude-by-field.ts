import { isTooIndirect, whyLeftOut, whySetAside } from "../../3-triangulate/admit.js";
import { conclude } from "../../3-triangulate/conclude.js";
import { policies } from "../../3-triangulate/policies/index.js";
import { type Stated, weighBy } from "../../3-triangulate/weigh-by.js";
import { groupBy } from "../../lib/collections.js";
import type { Adjudication, Field, PolicyName, Settings, Source, Value, Witness } from "../../schemas/index.js";

/** What is concluded on one field of every case. The same conclusion is the same object, so that it can be compared by its number. */
export interface FieldConclusion {
  readonly number: number;
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

export interface Known extends Stated {
  readonly adjudications: readonly Adjudication[];
}

/**
 * The conclusions on each field under any settings. A field is concluded anew only where other statements count, or count otherwise, than
 * under all settings asked before: most combinations of choices are alike on most fields.
 */
export function concludeByField(given: Known): (settings: Settings) => (field: string) => FieldConclusion | undefined {
  const sourceOf = new Map(given.sources.map((source) => [source.source_id, source]));
  const fieldOf = new Map(given.codebook.map((field) => [field.field, field]));
  const known = new Map<string, FieldConclusion>();
  const concluded = (
    field: Field,
    key: string,
    policy: PolicyName,
    weighed: ReturnType<typeof weighBy<Known>>,
    settings: Settings,
  ) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const { values, witnesses } = conclude(
      { ...weighed, codebook: [field], policy: policies[policy] },
      { adjudications: given.adjudications, settled: settings.settled },
    );
    const made = { number: known.size, values, witnesses };
    known.set(key, made);
    return made;
  };
  const weighedBy = new Map<
    string,
    Map<string, { readonly part: string; readonly weighed: ReturnType<typeof weighBy<Known>> }>
  >();
  return (settings) => {
    const { policy, ...others } = settings;
    const key = JSON.stringify(others);
    const parts = weighedBy.get(key) ?? weigh(settings);
    weighedBy.set(key, parts);
    return (name) => {
      const [field, found] = [fieldOf.get(name), parts.get(name)];
      return field && found && concluded(field, `${name} ${policy} ${found.part}`, policy, found.weighed, settings);
    };
  };

  /** By field, its statements, and which of them count in which way: what else the settings say does not matter to its values. */
  function weigh(settings: Settings) {
    const weighed = weighBy(settings, given);
    const ofField = groupBy(weighed.observations, ({ field }) => field);
    return new Map(
      given.codebook.map((field) => {
        const observations = ofField.get(field.field) ?? [];
        const part = observations
          .map((row) => {
            const source = sourceOf.get(row.source_id) as Source;
            const isOut =
              whyLeftOut(row, source, settings).code !== "" ||
              whySetAside(row, field, settings.reference_date).code !== "";
            if (isOut) return "-";
            const { obs_id, value, evidence, observed_on } = row;
            return `${isTooIndirect(evidence, settings.least_grade) ? "~" : "+"}${obs_id} ${value} ${evidence} ${observed_on}`;
          })
          .join("\n");
        return [field.field, { part, weighed: { ...weighed, observations } }] as const;
      }),
    );
  }
}
