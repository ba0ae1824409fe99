import type { ClaimResult, Field } from "../artifacts.js";
import type { claims } from "./texts/en/claims.js";

/** What a claim's row says, column by column; a claim that cannot be tested has a reason in place of figures. */
export interface ToldClaim {
  readonly says: string;
  readonly section: string;
  readonly published: string;
  readonly computed: string;
  readonly range: string;
  readonly why: string;
}

export function tellClaim(claim: ClaimResult, words: typeof claims, codebook: readonly Field[]): ToldClaim {
  const { hedge, published, verdict } = claim;
  const { says, why } = words.spoken(claim) ?? { says: claim.says, why: claim.why };
  const isTested = verdict !== "untestable";
  return {
    says,
    section: words.section(claim.section),
    published: words.hedged[hedge](published),
    computed: isTested ? computed(claim, words) : "",
    range: isTested ? range(claim, words) : "",
    why: isTested ? "" : claim.of === "" ? plain(why, codebook) : words.undecided(Number(claim.of)),
  };
}

function computed({ count, of, percent, hedge }: ClaimResult, words: typeof claims): string {
  if (of !== "") return words.share(Number(count), Number(of), words.percent(Number(percent)));
  return hedge === "most" ? words.lead(Number(count)) : count;
}

function range({ low, high, percent }: ClaimResult, words: typeof claims): string {
  if (low === high) return words.fixed;
  const [from, to] = [words.number(Number(low)), words.number(Number(high))];
  return percent === "" ? words.range(from, to) : words.percentRange(from, to);
}

/** Fields called as people call them, without the ids of those that the codebook lacks. */
function plain(why: string, codebook: readonly Field[]): string {
  const labels = new Map(codebook.map(({ field, label }) => [field, label.toLowerCase()]));
  return why.replace(/ \([a-z]+_[a-z_]+\)/g, "").replace(/[a-z]+_[a-z_]+/g, (id) => labels.get(id) ?? id);
}
