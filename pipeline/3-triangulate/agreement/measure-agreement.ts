import { distinct, groupBy } from "../../lib/collections.js";
import type { Agreement, Field, Source } from "../../schemas/index.js";
import { mayDecide, whySetAside } from "../admit.js";
import type { Admitted } from "../policies/policy.js";
import { primaryFirst } from "../policies/primary-first.js";
import type { Given } from "../resolve.js";
import { compareSides, type Side } from "./compare-sides.js";

/** Below five clusters, resampling has so few different draws that neither a statistic nor its interval says anything. */
const clustersAtLeast = 5;

/**
 * How far the sources agree on each field: what the survey says against what the documents say together; all voices; and every
 * two kinds of source that meet on enough clusters.
 *
 * Only statements that count on the reference date are heard, and none whose grade never decides alone. What a side says is
 * found as values are found, by `primaryFirst` among its own statements: a side that is undecided, or leaves the choice open
 * ("mixed|public"), says nothing. Silence is not a statement. A document by the survey's own authors speaks for neither side.
 */
export function measureAgreement({
  clusters,
  codebook,
  observations,
  sources,
  referenceDate,
}: Omit<Given, "policy">): Agreement[] {
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const surveyors = new Set(sources.filter(({ tier }) => tier === "primary").map(({ voice }) => voice));
  const ids = new Set(clusters.map(({ cluster_id }) => cluster_id));
  const ofField = groupBy(observations, ({ field }) => field);
  return codebook.flatMap((field) => {
    const statements = (ofField.get(field.field) ?? [])
      .filter((said) => ids.has(said.cluster_id) && mayDecide(said, whySetAside(said, field, referenceDate)))
      .map((said): Admitted => {
        const { tier, voice, kind } = sourceOf.get(said.source_id) as Source;
        return { ...said, tier, voice, kind };
      })
      .filter(({ tier, voice }) => tier === "primary" || !surveyors.has(voice));
    return compareField(field, statements);
  });
}

function compareField(field: Field, statements: readonly Admitted[]): Agreement[] {
  const byTier = saidBySide(field, statements, ({ tier }) => tier);
  const byKind = saidBySide(field, statements, ({ kind }) => kind);
  const byVoice = saidBySide(field, statements, ({ voice }) => voice);
  const kinds = distinct(byKind.keys());
  const none: Side = new Map();
  const two = [byTier.get("primary") ?? none, byTier.get("secondary") ?? none] as const;
  return [
    { ...compareSides(field, two, clustersAtLeast), comparison: "primary~secondary" },
    {
      ...compareSides(field, [...byVoice.values()], clustersAtLeast, "it compares two sides"),
      comparison: "all sources",
    },
    ...kinds.flatMap((one, index) =>
      kinds.slice(index + 1).flatMap((other) => {
        const sides = [byKind.get(one) ?? none, byKind.get(other) ?? none];
        const row = compareSides(field, sides, clustersAtLeast);
        return row.clusters < clustersAtLeast ? [] : [{ ...row, comparison: `${one}~${other}` }];
      }),
    ),
  ];
}

/** What each side says of each cluster on which it says one thing. */
function saidBySide(
  field: Field,
  statements: readonly Admitted[],
  sideOf: (statement: Admitted) => string,
): Map<string, Side> {
  const sides = new Map<string, Map<string, string>>();
  for (const [side, all] of groupBy(statements, sideOf)) {
    const said = new Map<string, string>();
    for (const [cluster, own] of groupBy(all, ({ cluster_id }) => cluster_id)) {
      const { value } = primaryFirst(field, own)(own);
      if (value !== "") said.set(cluster, value);
    }
    sides.set(side, said);
  }
  return sides;
}
