import type { Value, Witness } from "../../artifacts.js";
import { groupBy } from "../../lib/order.js";
import type { Texts } from "../texts/index.js";
import { say } from "./say.js";
import type { ReportTables } from "./tables.js";

/** A value as a script shows it, under `value:<cluster>.<field>`. */
export interface ValueTold {
  readonly name: string;
  readonly says: string;
  readonly status: string;
  readonly rule: string;
  readonly witnesses: readonly WitnessTold[];
}
interface WitnessTold extends Pick<Witness, "stance" | "raw" | "reason"> {
  readonly source: string;
  readonly says: string;
  readonly on: string;
  readonly evidence: string;
}

/** A value beside what is told of it, for whoever counts values. */
export interface KeyedValue {
  readonly key: string;
  readonly value: Value;
  readonly told: ValueTold;
}

/** Every value with its witnesses, in words. */
export function tellValues({ clusters, values, witnesses }: ReportTables, texts: Texts): KeyedValue[] {
  const { report, figures } = texts;
  const nameOf = new Map(clusters.map(({ cluster_id, name }) => [cluster_id, name]));
  const said = groupBy(witnesses, ({ cluster_id, field }) => `${cluster_id}.${field}`);
  return values.map((value) => {
    const { cluster_id, field, status, rule } = value;
    const key = `${cluster_id}.${field}`;
    const told = {
      name: `${nameOf.get(cluster_id) ?? cluster_id} · ${texts.field(field)}`,
      says: say(field, value.value, texts),
      status: figures.evidence.status[status],
      rule: report.rule[rule] ?? rule,
      witnesses: (said.get(key) ?? []).map((witness) => tellWitness(witness, texts)),
    };
    return { key: `value:${key}`, value, told };
  });
}

function tellWitness({ field, value, source_id, observed_on, ...witness }: Witness, texts: Texts): WitnessTold {
  const { stance, raw, reason, evidence } = witness;
  const says = value === "" ? "" : say(field, value, texts);
  const grade = texts.report.evidence[evidence] ?? evidence;
  return { stance, raw, reason, source: source_id, says, on: observed_on, evidence: grade };
}
