import { type FormattedClaim, formatClaims } from "../../../pipeline/5-plot/text/format-claim.js";
import { InputError } from "../../../pipeline/lib/errors.js";
import { whereIs } from "../../../pipeline/lib/source-location.js";
import { lineAt } from "../../../pipeline/lib/text.js";
import { claims as claimsJudged, type Verdict } from "../../../pipeline/schemas/index.js";
import { englishFor } from "../facts/english-for.js";
import type { Facts } from "../facts/facts.js";
import { readArtifact } from "../facts/read-artifact.js";
import { readText } from "../facts/read-text.js";

/** A number or comparison of the published text beside what the values give, in the words that the figure of claims has. */
export interface InTextNumber extends FormattedClaim {
  readonly id: string;
  readonly verdict: Verdict;
  /** The line on which its measure is given, and that of its result. */
  readonly measureLine: number;
  readonly resultLine: number;
}

/** Every number and comparison of the published text, in the order in which it is given. */
export function listInTextNumbers(facts: Facts): InTextNumber[] {
  const { project, study, claims } = facts;
  const formatted = formatClaims(readArtifact(facts, claimsJudged), claims, englishFor(facts));
  const given = readText(project, `data/${study.inputs.claims}`);
  const results = "outputs/4-aggregate/claims.csv";
  return claims.map(({ id }) => {
    const found = formatted.find(({ claim }) => claim.id === id);
    if (found === undefined) {
      const message = `expected a row for the claim ${id}, but found none; next: ${facts.remake}`;
      throw new InputError([{ file: facts.label(results), message }]);
    }
    const measureLine = lineAt(given, given.indexOf(`"id": "${id}"`));
    const resultLine = whereIs(found.claim, facts.label(results)).line ?? 0;
    return { ...found.formatted, id, verdict: found.claim.verdict, measureLine, resultLine };
  });
}
