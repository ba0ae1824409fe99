import { checkAdjudications } from "../../3-triangulate/check-adjudications.js";
import { policies } from "../../3-triangulate/policies/index.js";
import { resolveContext } from "../../3-triangulate/resolve-context.js";
import { aggregateValues } from "../../4-aggregate/aggregate-values.js";
import { countedTogether, countPatterns } from "../../4-aggregate/shares/count-patterns.js";
import type { DecidedInParts } from "../../engines/duckdb/decide-in-parts.js";
import { readPatterns } from "../../engines/duckdb/read-patterns.js";
import { readResults, readStatements } from "../../engines/duckdb/read-results.js";
import { insertRows, settleFew } from "../../engines/duckdb/settle-few.js";
import type { Asked } from "../../engines/rules/question.js";
import { yearsSince } from "../../lib/dates.js";
import { thousands } from "../../lib/format-number.js";
import { type ClaimResult, contextCase, type Share, type Value } from "../../schemas/index.js";
import type { AskedOfStudy } from "./read-asked.js";

/** Which readings of uncertain values there are grows with the cube of the cases. */
const mostCasesJudged = 1000;

export interface Finished {
  readonly contextValues: readonly Value[];
  readonly shares: readonly Share[];
  /** Undefined where there are too many cases to judge claims by. */
  readonly claims: readonly ClaimResult[] | undefined;
  readonly notices: readonly string[];
}

/** What is made of decided values by the very functions that make it in memory: from few rows, or from counts of those that are alike. */
export async function finishDecided(
  { connection, observations, once }: DecidedInParts,
  study: AskedOfStudy,
  asked: Asked,
): Promise<Finished> {
  const { settings, adjudications, sources, codebook, sample } = study;
  const decisions = { adjudications, settled: settings.settled };
  const stated = await readStatements(connection, observations, contextCase);
  const { referenceDate, admission } = asked;
  const world = { ...{ cases: sample, codebook, sources, observations: stated, referenceDate, admission } };
  const context = resolveContext({ ...world, policy: policies[settings.policy] }, study.wholeCodebook);
  await once("settled", async () => {
    const unused = await settleFew(connection, observations, { ...asked, decisions, sources, cases: sample });
    const file = study.adjudicationsFile;
    checkAdjudications({ file, adjudications, cases: sample, codebook }, study.isOwn ? unused : []);
    await insertRows(connection, "decided_witnesses", context.witnesses);
  });
  const contextValues = context.values.map((row) => ({ ...row, age_years: yearsSince(row.stated_on, referenceDate) }));
  const patterns = [];
  for (const fields of countedTogether(codebook)) patterns.push(await readPatterns(connection, fields));
  const shares = countPatterns(study, patterns);
  if (sample.length > mostCasesJudged) {
    const notice = `claims are not judged: of ${thousands(sample.length)} cases there are more readings than can be tried, and ${thousands(mostCasesJudged)} are the most`;
    return { contextValues, shares, claims: undefined, notices: [notice] };
  }
  const { values, policyValues, witnesses } = await readResults(connection);
  const concluded = {
    values: () => [...values],
    policyValues: () => [...policyValues],
    witnesses: () => [...witnesses],
    contextValues: () => contextValues,
  };
  return { contextValues, shares, claims: aggregateValues(study, settings, concluded).claims(), notices: [] };
}
