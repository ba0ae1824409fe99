import type { Witness } from "../../artifacts.js";
import { distinct, groupBy } from "../../lib/order.js";
import { claimFields } from "../claim-fields.js";
import { sampleOf } from "../read.js";
import { tellClaims } from "../tell-claim.js";
import type { Texts } from "../texts/index.js";
import { linkable } from "./linkable.js";
import { nameOfCode, nameOfField } from "./name-share.js";
import { say } from "./say.js";
import type { ReportTables } from "./tables.js";
import { whyMissing } from "./why-missing.js";

/** What a script shows behind a number: a value with its witnesses, or a list of what the number counts, each by its key. */
export interface Witnesses {
  readonly values: Readonly<Record<string, ValueTold>>;
  readonly lists: Readonly<Record<string, ListTold>>;
  readonly sources: Readonly<Record<string, SourceTold>>;
}
interface ValueTold {
  readonly name: string;
  readonly says: string;
  readonly status: string;
  readonly rule: string;
  readonly witnesses: readonly WitnessTold[];
}
type WitnessTold = Pick<Witness, "stance" | "raw" | "reason"> & {
  source: string;
  says: string;
  on: string;
  evidence: string;
};
interface ListTold {
  readonly name: string;
  readonly intro?: readonly string[];
  /** Keys of values (`value:…`) and of other lists. */
  readonly keys: readonly string[];
  /** Ids of the sources that speak of a cluster. */
  readonly sources?: readonly string[];
}
interface SourceTold {
  readonly title: string;
  readonly by: string;
  readonly language: string;
  readonly url?: string;
}

export function listWitnesses(tables: ReportTables, texts: Texts): Witnesses {
  const { codebook, sources, values, witnesses, places } = tables;
  const { report, figures, common, field: labelOf } = texts;
  const sample = sampleOf(tables.clusters);
  const nameOf = new Map(sample.map(({ cluster_id, name }) => [cluster_id, name]));
  const said = groupBy(witnesses, ({ cluster_id, field }) => `${cluster_id}.${field}`);
  const status = figures.evidence.status;
  const told = values.map(({ cluster_id, field, value, ...how }) => {
    const key = `${cluster_id}.${field}`;
    const heard = (said.get(key) ?? []).map(({ stance, raw, reason, source_id, value, observed_on, evidence }) => ({
      ...{
        stance,
        raw,
        reason,
        source: source_id,
        says: value === "" ? "" : say(field, value, texts),
        on: observed_on,
      },
      evidence: report.evidence[evidence] ?? evidence,
    }));
    return {
      ...{ key: `value:${key}`, cluster_id, field, code: value, status: how.status },
      told: {
        name: `${nameOf.get(cluster_id) ?? cluster_id} · ${labelOf(field)}`,
        says: say(field, value, texts),
        status: status[how.status],
        rule: report.rule[how.rule] ?? how.rule,
        witnesses: heard,
      },
    };
  });
  type Told = (typeof told)[number];
  const lists: Record<string, ListTold> = {};
  const list = (key: string, name: string, among: readonly Told[]) => {
    lists[key] = { name, keys: among.map((one) => one.key) };
  };
  const heardOf = groupBy(witnesses, ({ cluster_id }) => cluster_id);
  for (const { cluster_id, name } of sample) {
    const ofCluster = new Map(
      told.filter((one) => one.cluster_id === cluster_id).map(({ field, key }) => [field, key]),
    );
    const keys = codebook.flatMap(({ field }) => ofCluster.get(field) ?? []);
    const heard = distinct((heardOf.get(cluster_id) ?? []).map(({ source_id }) => source_id));
    lists[`cluster:${cluster_id}`] = { name, keys, sources: heard };
  }
  for (const { field } of codebook)
    list(
      `field:${field}`,
      labelOf(field),
      told.filter((one) => one.field === field),
    );
  for (const [name, shown] of Object.entries(status))
    list(
      `status:${name}`,
      shown,
      told.filter((one) => one.status === name),
    );
  for (const { field, code, label: english } of tables.shares) {
    const at = new Set(
      places
        .filter(
          (place) =>
            (field === "region" ? place.iso_3166_2 : place.city_group) === (code === "undocumented" ? "" : code),
        )
        .map(({ cluster_id }) => cluster_id),
    );
    const isPlace = field === "region" || field === "city_group";
    const counted = isPlace
      ? told.filter((one) => one.field === "city" && at.has(one.cluster_id))
      : told.filter((one) => one.field === field && one.code.split("+").includes(code));
    list(
      `share:${field}=${code}`,
      `${nameOfField(field, texts)}${common.colon}${nameOfCode(field, code, english, texts)}`,
      counted,
    );
  }
  const gone = told.filter((one) => one.status === "missing");
  for (const [name, isSo] of Object.entries(whyMissing(tables)))
    list(
      `missing:${name}`,
      report.missing.columns[name as keyof typeof report.missing.columns],
      gone.filter(({ cluster_id, field }) => isSo(`${cluster_id} ${field}`)),
    );
  const { verdict, head } = figures.claims;
  const claims = tellClaims(tables.claims, figures.claims, codebook);
  for (const name of Object.keys(verdict) as (keyof typeof verdict)[]) {
    const keys = claims.filter(({ claim }) => claim.verdict === name).map(({ claim }) => `claim:${claim.id}`);
    lists[`verdict:${name}`] = { name: verdict[name].name, intro: [verdict[name].means], keys };
  }
  for (const { claim, told } of claims) {
    const row = (name: string, shown: string) => (shown === "" ? [] : [`${name}${common.colon}${shown}`]);
    const intro = [
      `${verdict[claim.verdict].name}${common.colon}${verdict[claim.verdict].means}`,
      ...row(head.published, told.published),
      ...row(head.computed, told.computed),
      ...row(head.range, told.range),
      ...(told.why === "" ? [] : [told.why]),
    ];
    const measured = claimFields(
      tables.rawClaims.filter(({ id }) => id === claim.id),
      codebook,
    );
    lists[`claim:${claim.id}`] = { name: told.says, intro, keys: measured.map((field) => `field:${field}`) };
  }
  return {
    values: Object.fromEntries(told.map(({ key, told }) => [key, told])),
    lists,
    sources: Object.fromEntries(
      sources.map((source) => {
        const by = [source.publisher, source.published, report.kind[source.kind] ?? source.kind];
        const url = linkable(source.url);
        const { title, language } = source;
        return [
          source.source_id,
          { title, language, by: by.filter((word) => word !== "").join(" · "), ...(url ? { url } : {}) },
        ];
      }),
    ),
  };
}
