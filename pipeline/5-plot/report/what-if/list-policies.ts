import { ascendingBy, distinct } from "../../../lib/collections.js";
import { type PolicyName, policyNames, type Settings, type Share, sampleOf } from "../../../schemas/index.js";
import { type CleanedTables, whatIf } from "../../../what-if/index.js";
import { shareKey } from "../../layout/evidence-keys.js";
import type { Texts } from "../../text/index.js";
import { formatShare } from "../format-share.js";

/** Each share under each policy, all else as published. */
export interface PolicyList {
  /** The published one first. */
  readonly policies: readonly { readonly policy: PolicyName; readonly name: string }[];
  /** By the key of a share: its count and bounds in words under each policy, in their order; one alone where all agree. */
  readonly shares: Readonly<Record<string, readonly string[]>>;
}

/** What each policy for sources that disagree makes of every share, by the stages' own functions. */
export function listPolicies(cleaned: CleanedTables, settings: Settings, texts: Texts): PolicyList {
  const names = [...policyNames].sort(ascendingBy((name) => [name === settings.policy ? 0 : 1]));
  const found = names.map((policy) => {
    const scenario = whatIf(cleaned, { ...settings, policy });
    return new Map(scenario.shares().map((share) => [keyOf(share), share]));
  });
  const all = sampleOf(whatIf(cleaned, settings).cases()).length;
  const keys = distinct(found.flatMap((shares) => [...shares.keys()]));
  const lines = keys.map((key): [string, readonly string[]] => {
    const texted = found.map((shares) => describe(shares.get(key), all, texts));
    return [key, distinct(texted).length === 1 ? texted.slice(0, 1) : texted];
  });
  const { policies } = texts.report.whatIf;
  return {
    policies: names.map((policy) => ({ policy, name: policies[policy] })),
    shares: Object.fromEntries(lines),
  };
}

function keyOf({ field, code }: Share): string {
  return shareKey(field, code);
}

function describe(share: Share | undefined, all: number, texts: Texts): string {
  if (share === undefined) return texts.common.none;
  const { count_low, count_high } = share;
  if (count_low === null || count_high === null) return formatShare(share, texts);
  return `${formatShare(share, texts)}${texts.common.semicolon}${texts.report.whatIf.possible(count_low, count_high, all)}`;
}
