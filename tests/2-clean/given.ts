import type { CodingRule, Field, RawObservation, StatedSource } from "../../pipeline/schemas/index.js";
import { fieldOf } from "../lib/field-of.js";

export { fieldOf };

/** Made-up rows, whole but for what a test names. */
export function ruleOf(row: Partial<CodingRule> & Pick<CodingRule, "field" | "raw">): CodingRule {
  return { to_field: "", code: "", low: "", high: "", reason: "made up for a test", ...row };
}

export function rawOf(row: Partial<RawObservation>): RawObservation {
  const place = { obs_id: "t1", role: "statements", file: "data/made-up.csv", line: 2, column: "value" };
  const stated = { case: "alpha", field: "governance", value: "Private", unit: "", evidence: "stated" };
  return {
    ...place,
    ...stated,
    source_id: "doc",
    date: "",
    valid_from: "",
    valid_to: "",
    term_reason: "",
    note: "",
    as_read: "",
    filed_as: "",
    duplicate_of: "",
    ...row,
  };
}

export function sourceOf(row: Partial<StatedSource>): StatedSource {
  const empty = { url: "", language: "", published: "", accessed: "", note: "", reprints: "" };
  return { source_id: "doc", kind: "made_up", title: "", publisher: "", tier: "secondary", ...empty, ...row };
}

export const codebook: readonly Field[] = [
  fieldOf({ field: "creation_year", type: "year" }),
  fieldOf({ field: "governance", type: "code", codes: "private=Private;mixed=Mixed;public=Public" }),
  fieldOf({ field: "vocation", type: "codes", codes: "industrial=Industrial;technological=Technological" }),
  fieldOf({ field: "lever_innovation", type: "code", codes: "yes=Used;no=Not used" }),
  fieldOf({ field: "lever_skills", type: "code", codes: "yes=Used;no=Not used" }),
  fieldOf({ field: "staff", type: "number" }),
  fieldOf({ field: "city", type: "place" }),
  fieldOf({ field: "mission", type: "text" }),
];
