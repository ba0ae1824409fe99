import { ascendingBy } from "../../lib/collections.js";
import { rankIn, rankOfCase } from "../rank-in.js";
import type { ReportTables } from "./reads.js";

/** The page's tables in an order that its reader sees: cases as their file lists them, fields and codes as the codebook does, not their ids. */
export function inReadersOrder(tables: ReportTables): ReportTables {
  const [ofCase, rank] = [rankOfCase(tables.cases), rankIn(tables)];
  const byField = ascendingBy(({ field }: { readonly field: string }) => [rank(field)]);
  return {
    ...tables,
    values: [...tables.values].sort(ascendingBy(({ case_id, field }) => [ofCase(case_id), rank(field)])),
    shares: [...tables.shares].sort(ascendingBy(({ field, code }) => [rank(field), rank(`${field}.${code}`)])),
    agreement: [...tables.agreement].sort(byField),
    coderAgreement: [...tables.coderAgreement].sort(byField),
    numbers: [...tables.numbers].sort(byField),
  };
}
