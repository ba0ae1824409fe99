import type { ClaimResult } from "../../../schemas/index.js";
import { listWithOr } from "../../claim-notes.js";
import { isFixed } from "../../text/format-claim.js";
import type { Texts } from "../../text/index.js";
import { allowed } from "./claims-axis.js";

/** What the marks and words of the claims' rows mean: of those that occur. */
export function describeMarks(claims: readonly ClaimResult[], { figures, common }: Texts): string {
  const words = figures.claims.marks;
  const tested = claims.filter(({ verdict }) => verdict !== "untestable");
  const onScale = tested.filter((claim) => allowed(claim) !== undefined);
  const allowing = [
    ...(onScale.some(({ qualifier }) => qualifier === "more_than") ? [words.over] : []),
    ...(onScale.some(({ qualifier }) => qualifier === "some") ? [words.some] : []),
    ...(onScale.some(({ qualifier }) => qualifier === "majority") ? [words.majority] : []),
    ...(onScale.some(isSpan) ? [words.span] : []),
  ];
  const hasFixed = tested.some(isFixed);
  const hasOpen = tested.some((claim) => !isFixed(claim));
  const beside = tested.filter((claim) => !onScale.includes(claim));
  const [hasLeads, hasTotals] = [beside.some(isLead), beside.some((claim) => !isLead(claim))];
  return [
    onScale.length > 0 ? words.onScale(listWithOr(allowing, common.or)) : "",
    hasOpen
      ? words.open(
          onScale.some((claim) => !isFixed(claim)),
          hasFixed,
        )
      : "",
    hasFixed && !hasOpen ? words.fixed : "",
    hasLeads && hasTotals ? words.leadsAndTotals : "",
    hasLeads && !hasTotals ? words.leads : "",
    hasTotals && !hasLeads ? words.totals : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const isLead = ({ qualifier }: ClaimResult) => qualifier === "most" || qualifier === "fewest";

function isSpan(claim: ClaimResult): boolean {
  const { qualifier } = claim;
  const { low, high } = allowed(claim) ?? { low: 0, high: 0 };
  return low < high && !["more_than", "some", "majority"].includes(qualifier);
}
