import { compareWithEarlier } from "../../../4-aggregate/changes/compare-with-earlier.js";
import type { MultiverseMemory } from "../../../4-aggregate/multiverse/judge-multiverse.js";
import { ascendingBy } from "../../../lib/collections.js";
import type { Settings } from "../../../schemas/index.js";
import { whatIf } from "../../../what-if/index.js";
import { inReadersOrder } from "../in-readers-order.js";
import type { ReportTables } from "../reads.js";
import type { Held } from "./held.js";
import { pick, type SlowTables, slowTables } from "./slow-tables.js";

/** The page's tables under some settings, as they become known. */
export interface TablesUnder {
  /** @param meanwhile the tables that take long, as they are shown until they are known */
  quick(meanwhile: SlowTables): ReportTables;
  /** With the verdicts of this setting, and which criteria are met. */
  judged(meanwhile: SlowTables): ReportTables;
  /** All of this setting. */
  whole(): ReportTables;
}

/**
 * The page's tables under other settings, by the stages' own functions.
 *
 * @throws InputError for settings that name what there is not
 */
export function tablesUnder(
  { fixed, map_line, compared_with, keys }: Held,
  settings: Settings,
  memory?: MultiverseMemory,
): TablesUnder {
  const found = whatIf(fixed, settings, memory);
  const { study, codebook, sources, regions, plans, totals, surveyColumns } = fixed;
  const { rawClaims, rawCriteria, uncoded, rejected, coderAgreement } = fixed;
  const { reference_date } = settings;
  const quick = (slow: SlowTables): ReportTables => inReadersOrder(inFileOrder(quickTables(slow), keys));
  const quickTables = (slow: SlowTables): ReportTables => ({
    ...{ study, codebook, sources, regions, plans, totals, surveyColumns },
    ...{ rawClaims, rawCriteria, uncoded, rejected, coderAgreement },
    ...{ ...settings, map_line, compared_with },
    ...{ cases: [...found.cases()], values: found.values(), witnesses: found.witnesses(), places: found.places() },
    ...{ shares: found.shares(), numbers: found.numbers(), blocks: found.blocks(), profiles: found.profiles() },
    ...{ conflicts: found.conflicts(), contextTable: found.contextTable() ?? { columns: [], rows: [] } },
    ...pick(slow, slowTables),
  });
  const verdicts = () => ({
    claims: found.claims(),
    criteria: found.criteria() ?? [],
    criteriaCounts: found.criteriaCounts() ?? [],
  });
  const changes = () => {
    const isLater = compared_with !== "" && compared_with < reference_date;
    if (!isLater) return { changes: [], shareChanges: [] };
    const given = { ...fixed, values: found.values(), witnesses: found.witnesses() };
    return compareWithEarlier(compared_with, settings, given);
  };
  return {
    quick,
    judged: (meanwhile) => quick({ ...meanwhile, ...verdicts() }),
    whole: () =>
      quick({
        ...{ ...verdicts(), robustness: found.robustness(), multiverse: found.multiverse() ?? [] },
        ...{ headlines: found.headlines() ?? [], agreement: found.agreement(), ...changes() },
      }),
  };
}

/** Tables with their rows as they are read from their files. */
function inFileOrder<T extends object>(tables: T, keys: Held["keys"]): T {
  const sorted = Object.entries(tables).map(([name, rows]) => {
    const key = keys[name];
    if (key === undefined || !Array.isArray(rows)) return [name, rows];
    return [name, [...rows].sort(ascendingBy((row) => key.map((column) => row[column])))];
  });
  return Object.fromEntries(sorted);
}
