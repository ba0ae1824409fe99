import type { Admitted } from "../../pipeline/3-triangulate/policies/policy.js";
import type { Field, Observation, Source } from "../../pipeline/schemas/index.js";
import { fieldOf as wholeField } from "../lib/field-of.js";

/** Made-up rows, whole but for what a test names. */
export function fieldOf(row: Partial<Field> = {}): Field {
  const coded = { type: "code" as const, codes: "private=Private;mixed=Mixed;public=Public" };
  return wholeField({ field: "governance", label: "Governance", ...coded, ...row });
}

/** An observation with what its source is: fit for a policy as for the whole room. */
export type Statement = Observation & Admitted;

/** Something that changes, on which a statement counts for five years. */
export const changing = fieldOf({ nature: "time_varying", valid_years: "5" });

export function statementOf(row: Partial<Statement> = {}): Statement {
  const stated = {
    field: "governance",
    raw: "",
    value: "private",
    coding: "coded" as const,
    coding_reason: "",
    unit: "",
    as_read: "",
    duplicate_of: "",
  };
  const source = { source_id: "doc", kind: "made_up", independent_source: "Gazette", tier: "secondary" as const };
  const dates = { observed_on: "2022", valid_from: "", valid_to: "" };
  return { obs_id: "t1", case_id: "alpha", ...stated, ...source, evidence: "stated", ...dates, note: "", ...row };
}

export function sourceOf(row: Partial<Source> = {}): Source {
  const empty = {
    title: "",
    publisher: "",
    url: "",
    language: "",
    published: "",
    accessed: "",
    note: "",
    reprints: "",
  };
  return { source_id: "doc", kind: "made_up", tier: "secondary", independent_source: "Gazette", ...empty, ...row };
}
