import { comparePolicies } from "../3-triangulate/compare-policies.js";
import { conclude } from "../3-triangulate/conclude.js";
import { policies } from "../3-triangulate/policies/index.js";
import { type Stated, weighBy } from "../3-triangulate/weigh-by.js";
import {
  type Adjudication,
  type Case,
  type City,
  type Claim,
  type ClaimResult,
  formatShareResult,
  type Headline,
  type PolicyName,
  type Settings,
  type Share,
  type Study,
  sampleOf,
  statuses,
  type Total,
  type Value,
} from "../schemas/index.js";
import { judgeByCases } from "./claims/judge-claims.js";
import { readAnswers } from "./claims/read-answers.js";
import { locate } from "./locate.js";
import { countShares } from "./shares/count-shares.js";

interface Given extends Stated {
  readonly study: Study;
  readonly cases: readonly Case[];
  readonly cities: readonly City[];
  readonly adjudications: readonly Adjudication[];
  readonly rawClaims: readonly Claim[];
  readonly totals: readonly Total[];
}

interface Found {
  readonly values: readonly Value[];
  readonly shares: readonly Share[];
  readonly claims: readonly Pick<ClaimResult, "id" | "verdict">[];
}

/** The headlines as the settings give them, and as the first coder's codes alone would: shares, how well values are supported, verdicts. */
export function compareCoders(settings: Settings, given: Given, found: Found): Headline[] {
  const alone = underFirstCoder(settings, given);
  const { headlines } = given.study;
  const rows = [
    ...found.shares
      .filter(({ field }) => headlines.length === 0 || headlines.includes(field))
      .map(({ field, code, ...share }) => {
        const other = alone.shares.find((row) => row.field === field && row.code === code);
        return headline("share", `${field}=${code}`, formatShareResult(share), other ? formatShareResult(other) : "");
      }),
    ...statuses.map((status) => {
      const count = (values: readonly Value[]) => String(values.filter((value) => value.status === status).length);
      return headline("status", status, count(found.values), count(alone.values));
    }),
    ...found.claims.flatMap(({ id, verdict }) => {
      const other = alone.verdicts.get(id);
      return other === undefined ? [] : headline("claim", id, verdict, other);
    }),
  ];
  return rows;
}

function underFirstCoder(settings: Settings, given: Given) {
  const weighed = { ...weighBy({ ...settings, coder: "first" }, given), cases: sampleOf(given.cases) };
  const decisions = { adjudications: given.adjudications, settled: settings.settled };
  const under = (policy: PolicyName) => conclude({ ...weighed, policy: policies[policy] }, decisions);
  const { values, witnesses } = under(settings.policy);
  const policyValues = comparePolicies((name) => (name === settings.policy ? values : under(name).values));
  const answers = readAnswers({ ...given, values, witnesses, policyValues });
  const judged = judgeByCases({ claims: given.rawClaims, answers, totals: given.totals });
  const places = locate({ ...given, values });
  return {
    values,
    shares: countShares({ ...given, values, witnesses, places }),
    // What documents give of the context, or of another base, no case decides.
    verdicts: new Map(
      judged.flatMap(({ claim: { id, base, measure }, judgement }) => {
        const isOfCases = judgement !== undefined && base === undefined && measure?.kind !== "total";
        return isOfCases ? [[id, judgement.verdict] as const] : [];
      }),
    ),
  };
}

function headline(kind: Headline["kind"], id: string, both: string, first: string): Headline {
  return { kind, id, with_second_coder: both, without_second_coder: first, differs: both === first ? "no" : "yes" };
}
